package io.maskwright.strategy;

import java.util.Arrays;

/** What the short ways through masks look for: runs of digits and letters of ASCII. */
final class Ascii {

    private Ascii() {}

    static boolean areDigits(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(chars[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean areLettersOrDigits(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(chars[i]) && !isLetter(chars[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z';
    }

    /** Puts marks over characters and returns the length of the text. */
    static int hide(char[] chars, int from, int to, int length) {
        Arrays.fill(chars, from, Math.max(from, to), Hiding.MASK);
        return length;
    }
}
