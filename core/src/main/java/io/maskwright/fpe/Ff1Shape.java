package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * The sizes of FF1 for one radix and length, by integers alone (SP 800-38G Rev. 1, algorithm 7, steps 1, 3 and 4).
 * Immutable.
 */
final class Ff1Shape {

    /** Rounds of the Feistel network. */
    static final int ROUNDS = 10;

    /** The longest text: conversion between radixes takes quadratic time. */
    static final int MAX_LENGTH = 16_384;

    private static final int NARROW_BITS = 32;
    private static final int MIDDLE_BITS = 96;

    /** How wide the arithmetic of a half must be. */
    enum Width {
        /** Halves fit 32 bits, results of the round function 64. */
        NARROW,
        /** Halves fit 96 bits, results of the round function 128. */
        MIDDLE,
        WIDE
    }

    final int radix;
    final int length;
    /** The length of the left half, u. */
    final int leftLength;
    /** The length of the right half, v. */
    final int rightLength;
    /** The number of values of the left half, radix^u. */
    final BigInteger leftSize;
    /** The number of values of the right half, radix^v. */
    final BigInteger rightSize;
    /** The bytes of a half, b. */
    final int halfBytes;
    /** The bytes of the result of the round function, d. */
    final int roundBytes;

    final Width width;

    /** For a length that {@link #check} lets pass. */
    Ff1Shape(int radix, int length) {
        this.radix = radix;
        this.length = length;
        this.leftLength = length / 2;
        this.rightLength = length - leftLength;
        BigInteger base = BigInteger.valueOf(radix);
        this.leftSize = base.pow(leftLength);
        this.rightSize = leftLength == rightLength ? leftSize : leftSize.multiply(base);
        int bits = rightSize.subtract(BigInteger.ONE).bitLength();
        this.halfBytes = (bits + 7) / 8;
        this.roundBytes = 4 * ((halfBytes + 3) / 4) + 4;
        this.width = width(bits);
    }

    private Width width(int bits) {
        if (bits > MIDDLE_BITS || leftSize.compareTo(BigInteger.valueOf(Reciprocal.LEAST)) < 0) {
            // A left half of less than 16 values is met in old data only, and so may take its time.
            return Width.WIDE;
        }
        return bits <= NARROW_BITS ? Width.NARROW : Width.MIDDLE;
    }

    /** The least length that {@link #check} lets pass. */
    static int leastLength(int radix, int leastValues) {
        int length = 2;
        while (!isLongEnough(radix, length, leastValues)) {
            length++;
        }
        return length;
    }

    /**
     * Checks a length.
     *
     * @throws UntreatableValueException if values of this length are too few or too long
     */
    static void check(int radix, int length, int leastValues) {
        if (!isLongEnough(radix, length, leastValues)) {
            throw new UntreatableValueException(
                    Reason.TOO_SHORT,
                    "length " + length + " over radix " + radix + " has fewer than " + leastValues + " values");
        }
        if (length > MAX_LENGTH) {
            throw new UntreatableValueException(
                    Reason.TOO_LONG, "length must be at most " + MAX_LENGTH + ", but was " + length);
        }
    }

    /** Whether there are at least two numerals and enough values. */
    static boolean isLongEnough(int radix, int length, int leastValues) {
        if (length < 2) {
            return false;
        }
        long values = 1;
        for (int i = 0; i < length && values < leastValues; i++) {
            values *= radix;
        }
        return values >= leastValues;
    }

    /** The fixed block P of step 5. */
    byte[] firstBlock(int tweakLength) {
        return ByteBuffer.allocate(16)
                .put((byte) 1)
                .put((byte) 2)
                .put((byte) 1)
                .put((byte) (radix >> 16))
                .putShort((short) radix)
                .put((byte) ROUNDS)
                .put((byte) leftLength)
                .putInt(length)
                .putInt(tweakLength)
                .array();
    }

    /** The zeros between tweak and round number in step 6i. */
    int padding(int tweakLength) {
        return Math.floorMod(-tweakLength - halfBytes - 1, 16);
    }

    @Override
    public String toString() {
        return "Ff1Shape[radix=" + radix + ", length=" + length + "]";
    }
}
