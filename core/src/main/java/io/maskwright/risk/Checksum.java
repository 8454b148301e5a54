package io.maskwright.risk;

import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/**
 * How the check digits of a format follow from its other digits: each digit adds something by its place, and the sum, one of
 * a few states, tells the check digits. So the values of a format are counted state by state instead of one by one.
 *
 * @param states how many sums there are; they start from 0
 * @param share what a digit adds, by its place in the value from 0 and its worth
 * @param plus the sum of two
 * @param check the check digits of a sum; empty if no value has it
 */
record Checksum(int states, IntBinaryOperator share, IntBinaryOperator plus, IntFunction<String> check) {

    private static final int[] MST_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private static Checksum modulo(int modulus, IntBinaryOperator share, IntFunction<String> check) {
        return new Checksum(
                modulus,
                (place, digit) -> share.applyAsInt(place, digit) % modulus,
                (a, b) -> (a + b) % modulus,
                check);
    }

    /** Resident identity numbers of China: ISO 7064 MOD 11-2 over 17 digits. */
    static Checksum residentId() {
        return modulo(11, (place, digit) -> digit * power(2, 17 - place, 11), sum -> "0123456789X"
                .substring((12 - sum) % 11, (12 - sum) % 11 + 1));
    }

    /** Luhn over all digits but the last of so many. */
    static Checksum luhn(int digits) {
        return modulo(
                10,
                (place, digit) -> (digits - place) % 2 != 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit,
                sum -> Integer.toString((10 - sum) % 10));
    }

    /** German account numbers: MOD 97-10 over the 18 digits after the country and the check digits. */
    static Checksum germanIban() {
        return modulo(
                97,
                (place, digit) -> place < 4 ? 0 : digit * power(10, 21 - place + 6, 97),
                sum -> twoDigits(98 - (sum + 131_400) % 97));
    }

    /** Tax codes of Viet Nam of 10 digits. */
    static Checksum mst() {
        return modulo(
                11, (place, digit) -> digit * MST_WEIGHTS[place], sum -> sum == 0 ? "" : Integer.toString(10 - sum));
    }

    /** Brazilian CPFs: two digits modulo 11, of which the second counts the first. */
    static Checksum cpf() {
        return new Checksum(
                121,
                (place, digit) -> (10 - place) * digit % 11 * 11 + (11 - place) * digit % 11,
                (a, b) -> (a / 11 + b / 11) % 11 * 11 + (a % 11 + b % 11) % 11,
                sum -> {
                    int first = brazilian(sum / 11);
                    return "" + first + brazilian((sum % 11 + 2 * first) % 11);
                });
    }

    private static int brazilian(int remainder) {
        return remainder < 2 ? 0 : 11 - remainder;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static int power(int base, int exponent, int modulus) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power = power * base % modulus;
        }
        return power;
    }

    /** What the digits of a text add that starts at a place; other characters add nothing. */
    int of(int start, String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                sum = plus.applyAsInt(sum, share.applyAsInt(start + i, digit));
            }
        }
        return sum;
    }
}
