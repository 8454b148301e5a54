package io.maskwright.export.proof;

import java.text.Normalizer;

/**
 * Brings text into the form in which values and outputs are compared: compatibility decomposition (full width becomes ASCII,
 * composed and decomposed letters become one), one case, ASCII digits; without spaces, dashes, dots, slashes, parentheses,
 * plus signs, underscores and invisible characters; of a run of equal quotes one. What separates fields stays.
 *
 * <p>Not thread-safe.
 */
final class Canonical {

    private static final String DROPPED_SIGNS = "./()_+\u00B7\u30FB\u2027\u034F";
    private static final int PAGE = 256;
    private static final int MOST_MARKS = 64;
    private static final int FIRST_MARK = 0x300;

    /** What the table says of characters that are not one unit; no such characters exist in text. */
    private static final char NOTHING = '\uFFFF';

    private static final char LONGER = '\uFFFE';
    private static final char MARK = '\uFDD0';

    private final char delimiter;
    private final char quote;
    private final char[][] pages = new char[PAGE][];
    private final char[][][] expansions = new char[PAGE][][];

    /**
     * Creates a canonical form.
     *
     * @param delimiter separates fields, so it is never left out
     * @param quote stands around fields, doubled inside
     */
    Canonical(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** Adds the units of a text. */
    void append(char[] text, int length, Units into) {
        int i = 0;
        while (i < length) {
            char c = text[i];
            char unit = known(c);
            if (unit == NOTHING) {
                i++;
            } else if (unit == MARK || isBeforeMark(text, i, length) || Character.isSurrogate(c)) {
                i = cluster(text, i, length, into);
            } else if (unit == LONGER) {
                for (char part : expansions[c >> 8][c & 0xFF]) {
                    add(part, i, into);
                }
                i++;
            } else {
                add(unit, i, into);
                i++;
            }
        }
    }

    private boolean isBeforeMark(char[] text, int i, int length) {
        return i + 1 < length && text[i + 1] >= FIRST_MARK && known(text[i + 1]) == MARK;
    }

    private void add(char unit, int origin, Units into) {
        boolean isQuote = unit == '"' || unit == '\'' || unit == quote;
        if (!isQuote || into.length() == 0 || into.at(into.length() - 1) != unit) {
            into.add(unit, origin);
        }
    }

    /** A character with the marks that follow it, brought into their one order. */
    private int cluster(char[] text, int from, int length, Units into) {
        int to = from + Character.charCount(Character.codePointAt(text, from, length));
        while (to < length && to - from < MOST_MARKS && known(text[to]) == MARK) {
            to++;
        }
        String parts = Normalizer.normalize(new String(text, from, to - from), Normalizer.Form.NFKD);
        parts.codePoints().forEach(part -> addFolded(part, from, into));
        return to;
    }

    private void addFolded(int codePoint, int origin, Units into) {
        if (Character.isBmpCodePoint(codePoint)) {
            char unit = unit((char) codePoint);
            if (unit == LONGER) {
                add('s', origin, into);
                add('s', origin, into);
            } else if (unit != NOTHING) {
                add(unit, origin, into);
            }
            return;
        }
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT || isVariationSelector(codePoint)) {
            return;
        }
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            add((char) ('0' + digit), origin, into);
            return;
        }
        int folded = Character.toLowerCase(Character.toUpperCase(codePoint));
        for (char part : Character.toChars(folded)) {
            add(part, origin, into);
        }
    }

    private char known(char c) {
        char[] page = pages[c >> 8];
        if (page == null) {
            page = page(c >> 8);
            pages[c >> 8] = page;
        }
        return page[c & 0xFF];
    }

    private char[] page(int number) {
        char[] page = new char[PAGE];
        expansions[number] = new char[PAGE][];
        for (int low = 0; low < PAGE; low++) {
            char c = (char) (number << 8 | low);
            page[low] = lookUp(c, expansions[number], low);
        }
        return page;
    }

    private char lookUp(char c, char[][] longer, int low) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (isMark(c)) {
            return isVariationSelector(c) || DROPPED_SIGNS.indexOf(c) >= 0 ? NOTHING : MARK;
        }
        Units units = new Units();
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> addFolded(part, 0, units));
        if (units.length() == 1) {
            return units.at(0);
        }
        longer[low] = units.text(0, units.length()).toCharArray();
        return units.length() == 0 ? NOTHING : LONGER;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** One unit of decomposed text, or nothing. Only the sharp s has a longer one. */
    private char unit(char c) {
        if (c == delimiter || c == '\n' || c == '\t') {
            return c;
        }
        if (c == '\u00DF' || c == '\u1E9E') {
            return LONGER;
        }
        if (DROPPED_SIGNS.indexOf(c) >= 0 || isVariationSelector(c)) {
            return NOTHING;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION -> NOTHING;
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
            default -> Character.toLowerCase(Character.toUpperCase(c));
        };
    }
}
