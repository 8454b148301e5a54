package io.maskwright.benchmarks.fpe;

/**
 * Ranks as numerals, two bytes each, the greatest place first: of an even number of places the fewest with a radix up to
 * 65,535, and of the radixes the least.
 *
 * @param radix the radix, above 256, since smaller ones go one byte each
 * @param length the number of places
 */
record RankNumerals(int radix, int length) {

    private static final int MAX_RADIX = 65_535;
    private static final int MAX_RADIX_OF_ONE_BYTE = 256;

    static RankNumerals of(long size) {
        int length = 2;
        while (!reaches(MAX_RADIX, length, size)) {
            length += 2;
        }
        // The root may be off by one in floating point.
        int radix = Math.max(2, (int) Math.round(Math.pow((double) size, 1.0 / length)) - 1);
        while (!reaches(radix, length, size)) {
            radix++;
        }
        if (radix <= MAX_RADIX_OF_ONE_BYTE) {
            throw new IllegalArgumentException("radix must be above 256, but was " + radix);
        }
        return new RankNumerals(radix, length);
    }

    private static boolean reaches(int radix, int length, long size) {
        long power = 1;
        for (int i = 0; i < length && power < size; i++) {
            power = power > Long.MAX_VALUE / radix ? Long.MAX_VALUE : power * radix;
        }
        return power >= size;
    }

    byte[] newArray() {
        return new byte[2 * length];
    }

    void read(long rank, byte[] numerals) {
        long left = rank;
        for (int i = numerals.length - 2; i >= 0; i -= 2) {
            int numeral = (int) (left % radix);
            left /= radix;
            numerals[i] = (byte) (numeral >> 8);
            numerals[i + 1] = (byte) numeral;
        }
    }

    long rank(byte[] numerals) {
        long rank = 0;
        for (int i = 0; i < numerals.length; i += 2) {
            rank = rank * radix + ((numerals[i] & 0xff) << 8 | (numerals[i + 1] & 0xff));
        }
        return rank;
    }
}
