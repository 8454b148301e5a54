package io.maskwright.strategy;

import io.maskwright.internal.text.Numerals;
import java.util.OptionalInt;

/**
 * Landline numbers of China and Viet Nam: the area code and the last 2 digits are shown. Without an area code the last 2 of
 * 7 digits and up are shown. The country prefix stays.
 */
final class LandlineRule implements ArrayRule {

    private static final int LAST = 2;
    private static final int MIN_DIGITS = 7;
    private static final int MIN_DIGITS_WITH_AREA = 10;
    private static final int MAX_DIGITS = 15;

    private final int minHidden;

    LandlineRule(int minHidden) {
        this.minHidden = minHidden;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.SAME.of(inputMaxLength);
    }

    @Override
    public int maskInPlace(char[] chars, int length) {
        int national = PhoneRule.startOfNational(chars, length);
        int count = national < 0 ? Positions.NONE : Positions.PHONE.count(chars, national, length);
        if (count < MIN_DIGITS || count > MAX_DIGITS) {
            return HIDE_ALL;
        }
        int area = count < MIN_DIGITS_WITH_AREA ? 0 : areaCodeLength(chars, national);
        int shown = Math.max(0, Math.min(area + LAST, count - minHidden));
        int last = Math.min(LAST, shown);
        Positions.PHONE.keepEnds(chars, national, length, count, shown - last, last);
        return length;
    }

    /** The least that the area code can be: 3 digits for 01x and 02x, 4 for the others, 0 for what is none. */
    private static int areaCodeLength(char[] chars, int national) {
        if (Numerals.valueOf(Positions.PHONE.at(chars, national, 0)) != 0) {
            return 0;
        }
        int second = Numerals.valueOf(Positions.PHONE.at(chars, national, 1));
        return second == 1 || second == 2 ? 3 : 4;
    }
}
