package io.maskwright.fpe;

import java.util.Arrays;

/** The values of a batch as numbers, one array for each part. Not thread-safe. */
final class Slots {

    static final int MAX = Blocks.MAX;

    /** The low 64 bits of the left halves. */
    final long[] left = new long[MAX];
    /** The low 64 bits of the right halves. */
    final long[] right = new long[MAX];
    /** The bits of the left halves above 64. */
    final long[] leftHigh = new long[MAX];
    /** The bits of the right halves above 64. */
    final long[] rightHigh = new long[MAX];
    /** A tweak of 8 bytes for each value. */
    final long[] tweak = new long[MAX];
    /** The first 8 bytes of the block that the MAC ends with. */
    final long[] macHigh = new long[MAX];
    /** The last 8 bytes of the block that the MAC ends with. */
    final long[] macLow = new long[MAX];

    /** Forgets the first values but for the bits above 64. */
    void clear(int count) {
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(right, 0, count, 0);
        Arrays.fill(tweak, 0, count, 0);
    }

    /** Forgets the bits above 64. */
    void clearHigh(int count) {
        Arrays.fill(leftHigh, 0, count, 0);
        Arrays.fill(rightHigh, 0, count, 0);
    }
}
