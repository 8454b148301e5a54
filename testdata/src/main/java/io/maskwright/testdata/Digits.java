package io.maskwright.testdata;

/** Writes numbers in ASCII digits, whatever the locale, and the check digits at their end. */
final class Digits {

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Digits() {}

    /** Appends the last digits of a number, with zeros before it where it has fewer. */
    static void append(StringBuilder out, long number, int digits) {
        int at = out.length() + digits;
        out.setLength(at);
        long rest = number;
        for (int i = 0; i < digits; i++) {
            out.setCharAt(--at, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }

    /** Appends degrees with six decimals, given in millionths. */
    static void appendDegrees(StringBuilder out, int millionths) {
        out.append(millionths / 1_000_000).append('.');
        append(out, millionths % 1_000_000, 6);
    }

    /** Appends the Luhn digit of what stands from a position on. */
    static void appendLuhn(StringBuilder out, int from) {
        int sum = 0;
        boolean doubled = true;
        for (int i = out.length() - 1; i >= from; i--) {
            int digit = (out.charAt(i) - '0') * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            doubled = !doubled;
        }
        out.append((char) ('0' + (10 - sum % 10) % 10));
    }

    /** Appends the check character of a resident identity number whose 17 digits stand from a position on. */
    static void appendResidentCheck(StringBuilder out, int from) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += (out.charAt(from + i) - '0') * RESIDENT_WEIGHTS[i];
        }
        out.append("10X98765432".charAt(sum % 11));
    }
}
