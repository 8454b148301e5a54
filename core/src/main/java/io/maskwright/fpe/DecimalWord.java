package io.maskwright.fpe;

/**
 * Eight decimal digits in one word, all at once: the number is halved into parts of four, two and one digits, each division a
 * product with its reciprocal that all parts of the word share. The reciprocals are exact for numbers of that many digits.
 */
final class DecimalWord {

    private static final long ZEROS = 0x3030_3030_3030_3030L;

    private DecimalWord() {}

    /** The digits of a number below 10^8 in ASCII, with leading zeros, the first in the highest byte. */
    static long of(long number) {
        long high = (number * 109_951_163L) >>> 40; // number / 10,000
        long fours = high | ((number - high * 10_000) << 32);
        long tops = ((fours * 10_486L) >>> 20) & 0x7f_0000_007fL; // each four / 100
        long twos = ((fours - 100 * tops) << 16) | tops;
        long tens = ((twos * 103L) >>> 10) & 0x000f_000f_000f_000fL; // each two / 10
        long ones = ((twos - 10 * tens) << 8) | tens;
        return Long.reverseBytes(ones) | ZEROS;
    }
}
