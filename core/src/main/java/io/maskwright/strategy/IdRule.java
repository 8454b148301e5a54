package io.maskwright.strategy;

import io.maskwright.internal.text.Numerals;
import java.util.OptionalInt;

/** Identity numbers: which characters each kind shows, by its shape. */
enum IdRule implements TextRule {

    /** Any number of 6 and more letters and digits in at most 40 characters: 1 + 1, separators hidden. */
    ANY {
        @Override
        public String mask(String text) {
            int count = Positions.LETTERS_AND_DIGITS.count(text, 0);
            int end = text.length() - 1;
            boolean ends = end > 0 && isAlphanumeric(text.charAt(0)) && isAlphanumeric(text.charAt(end));
            if (count < 6 || text.length() > 40 || !ends) {
                return Hiding.all(text);
            }
            return ends(text, 1, 1);
        }

        @Override
        public int quick(char[] chars, int length) {
            boolean isCommon = length >= 6 && length <= 40 && Ascii.areLettersOrDigits(chars, 0, length);
            return isCommon ? Ascii.hide(chars, 1, length - 1, length) : QuickMask.NOT_COMMON;
        }
    },

    /** Chinese resident identity numbers of 18 or 15: 1 + 1. */
    RESIDENT {
        @Override
        public String mask(String text) {
            int length = text.length();
            if ((length != 18 && length != 15) || !isDigits(text, 0, length - 1)) {
                return Hiding.all(text);
            }
            char check = text.charAt(length - 1);
            boolean known = isDigit(check) || (length == 18 && (check == 'X' || check == 'x'));
            return known ? ends(text, 1, 1) : Hiding.all(text);
        }

        @Override
        public int quick(char[] chars, int length) {
            boolean isCommon = length == 18
                    && Ascii.areDigits(chars, 0, length - 1)
                    && (Ascii.isDigit(chars[length - 1]) || chars[length - 1] == 'X');
            return isCommon ? Ascii.hide(chars, 1, length - 1, length) : QuickMask.NOT_COMMON;
        }
    },

    /**
     * Permits. Home return permit of Hong Kong and Macau residents: a letter and 8 digits for life, hidden, with or without
     * a pair that counts the issues, shown. Mainland permit of the form C and 8: 1 + 2. Taiwan permit of 8: 0 + 2.
     */
    PERMIT {
        @Override
        public String mask(String text) {
            int length = text.length();
            char first = text.charAt(0);
            if (length == 8 && isDigits(text, 0, length)) {
                return ends(text, 0, 2);
            }
            if (!isDigits(text, Math.min(2, length), length)) {
                return Hiding.all(text);
            }
            boolean resident = "HMhm".indexOf(first) >= 0 && length > 1 && isDigit(text.charAt(1));
            if (resident && (length == 11 || length == 9)) {
                return ends(text, 1, length - 9);
            }
            boolean mainland = "Cc".indexOf(first) >= 0 && length == 9 && isAlphanumeric(text.charAt(1));
            return mainland ? ends(text, 1, 2) : Hiding.all(text);
        }
    },

    /** International bank account numbers: the country and the last 4; separators kept. */
    IBAN {
        @Override
        public String mask(String text) {
            int count = Positions.LETTERS_AND_DIGITS.count(text, 0);
            boolean country =
                    text.length() > 4 && isLatin(text.charAt(0)) && isLatin(text.charAt(1)) && isDigits(text, 2, 4);
            if (!country || count < 15 || count > 34) {
                return Hiding.all(text);
            }
            return Positions.LETTERS_AND_DIGITS.keepEnds(text, 0, count, 2, 4);
        }
    },

    /** Passports of 6 to 12: 1 + 2. */
    PASSPORT {
        @Override
        public String mask(String text) {
            int length = text.length();
            if (length < 6 || length > 12) {
                return Hiding.all(text);
            }
            for (int i = 0; i < length; i++) {
                if (!isAlphanumeric(text.charAt(i))) {
                    return Hiding.all(text);
                }
            }
            return ends(text, 1, 2);
        }
    };

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.SAME.of(inputMaxLength);
    }

    private static String ends(String text, int first, int last) {
        char[] masked = text.toCharArray();
        for (int i = first; i < masked.length - last; i++) {
            masked[i] = Hiding.MASK;
        }
        return new String(masked);
    }

    private static boolean isDigit(char c) {
        return c == Hiding.MASK || Numerals.isDigit(c);
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isAlphanumeric(char c) {
        return Positions.LETTERS_AND_DIGITS.isPosition(c);
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
