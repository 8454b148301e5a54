package io.maskwright.strategy;

import io.maskwright.internal.text.Numerals;
import java.util.OptionalInt;

/** Identity numbers: which characters each kind shows, by its shape. */
enum IdRule implements ArrayRule {

    /** Any number of 6 and more letters and digits in at most 40 characters: 1 + 1, separators hidden. */
    ANY {
        @Override
        public int plain(char[] chars, int length) {
            boolean isPlain = length >= MIN_CHARS && length <= MAX_CHARS && Ascii.areLettersOrDigits(chars, 0, length);
            return isPlain ? Ascii.hide(chars, 1, length - 1, length) : QuickMask.NOT_COMMON;
        }

        @Override
        public int maskInPlace(char[] chars, int length) {
            if (length < MIN_CHARS || length > MAX_CHARS || !isAlphanumeric(chars[0])) {
                return HIDE_ALL;
            }
            boolean known = isAlphanumeric(chars[length - 1])
                    && Positions.LETTERS_AND_DIGITS.count(chars, 0, length) >= MIN_CHARS;
            return known ? Ascii.hide(chars, 1, length - 1, length) : HIDE_ALL;
        }
    },

    /** Chinese resident identity numbers of 18 or 15: 1 + 1. */
    RESIDENT {
        @Override
        public int plain(char[] chars, int length) {
            boolean isPlain = length == 18
                    && Ascii.areDigits(chars, 0, length - 1)
                    && (Ascii.isDigit(chars[length - 1]) || chars[length - 1] == 'X');
            return isPlain ? Ascii.hide(chars, 1, length - 1, length) : QuickMask.NOT_COMMON;
        }

        @Override
        public int maskInPlace(char[] chars, int length) {
            if ((length != 18 && length != 15) || !isDigits(chars, 0, length - 1)) {
                return HIDE_ALL;
            }
            char check = chars[length - 1];
            boolean known = isDigit(check) || (length == 18 && (check == 'X' || check == 'x'));
            return known ? Ascii.hide(chars, 1, length - 1, length) : HIDE_ALL;
        }
    },

    /**
     * Permits. Home return permit of Hong Kong and Macau residents: a letter and 8 digits for life, hidden, with or without
     * a pair that counts the issues, shown. Mainland permit of the form C and 8: 1 + 2. Taiwan permit of 8: 0 + 2.
     */
    PERMIT {
        @Override
        public int maskInPlace(char[] chars, int length) {
            char first = chars[0];
            if (length == 8 && isDigits(chars, 0, length)) {
                return Ascii.hide(chars, 0, length - 2, length);
            }
            if (!isDigits(chars, Math.min(2, length), length)) {
                return HIDE_ALL;
            }
            boolean resident = "HMhm".indexOf(first) >= 0 && length > 1 && isDigit(chars[1]);
            if (resident && (length == 11 || length == 9)) {
                return Ascii.hide(chars, 1, 9, length);
            }
            boolean mainland = "Cc".indexOf(first) >= 0 && length == 9 && isAlphanumeric(chars[1]);
            return mainland ? Ascii.hide(chars, 1, length - 2, length) : HIDE_ALL;
        }
    },

    /** International bank account numbers: the country and the last 4; separators kept. */
    IBAN {
        @Override
        public int maskInPlace(char[] chars, int length) {
            int count = Positions.LETTERS_AND_DIGITS.count(chars, 0, length);
            boolean country =
                    length > 4 && Ascii.isLetter(chars[0]) && Ascii.isLetter(chars[1]) && isDigits(chars, 2, 4);
            if (!country || count < 15 || count > 34) {
                return HIDE_ALL;
            }
            Positions.LETTERS_AND_DIGITS.keepEnds(chars, 0, length, count, 2, 4);
            return length;
        }
    },

    /** Passports of 6 to 12: 1 + 2. */
    PASSPORT {
        @Override
        public int maskInPlace(char[] chars, int length) {
            if (length < 6 || length > 12) {
                return HIDE_ALL;
            }
            for (int i = 0; i < length; i++) {
                if (!isAlphanumeric(chars[i])) {
                    return HIDE_ALL;
                }
            }
            return Ascii.hide(chars, 1, length - 2, length);
        }
    };

    private static final int MIN_CHARS = 6;
    private static final int MAX_CHARS = 40;

    @Override
    public int quick(char[] chars, int length) {
        int plain = plain(chars, length);
        return plain > 0 ? plain : ArrayRule.super.quick(chars, length);
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.SAME.of(inputMaxLength);
    }

    private static boolean isDigit(char c) {
        return c == Hiding.MASK || Numerals.isDigit(c);
    }

    private static boolean isAlphanumeric(char c) {
        return Positions.LETTERS_AND_DIGITS.isPosition(c);
    }

    private static boolean isDigits(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(chars[i])) {
                return false;
            }
        }
        return true;
    }
}
