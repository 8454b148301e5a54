package io.maskwright.format;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese names made comparable: composed, lower case, one place for the tone mark, i for y, single spaces. */
final class VnNames {

    /** Vowel pairs with the tone mark on the second vowel, and the same pairs with it on the first. */
    private static final String SECOND_MARKED = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

    private static final String FIRST_MARKED = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    private static final String Y = "yỳýỷỹỵ";
    private static final String I = "iìíỉĩị";

    private VnNames() {}

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
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '-' || c == '\u2013') {
            if (last != ' ') {
                key.append(' ');
            }
            return;
        }
        if (c == '\u2019') {
            key.append('\'');
            return;
        }
        for (int i = 0; i < SECOND_MARKED.length(); i += 2) {
            if (SECOND_MARKED.charAt(i) == last && SECOND_MARKED.charAt(i + 1) == c) {
                key.setCharAt(key.length() - 1, FIRST_MARKED.charAt(i));
                key.append(plainY(FIRST_MARKED.charAt(i + 1)));
                return;
            }
        }
        key.append(plainY(c));
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
