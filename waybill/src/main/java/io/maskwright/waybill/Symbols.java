package io.maskwright.waybill;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as people read it: digits of any script, circled, full-width or written in Han as digits; what hides a character;
 * letters; everything else as gaps. What cannot be seen, such as zero-width characters and marks above and below, is left
 * out, so that it cannot part what belongs together.
 */
final class Symbols {

    /** What a symbol is. */
    enum Kind {
        DIGIT,
        MARK,
        LETTER,
        BREAK,
        GAP
    }

    /**
     * One symbol.
     *
     * @param kind what it is
     * @param point the digit's value, or the code point in compatibility form
     * @param position where it stands in the text, from 1, in code points
     * @param isHan whether it is a digit that could as well be a word
     */
    record Symbol(Kind kind, int point, int position, boolean isHan) {
        boolean is(Kind other) {
            return kind == other;
        }

        /** Whether it shows something without being a letter or a digit: a picture, but no plain square or circle. */
        boolean isPicture() {
            boolean isShape = point >= 0x2500 && point <= 0x25ff;
            return kind == Kind.GAP
                    && !isShape
                    && BLANKS.indexOf(point) < 0
                    && Character.getType(point) == Character.OTHER_SYMBOL;
        }

        /** Whether people read something there that is not hidden. */
        boolean isReadable() {
            return kind == Kind.LETTER || kind == Kind.DIGIT || isPicture();
        }
    }

    private static final String MARKS = "*\uff0a\u25cf\u2022#";
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final String OTHER_HAN = "零幺两壹贰叁肆伍陆柒捌玖貳參陸";
    private static final int[] OTHER_HAN_VALUES = {0, 1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 6};
    /** Letters and signs that show nothing at all. */
    private static final String BLANKS = "\u115f\u1160\u3164\uffa0\u2800";

    private static final int[] BOXED_A = {0x1f150, 0x1f170, 0x1f1e6};
    /** What follows stands in the other direction. */
    private static final char TURNED_AROUND = '\u202e';

    private Symbols() {}

    /** Whether a part of the text is shown from its end to its beginning, so that people read another text than this. */
    static boolean areTurnedAround(String text) {
        return text.indexOf(TURNED_AROUND) >= 0;
    }

    static List<Symbol> of(String text) {
        List<Symbol> symbols = new ArrayList<>(text.length());
        int position = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            position++;
            if (MARKS.indexOf(point) >= 0) {
                symbols.add(new Symbol(Kind.MARK, point, position, false));
            } else if (point < 0x80 || isCommonHan(point)) {
                add(symbols, point, position);
            } else if (boxedLetter(point) != 0) {
                add(symbols, boxedLetter(point), position);
            } else {
                String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
                int at = position;
                plain.codePoints().forEach(each -> add(symbols, each, at));
            }
        }
        return symbols;
    }

    /** Characters that are their own compatibility form. */
    private static boolean isCommonHan(int point) {
        return point >= 0x4e00 && point <= 0x9fff;
    }

    /** The letter of a sign that has no compatibility form: white in a circle or a square, or a half of a flag. 0 if it is none. */
    private static int boxedLetter(int point) {
        for (int first : BOXED_A) {
            if (point >= first && point < first + 26) {
                return 'A' + point - first;
            }
        }
        return 0;
    }

    /** The text as its symbols are: digits as ASCII, nothing unseen. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        of(text).forEach(
                        symbol -> plain.appendCodePoint(symbol.is(Kind.DIGIT) ? '0' + symbol.point() : symbol.point()));
        return plain.toString();
    }

    private static void add(List<Symbol> symbols, int point, int position) {
        int digit = digit(point);
        if (digit >= 0) {
            symbols.add(new Symbol(
                    Kind.DIGIT, digit, position, HAN_DIGITS.indexOf(point) >= 0 || OTHER_HAN.indexOf(point) >= 0));
        } else if (MARKS.indexOf(point) >= 0) {
            symbols.add(new Symbol(Kind.MARK, point, position, false));
        } else if (!isUnseen(point)) {
            symbols.add(new Symbol(kind(point), point, position, false));
        }
    }

    private static Kind kind(int point) {
        if (point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029 || point == 0x85) {
            return Kind.BREAK;
        }
        return Character.isLetter(point) && BLANKS.indexOf(point) < 0 ? Kind.LETTER : Kind.GAP;
    }

    @SuppressWarnings("CharacterGetNumericValue") // of numbers alone, of any script: letters do not get there
    private static int digit(int point) {
        int type = Character.getType(point);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return Character.digit(point, 10);
        }
        if (type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER) {
            int value = Character.getNumericValue(point);
            return value >= 0 && value <= 9 ? value : -1;
        }
        int han = HAN_DIGITS.indexOf(point);
        if (han >= 0) {
            return han;
        }
        int other = OTHER_HAN.indexOf(point);
        return other < 0 ? -1 : OTHER_HAN_VALUES[other];
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t' && point != 0x85;
            default -> false;
        };
    }
}
