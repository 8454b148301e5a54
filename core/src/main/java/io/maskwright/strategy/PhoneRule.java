package io.maskwright.strategy;

import io.maskwright.internal.text.Numerals;
import java.util.OptionalInt;

/**
 * Telephone numbers. The country prefix stays; of the national digits 3 + 4 are shown from 11 up, 3 + 3 of 8 to 10, none
 * of fewer. Where fewer than the least number would be hidden, the last 4 stay longest and the first ones go first.
 */
final class PhoneRule implements ArrayRule {

    private static final int MIN_DIGITS = 8;
    private static final int MAX_DIGITS = 15;
    private static final int LONG_DIGITS = 11;
    private static final int FIRST = 3;
    private static final int LAST = 3;
    private static final int LONG_LAST = 4;

    /** Country codes of two digits; 1 and 7 have one digit and all others three (ITU-T E.164). */
    private static final boolean[] HAS_TWO_DIGITS = new boolean[100];

    static {
        int[] codes = {
            20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60,
            61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98
        };
        for (int code : codes) {
            HAS_TWO_DIGITS[code] = true;
        }
    }

    private final int minHidden;

    PhoneRule(int minHidden) {
        this.minHidden = minHidden;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.SAME.of(inputMaxLength);
    }

    @Override
    public int quick(char[] chars, int length) {
        int plain = plain(chars, length);
        return plain > 0 ? plain : ArrayRule.super.quick(chars, length);
    }

    @Override
    public int plain(char[] chars, int length) {
        int national = startOfPlain(chars, length);
        int count = length - national;
        if (national < 0 || count < MIN_DIGITS || count > MAX_DIGITS || !Ascii.areDigits(chars, national, length)) {
            return QuickMask.NOT_COMMON;
        }
        int shown = shown(count);
        int last = last(count, shown);
        return Ascii.hide(chars, national + shown - last, length - last, length);
    }

    /** Where the national digits of a plain number start, -1 if it is not plain. */
    private static int startOfPlain(char[] chars, int length) {
        if (chars[0] != '+') {
            return chars[0] == '0' && length > 1 && chars[1] == '0' ? -1 : 0;
        }
        return length < 4 || !Ascii.areDigits(chars, 1, 4) ? -1 : afterCountryCode(chars, 1, length);
    }

    @Override
    public int maskInPlace(char[] chars, int length) {
        int national = startOfNational(chars, length);
        int count = national < 0 ? Positions.NONE : Positions.PHONE.count(chars, national, length);
        if (count < MIN_DIGITS || count > MAX_DIGITS) {
            return HIDE_ALL;
        }
        int shown = shown(count);
        int last = last(count, shown);
        Positions.PHONE.keepEnds(chars, national, length, count, shown - last, last);
        return length;
    }

    private int shown(int count) {
        int shown = count >= LONG_DIGITS ? FIRST + LONG_LAST : FIRST + LAST;
        return Math.max(0, Math.min(shown, count - minHidden));
    }

    /** How many of the shown digits are at the end: the last ones stay longest. */
    private static int last(int count, int shown) {
        int usual = count >= LONG_DIGITS ? FIRST + LONG_LAST : FIRST + LAST;
        return shown == usual ? usual - FIRST : Math.min(LONG_LAST, shown);
    }

    /** Returns where the country prefix ends, 0 if there is none, -1 if it is none that exists. */
    static int startOfNational(char[] chars, int length) {
        int start = 0;
        while (start < length && (chars[start] == ' ' || chars[start] == '(')) {
            start++;
        }
        if (start == length) {
            return -1;
        }
        if (chars[start] == '+' || chars[start] == '\uff0b') {
            return afterCountryCode(chars, start + 1, length);
        }
        if (digit(chars, start, length) == 0 && digit(chars, start + 1, length) == 0) {
            int end = afterCountryCode(chars, start + 2, length);
            return end < 0 ? 0 : end;
        }
        return 0;
    }

    private static int afterCountryCode(char[] chars, int start, int length) {
        int one = digit(chars, start, length);
        if (one == 1 || one == 7) {
            return start + 1;
        }
        int two = digit(chars, start + 1, length);
        if (one <= 0 || two < 0) {
            return -1;
        }
        if (HAS_TWO_DIGITS[one * 10 + two]) {
            return start + 2;
        }
        return digit(chars, start + 2, length) < 0 ? -1 : start + 3;
    }

    private static int digit(char[] chars, int index, int length) {
        return index < length ? Numerals.valueOf(chars[index]) : -1;
    }
}
