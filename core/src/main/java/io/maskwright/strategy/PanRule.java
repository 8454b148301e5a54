package io.maskwright.strategy;

import java.util.OptionalInt;

/**
 * Payment card numbers of 12 to 19 digits, separators kept: never more than the first 6 and last 4 that PCI DSS 4.0.1 allows
 * to be displayed. First digits are shown from 16 digits up only, the last ones from 12 up.
 */
final class PanRule implements ArrayRule {

    static final int MAX_FIRST = 6;
    static final int MAX_LAST = 4;
    private static final int MIN_DIGITS = 12;
    private static final int MAX_DIGITS = 19;
    private static final int MIN_DIGITS_TO_SHOW_FIRST = 16;

    private final int first;
    private final int last;

    PanRule(int first, int last) {
        this.first = first;
        this.last = last;
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
        if (length < MIN_DIGITS || length > MAX_DIGITS || !Ascii.areDigits(chars, 0, length)) {
            return QuickMask.NOT_COMMON;
        }
        return Ascii.hide(chars, length < MIN_DIGITS_TO_SHOW_FIRST ? 0 : first, length - last, length);
    }

    @Override
    public int maskInPlace(char[] chars, int length) {
        int count = Positions.DIGITS.count(chars, 0, length);
        if (count < MIN_DIGITS || count > MAX_DIGITS) {
            return HIDE_ALL;
        }
        Positions.DIGITS.keepEnds(chars, 0, length, count, count < MIN_DIGITS_TO_SHOW_FIRST ? 0 : first, last);
        return length;
    }
}
