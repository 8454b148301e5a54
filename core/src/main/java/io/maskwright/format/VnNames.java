package io.maskwright.format;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese names made comparable: composed, lower case, one place for the tone mark, i for y, single spaces. */
final class VnNames {

    /** Vowel pairs with the tone mark on the second vowel, and the same pairs with it on the first. */
    private static final String SECOND_MARKED = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

    private static final String FIRST_MARKED = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    /** Characters below U+0300, and from U+1EA0 on the rest of those that Vietnamese is written with. */
    private static final int LOW = 0x300;

    private static final int FIRST_HIGH = 0x1ea0;
    private static final int HIGH = 0x1f00 - FIRST_HIGH;

    /** The lower case of those characters and what becomes of it in a key; 0 where one needs the long way. */
    private static final char[] LOWER = new char[LOW + HIGH];

    private static final char[] FOLDED = new char[LOW + HIGH];

    private static final String Y = "yỳýỷỹỵ";
    private static final String I = "iìíỉĩị";

    static {
        for (int i = 0; i < LOWER.length; i++) {
            char c = (char) (i < LOW ? i : i - LOW + FIRST_HIGH);
            String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
            LOWER[i] = lower.length() == 1 ? lower.charAt(0) : 0;
            FOLDED[i] = isSpace(c) ? ' ' : plainY(LOWER[i]);
        }
    }

    private VnNames() {}

    /**
     * Writes the key of a stretch of an array to another array.
     *
     * @return the length of the key, or -1 if it is longer than the array
     */
    static int key(char[] chars, int from, int to, char[] key) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            int at = c < LOW ? c : c >= FIRST_HIGH && c < FIRST_HIGH + HIGH ? c - FIRST_HIGH + LOW : 0;
            if (LOWER[at] == 0) {
                return longKey(new String(chars, from, to - from), key);
            }
            if (length == key.length) {
                return -1;
            }
            char last = length == 0 ? ' ' : key[length - 1];
            int pair = c >= 0x80 && (last == 'o' || last == 'u') ? pair(last, LOWER[at]) : -1;
            if (pair >= 0) {
                key[length - 1] = FIRST_MARKED.charAt(pair);
                key[length++] = plainY(FIRST_MARKED.charAt(pair + 1));
            } else if (FOLDED[at] != ' ' || last != ' ') {
                key[length++] = FOLDED[at];
            }
        }
        while (length > 0 && key[length - 1] == ' ') {
            length--;
        }
        return length;
    }

    private static int longKey(String text, char[] key) {
        String longKey = key(text);
        if (longKey.length() > key.length) {
            return -1;
        }
        longKey.getChars(0, longKey.length(), key, 0);
        return longKey.length();
    }

    /** Returns the form under which names are compared. */
    static String key(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            append(key, name.charAt(i));
        }
        // A leading space cannot be there: none is appended to an empty key.
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == ' ') {
            end--;
        }
        return key.substring(0, end);
    }

    private static void append(StringBuilder key, char c) {
        char last = key.length() == 0 ? ' ' : key.charAt(key.length() - 1);
        if (isSpace(c)) {
            if (last != ' ') {
                key.append(' ');
            }
            return;
        }
        if (c == '\u2019') {
            key.append('\'');
            return;
        }
        int pair = pair(last, c);
        if (pair >= 0) {
            key.setCharAt(key.length() - 1, FIRST_MARKED.charAt(pair));
            key.append(plainY(FIRST_MARKED.charAt(pair + 1)));
            return;
        }
        key.append(plainY(c));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '-' || c == '\u2013';
    }

    /** Returns where two characters stand among the pairs with the mark on the second one, or -1. */
    private static int pair(char first, char second) {
        for (int i = 0; i < SECOND_MARKED.length(); i += 2) {
            if (SECOND_MARKED.charAt(i) == first && SECOND_MARKED.charAt(i + 1) == second) {
                return i;
            }
        }
        return -1;
    }

    private static char plainY(char c) {
        int at = Y.indexOf(c);
        return at < 0 ? c : I.charAt(at);
    }

    /** Returns a key without marks, for texts typed in plain letters. */
    static String unmarked(String key) {
        String apart = Normalizer.normalize(key, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                // The letter with a stroke has no decomposition.
                plain.append(c == 'đ' ? 'd' : c);
            }
        }
        return plain.toString();
    }
}
