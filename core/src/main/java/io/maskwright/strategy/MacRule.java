package io.maskwright.strategy;

import io.maskwright.internal.text.Digits;
import java.util.OptionalInt;

/** Network interface addresses of six octets: the three of the maker are shown, separators kept. */
final class MacRule implements TextRule {

    private static final int POSITIONS = 12;
    private static final int SHOWN = 6;
    private static final int MAX_CHARS = 17;

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.SAME.of(inputMaxLength);
    }

    @Override
    public String mask(String text) {
        if (text.length() < POSITIONS || text.length() > MAX_CHARS) {
            return Hiding.all(text);
        }
        char[] masked = text.toCharArray();
        int count = 0;
        for (int i = 0; i < masked.length; i++) {
            if (isPosition(masked[i])) {
                masked[i] = count < SHOWN ? masked[i] : Hiding.MASK;
                count++;
            } else if (":-.".indexOf(masked[i]) < 0) {
                return Hiding.all(text);
            }
        }
        return count == POSITIONS ? new String(masked) : Hiding.all(text);
    }

    private static boolean isPosition(char c) {
        return c == Hiding.MASK || Digits.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
