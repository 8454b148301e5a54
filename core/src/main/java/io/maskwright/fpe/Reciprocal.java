package io.maskwright.fpe;

import java.math.BigInteger;

/** Division by multiplication, for 64-bit arithmetic. */
final class Reciprocal {

    private Reciprocal() {}

    /** The high half of an unsigned product; JDK 18 and later have it built in. */
    static long multiplyHigh(long x, long y) {
        return Math.multiplyHigh(x, y) + ((x >> 63) & y) + ((y >> 63) & x);
    }

    /** The least divisor of {@link #ofQuarters}. */
    static final int LEAST = 16;

    /**
     * The reciprocal for a sum of two unsigned numbers of 64 bits, by their quarters, and divisors of 16 to 2^32: the
     * quotient is {@code Math.multiplyHigh((x >>> 2) + (y >>> 2), reciprocal)}, or one more. The quarters lose less than 2
     * of a quarter of the sum, and the reciprocal less than 1 of {@code 2^66 / divisor}, which makes the quotient less than
     * {@code (x + y) / divisor} by less than {@code 8 / divisor + 1/2}. Both factors are positive as signed numbers.
     */
    static long ofQuarters(long divisor) {
        return BigInteger.ONE.shiftLeft(66).divide(BigInteger.valueOf(divisor)).longValueExact();
    }

    /**
     * The reciprocal for numbers below 2^32 and divisors of at most 2^31: the quotient of x is
     * {@code Math.multiplyHigh(x << 1, reciprocal)}. It is more than {@code 2^63 / divisor} by at most 1, which adds less
     * than {@code 2^-31} to the quotient.
     */
    static long ofSmall(int divisor) {
        return Long.MAX_VALUE / divisor + 1;
    }
}
