package io.maskwright.format;

import java.nio.charset.StandardCharsets;

/** Numbers of up to 18 decimal digits in texts. */
final class Decimals {

    private static final int INT_DIGITS = 9;
    private static final long BILLION = 1_000_000_000;
    private static final int DIGITS = 18;
    private static final long[] POWERS = new long[DIGITS + 1];
    /** The two digits of 0 to 99, so that writing takes half the divisions. */
    private static final byte[] TENS = new byte[100];

    private static final byte[] ONES = new byte[100];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= DIGITS; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private Decimals() {}

    /** Returns the number that a stretch of at most 18 ASCII digits writes, or -1 if another character is among them. */
    static long read(String text, int start, int end) {
        int middle = Math.max(start, end - INT_DIGITS);
        int high = readInt(text, start, middle);
        int low = readInt(text, middle, end);
        return (high | low) < 0 ? -1 : high * POWERS[end - middle] + low;
    }

    /** Returns the number that a stretch of at most 9 ASCII digits writes, or -1 if another character is among them. */
    static int readInt(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Writes a number with leading zeros, nine digits at a time as these take quicker divisions. */
    static void write(long number, byte[] ascii, int start, int end) {
        long rest = number;
        int at = end;
        while (at - start > INT_DIGITS) {
            long high = rest / BILLION;
            write((int) (rest - high * BILLION), ascii, at - INT_DIGITS, at);
            rest = high;
            at -= INT_DIGITS;
        }
        write((int) rest, ascii, start, at);
    }

    /** Writes a number with leading zeros. */
    static void write(int number, byte[] ascii, int start, int end) {
        int rest = number;
        int at = end - 2;
        while (at >= start) {
            int hundredth = rest / 100;
            int pair = rest - hundredth * 100;
            ascii[at] = TENS[pair];
            ascii[at + 1] = ONES[pair];
            rest = hundredth;
            at -= 2;
        }
        if (at + 1 == start) {
            ascii[start] = ONES[rest];
        }
    }

    /** Returns 10 to the power of 0 to 18. */
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** Returns a stretch of ASCII bytes as a text. */
    static String text(byte[] ascii, int start, int end) {
        return new String(ascii, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Writes a text of ASCII characters. */
    static void write(String text, byte[] ascii, int start) {
        for (int i = 0; i < text.length(); i++) {
            ascii[start + i] = (byte) text.charAt(i);
        }
    }
}
