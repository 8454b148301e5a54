package io.maskwright.format;

/** Powers of ten that fit a long. */
final class Decimal {

    private static final long[] POWERS = new long[19];

    static {
        long power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private Decimal() {}

    /** Returns 10 to the power of 0 to 18. */
    static long power(int exponent) {
        return POWERS[exponent];
    }
}
