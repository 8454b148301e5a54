package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigInteger;

/** The sizes of FF3-1 for one radix and length, by integers alone. The left half is the longer one. Immutable. */
record Ff31Shape(int radix, int length) {

    /** Half a block less the 4 bytes of the tweak: what a half must fit. */
    private static final BigInteger HALF_LIMIT = BigInteger.ONE.shiftLeft(96);

    /**
     * Returns the shape.
     *
     * @throws UntreatableValueException if values of this length are too few, or a half does not fit the block
     */
    static Ff31Shape of(int radix, int length) {
        int leastValues = DomainFloor.MILLION.leastValues();
        if (!Ff1Shape.isLongEnough(radix, length, leastValues)) {
            throw new UntreatableValueException(
                    Reason.TOO_SHORT,
                    "length " + length + " over radix " + radix + " has fewer than " + leastValues + " values");
        }
        int longest = 2 * longestHalf(radix);
        if (length > longest) {
            throw new UntreatableValueException(
                    Reason.TOO_LONG,
                    "length over radix " + radix + " must be at most " + longest + ", but was " + length);
        }
        return new Ff31Shape(radix, length);
    }

    /** The greatest number of numerals with at most 2^96 values: the logarithm, without rounding. */
    private static int longestHalf(int radix) {
        BigInteger base = BigInteger.valueOf(radix);
        int length = 0;
        for (BigInteger size = base; size.compareTo(HALF_LIMIT) <= 0; size = size.multiply(base)) {
            length++;
        }
        return length;
    }

    /** The numerals of the left half, u. */
    int leftLength() {
        return (length + 1) / 2;
    }

    /** The number of values of the left half. */
    BigInteger leftSize() {
        return BigInteger.valueOf(radix).pow(leftLength());
    }

    /** The number of values of the right half. */
    BigInteger rightSize() {
        return BigInteger.valueOf(radix).pow(length - leftLength());
    }
}
