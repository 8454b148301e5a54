package io.maskwright.format;

/** The Luhn digit of {@link CheckDigits}, over digits that were read as a number or lie in bytes. */
final class Luhn {

    private static final byte[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    private Luhn() {}

    /** Returns by how much the last digit of a text of digits is greater than the right one, modulo 10; 0 if it holds. */
    static int excess(String digits) {
        int sum = 0;
        int i = digits.length() - 1;
        for (; i > 0; i -= 2) {
            sum += digits.charAt(i) - '0' + DOUBLED[digits.charAt(i - 1) - '0'];
        }
        return (i == 0 ? sum + digits.charAt(0) - '0' : sum) % 10;
    }

    /** Writes the last digit, greater than the right one by an excess of 0 to 9. */
    static void complete(byte[] digits, int excess) {
        int sum = 0;
        int last = digits.length - 1;
        int i = last - 1;
        for (; i > 0; i -= 2) {
            sum += DOUBLED[digits[i] - '0'] + digits[i - 1] - '0';
        }
        sum += i == 0 ? DOUBLED[digits[0] - '0'] : 0;
        digits[last] = (byte) ('0' + Math.floorMod(excess - sum, 10));
    }
}
