package io.maskwright.strategy;

import java.util.OptionalInt;

/**
 * Numbers of known lengths: shows some characters at both ends, keeps separators, hides all where the number of characters
 * or one of them is not what it should be.
 */
final class EndsRule implements ArrayRule {

    private final Positions positions;
    private final int minLength;
    private final int maxLength;
    private final int first;
    private final int last;

    EndsRule(Positions positions, int minLength, int maxLength, int first, int last) {
        this.positions = positions;
        this.minLength = minLength;
        this.maxLength = maxLength;
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
        boolean isPlain = length >= minLength
                && length <= maxLength
                && (positions == Positions.LETTERS_AND_DIGITS
                        ? Ascii.areLettersOrDigits(chars, 0, length)
                        : Ascii.areDigits(chars, 0, length));
        return isPlain ? Ascii.hide(chars, first, length - last, length) : QuickMask.NOT_COMMON;
    }

    @Override
    public int maskInPlace(char[] chars, int length) {
        int count = positions.count(chars, 0, length);
        if (count < minLength || count > maxLength) {
            return HIDE_ALL;
        }
        positions.keepEnds(chars, 0, length, count, first, last);
        return length;
    }
}
