package io.maskwright.strategy;

import io.maskwright.internal.text.Digits;
import java.util.OptionalInt;

/** Network interface addresses of six octets: the three of the maker are shown, separators kept. */
final class MacRule implements ArrayRule {

    private static final int POSITIONS = 12;
    private static final int SHOWN = 6;
    private static final int MAX_CHARS = 17;

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.SAME.of(inputMaxLength);
    }

    @Override
    public int maskInPlace(char[] chars, int length) {
        if (length < POSITIONS || length > MAX_CHARS) {
            return HIDE_ALL;
        }
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (isPosition(chars[i])) {
                chars[i] = count < SHOWN ? chars[i] : Hiding.MASK;
                count++;
            } else if (chars[i] != ':' && chars[i] != '-' && chars[i] != '.') {
                return HIDE_ALL;
            }
        }
        return count == POSITIONS ? length : HIDE_ALL;
    }

    private static boolean isPosition(char c) {
        return c == Hiding.MASK || Digits.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
