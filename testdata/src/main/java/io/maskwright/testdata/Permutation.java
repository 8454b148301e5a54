package io.maskwright.testdata;

/**
 * Shuffles the numbers below a size: each has its own place, which can be had without those of the others. So a column is
 * unique by its making, in a table of any length and in any part of it.
 *
 * <p>A Feistel network over the next even number of bits; a result beyond the size goes through it again until it is not.
 */
final class Permutation {

    private static final int ROUNDS = 4;

    private Permutation() {}

    /**
     * Returns the place of a number.
     *
     * @param number 0 to below the size
     * @param size 2 to 2^62
     */
    static long apply(long number, long size, long key) {
        int half = (65 - Long.numberOfLeadingZeros(size - 1)) / 2;
        long place = number;
        do {
            place = rounds(place, half, key);
        } while (place >= size);
        return place;
    }

    private static long rounds(long number, int half, long key) {
        long mask = (1L << half) - 1;
        long left = number >>> half;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long mixed = left ^ (Mix.of(key + round * Mix.STEP + right) & mask);
            left = right;
            right = mixed;
        }
        return (left << half) | right;
    }
}
