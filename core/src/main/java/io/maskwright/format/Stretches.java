package io.maskwright.format;

/**
 * Neighbouring stretches of numbers, found by a table of guesses: about one step for each number, where a binary search
 * would take several that no processor foresees. Immutable.
 */
final class Stretches {

    /** Guesses are as many as have so many bits, or twice that. */
    private static final int BITS = 10;

    private final long[] starts;
    /** For each run of 2^shift numbers the stretch that it begins in. */
    private final char[] guesses;

    private final int shift;

    /**
     * Takes the first number of each stretch in ascending order, at most 65,536.
     *
     * @param end the end of the last stretch, exclusive
     */
    Stretches(long[] starts, long end) {
        this.starts = starts.clone();
        this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(end) - BITS - 1);
        this.guesses = new char[(int) (end >> shift) + 1];
        int at = 0;
        for (int i = 0; i < guesses.length; i++) {
            at = onwards(at, (long) i << shift);
            guesses[i] = (char) at;
        }
    }

    /** Returns the stretch that holds a number from 0 to the end, the first one for numbers before it. */
    int at(long number) {
        return onwards(guesses[(int) (number >> shift)], number);
    }

    private int onwards(int from, long number) {
        int at = from;
        while (at + 1 < starts.length && starts[at + 1] <= number) {
            at++;
        }
        return at;
    }
}
