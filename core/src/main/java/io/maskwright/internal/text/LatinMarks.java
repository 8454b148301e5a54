package io.maskwright.internal.text;

import java.text.Normalizer;

/**
 * Composes Latin letters with the marks that follow them, as form NFC does, without an object: texts typed on some systems
 * have the letters of Viet Nam apart, such as a, U+0302 and U+0301.
 */
public final class LatinMarks {

    /** What {@link #compose(char[], int, int)} returns for a text that it cannot tell the form of. */
    public static final int UNKNOWN = -1;

    /** The marks of Viet Nam, then those of other languages: diaeresis, ring, caron, cedilla. */
    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0308\u030a\u030c\u0327";

    private static final int FIRST_MARK = 0x300;
    private static final int LAST_MARK = 0x327;
    private static final int FIRST_LOW = 'A';
    private static final int END_LOW = 0x300;
    private static final int FIRST_HIGH = 0x1ea0;
    private static final int END_HIGH = 0x1efa;
    private static final int LETTERS = END_LOW - FIRST_LOW + END_HIGH - FIRST_HIGH;

    /** By mark and letter the letter that both are, 0 if there is none that stands alone. */
    private static final char[][] COMPOSED = new char[LAST_MARK - FIRST_MARK + 1][0];

    static {
        for (int i = 0; i < MARKS.length(); i++) {
            char mark = MARKS.charAt(i);
            char[] composed = new char[LETTERS];
            for (int j = 0; j < LETTERS; j++) {
                char letter = (char) (j < END_LOW - FIRST_LOW ? FIRST_LOW + j : FIRST_HIGH + j - (END_LOW - FIRST_LOW));
                composed[j] = composed(letter, mark);
            }
            COMPOSED[mark - FIRST_MARK] = composed;
        }
    }

    private LatinMarks() {}

    private static char composed(char letter, char mark) {
        String text = Normalizer.normalize(new String(new char[] {letter, mark}), Normalizer.Form.NFC);
        return text.length() == 1 && Graphemes.isAlone(text.charAt(0)) ? text.charAt(0) : 0;
    }

    /**
     * Composes a letter and a mark.
     *
     * @param letter any character
     * @param mark any character
     * @return the one character that is both in NFC and stands alone, or 0 if there is none
     */
    public static char compose(char letter, char mark) {
        if (mark < FIRST_MARK || mark > LAST_MARK) {
            return 0;
        }
        char[] composed = COMPOSED[mark - FIRST_MARK];
        int at = letter < END_LOW
                ? letter - FIRST_LOW
                : letter >= FIRST_HIGH && letter < END_HIGH ? letter - FIRST_HIGH + END_LOW - FIRST_LOW : -1;
        return at < 0 || at >= composed.length ? 0 : composed[at];
    }

    /**
     * Composes a text in place.
     *
     * @param chars holds the text from its start; left with anything if its form is not known
     * @param from a place before which each character stands alone ({@link Graphemes#isAlone})
     * @param length the length of the text
     * @return the length of the text in NFC, of which each character stands alone, or {@link #UNKNOWN}
     */
    public static int compose(char[] chars, int from, int length) {
        int to = from;
        for (int i = from; i < length; i++) {
            if (Graphemes.isAlone(chars[i])) {
                chars[to++] = chars[i];
                continue;
            }
            char composed = to == 0 ? 0 : compose(chars[to - 1], chars[i]);
            if (composed == 0) {
                return UNKNOWN;
            }
            chars[to - 1] = composed;
        }
        return to;
    }
}
