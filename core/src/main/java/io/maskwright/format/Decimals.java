package io.maskwright.format;

import java.nio.charset.StandardCharsets;

/** Numbers of up to 18 decimal digits in texts. */
final class Decimals {

    private static final int INT_DIGITS = 9;
    private static final long BILLION = 1_000_000_000;

    private Decimals() {}

    /** Returns the number that a stretch of at most 18 ASCII digits writes, or -1 if another character is among them. */
    static long read(CharSequence text, int start, int end) {
        long number = 0;
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

    private static void write(int number, byte[] ascii, int start, int end) {
        int rest = number;
        for (int i = end - 1; i >= start; i--) {
            int tenth = rest / 10;
            ascii[i] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
    }

    /** Returns 10 to the power of 0 to 18. */
    static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
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
