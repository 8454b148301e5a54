package io.maskwright.format;

/** The Luhn digit of {@link CheckDigits}, over digits that were read as a number or lie in bytes. */
final class Luhn {

    private static final byte[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    private Luhn() {}

    /** Returns by how much the last digit of a text of digits is greater than the right one, modulo 10; 0 if it holds. */
    static int excess(String digits) {
        int sum = 0;
        int last = digits.length() - 1;
        for (int i = 0; i < last; i++) {
            int digit = digits.charAt(i) - '0';
            sum += ((last - i) & 1) == 1 ? DOUBLED[digit] : digit;
        }
        return (sum + digits.charAt(last) - '0') % 10;
    }

    /** Writes the last digit, greater than the right one by an excess of 0 to 9. */
    static void complete(byte[] digits, int excess) {
        int sum = 0;
        int last = digits.length - 1;
        for (int i = 0; i < last; i++) {
            int digit = digits[i] - '0';
            sum += ((last - i) & 1) == 1 ? DOUBLED[digit] : digit;
        }
        digits[last] = (byte) ('0' + Math.floorMod(excess - sum, 10));
    }
}
