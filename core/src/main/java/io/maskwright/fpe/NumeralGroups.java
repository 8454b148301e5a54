package io.maskwright.fpe;

/**
 * Numerals of one radix to numbers of 96 bits and back, several numerals at a time: as many as fit 31 bits. Not
 * thread-safe.
 */
final class NumeralGroups {

    private static final long LOW_32 = 0xffff_ffffL;

    private final int radix;
    private final int groupLength;
    private long high;
    private long low;

    NumeralGroups(int radix) {
        this.radix = radix;
        int length = 0;
        for (long size = radix; size <= Integer.MAX_VALUE; size *= radix) {
            length++;
        }
        this.groupLength = length;
    }

    private long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= radix;
        }
        return power;
    }

    /** Reads a stretch of numerals, the most significant first, into {@link #high()} and {@link #low()}. */
    void read(int[] numerals, int from, int to) {
        high = 0;
        low = 0;
        for (int at = from; at < to; ) {
            int end = Math.min(to, at + groupLength);
            long group = 0;
            long size = 1;
            for (; at < end; at++) {
                group = group * radix + numerals[at];
                size *= radix;
            }
            long one = (low & LOW_32) * size + group;
            long two = (low >>> 32) * size + (one >>> 32);
            high = high * size + (two >>> 32);
            low = two << 32 | (one & LOW_32);
        }
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** Forgets the number that was read last. */
    void clear() {
        high = 0;
        low = 0;
    }

    /** Writes a number as a stretch of numerals. */
    void write(long highBits, long lowBits, int[] numerals, int from, int to) {
        long restHigh = highBits;
        long restLow = lowBits;
        for (int end = to; end > from; ) {
            int start = Math.max(from, end - groupLength);
            long size = power(end - start);
            long three = restHigh;
            long two = (three % size) << 32 | restLow >>> 32;
            long one = (two % size) << 32 | (restLow & LOW_32);
            restHigh = three / size;
            restLow = (two / size) << 32 | (one / size);
            int group = (int) (one % size);
            while (end > start) {
                end--;
                numerals[end] = group % radix;
                group /= radix;
            }
        }
    }
}
