package io.maskwright.strategy;

import io.maskwright.format.Surnames;
import io.maskwright.internal.text.CharClasses;
import io.maskwright.internal.text.Graphemes;
import io.maskwright.internal.text.LatinMarks;
import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;

/**
 * Names of people. One word of Han: the surname is shown. With a middle dot: the first grapheme of the first part and three
 * marks. Others: the first grapheme of each word. A name or word of one letter is hidden, and what has digits or other
 * signs that names do not have is hidden whole.
 */
final class NameRule implements TextRule {

    private static final String MIDDLE_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65";
    private static final String PUNCTUATION = "'\u2019\u2018\u02bc-\u2010\u2011.,*";
    private static final String SPACES = " \u3000\u00a0";
    private static final String MARKS = "***";
    private static final int MAX_CHARS = 200;
    private static final int MAX_HAN = 10;
    private static final int MAX_WORDS = 8;
    private static final char MIDDLE_DOT = '\u00b7';
    private static final int LETTER = 1;
    private static final int SIGN = 2;
    private static final int SPACE = 4;
    /** What stands in names of Latin letters that are common. */
    private static final CharClasses LATIN = CharClasses.of(NameRule::latin);

    private static final int FIRST_COMMON_HAN = 0x4e00;
    /** The last that every version of Unicode knows as a letter. */
    private static final int LAST_COMMON_HAN = 0x9fa5;

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.longerBy(MARKS.length() - 1).of(inputMaxLength);
    }

    @Override
    public String mask(String text) {
        if (text.length() > MAX_CHARS) {
            return Hiding.all(text);
        }
        int dot = -1;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean space = isSpace(point);
            if (dot < 0 && MIDDLE_DOTS.indexOf(point) >= 0) {
                dot = i;
            } else if (!space && !isNamePart(point)) {
                return Hiding.all(text);
            }
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
            i += Character.charCount(point);
        }
        if (dot >= 0) {
            return firstOfParts(text, dot);
        }
        if (words > MAX_WORDS) {
            return Hiding.all(text);
        }
        return words == 1 && isHan(text.codePointAt(0)) ? surname(text) : firstOfWords(text);
    }

    @Override
    public int quick(char[] chars, int length) {
        return isCommonHan(chars[0]) ? quickHan(chars, length) : quickWords(chars, length);
    }

    private static int quickHan(char[] chars, int length) {
        for (int i = 1; i < length; i++) {
            if (!isCommonHan(chars[i])) {
                return i > 1 && chars[i] == MIDDLE_DOT ? quickParts(chars, length) : QuickMask.NOT_COMMON;
            }
        }
        if (length < 2 || length > MAX_HAN) {
            return QuickMask.NOT_COMMON;
        }
        int shown = length > 2 && Surnames.isCompound(chars[0], chars[1]) ? 2 : 1;
        return Ascii.hide(chars, shown, length, length);
    }

    /** Parts of common Han with the usual dot between them. */
    private static int quickParts(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            if (length > MAX_CHARS || (!isCommonHan(chars[i]) && chars[i] != MIDDLE_DOT)) {
                return QuickMask.NOT_COMMON;
            }
        }
        return Ascii.hide(chars, 1, 1 + MARKS.length(), 1 + MARKS.length());
    }

    /**
     * Words of Latin letters, those of Vietnamese among them and their marks apart, too, with one space between them. What is
     * read goes ahead of what is written by the marks.
     */
    private static int quickWords(char[] chars, int length) {
        if (length > MAX_CHARS || chars[length - 1] == ' ') {
            return QuickMask.NOT_COMMON;
        }
        int words = 1;
        int start = 0;
        int to = 0;
        int letters = 0;
        char last = ' ';
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            int kind = LATIN.of(c);
            if (kind == SPACE) {
                if (to == start || words++ == MAX_WORDS) {
                    return QuickMask.NOT_COMMON;
                }
                hideInitial(chars, start, letters);
                chars[to++] = ' ';
                start = to;
                letters = 0;
            } else if (kind != 0) {
                chars[to] = to == start ? c : Hiding.MASK;
                letters += to == start ? 0 : kind & LETTER;
                to++;
            } else {
                c = LatinMarks.compose(last, c);
                if (LATIN.of(c) != LETTER) {
                    return QuickMask.NOT_COMMON;
                }
                chars[to - 1] = to - 1 == start ? c : Hiding.MASK;
            }
            last = c;
        }
        hideInitial(chars, start, letters);
        return to;
    }

    /** A word of one letter is hidden, with its dot or without. */
    private static void hideInitial(char[] chars, int start, int letters) {
        if (letters == 0 || LATIN.of(chars[start]) != LETTER) {
            chars[start] = Hiding.MASK;
        }
    }

    private static boolean isCommonHan(char c) {
        return c >= FIRST_COMMON_HAN && c <= LAST_COMMON_HAN;
    }

    private static int latin(char c) {
        if (!Graphemes.isAlone(c) || c >= FIRST_COMMON_HAN) {
            return 0;
        }
        if (c == ' ') {
            return SPACE;
        }
        return Character.isLetter(c) ? LETTER : "'-.".indexOf(c) >= 0 ? SIGN : 0;
    }

    private static boolean isNamePart(int point) {
        if (Character.isLetter(point)
                || PUNCTUATION.indexOf(point) >= 0
                || MIDDLE_DOTS.indexOf(point) >= 0
                || point == 0x200d
                || point == 0x200c) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isHan(int point) {
        return (point >= 0x4e00 && point <= 0x9fff) || (point > 0x2e80 && UnicodeScript.of(point) == UnicodeScript.HAN);
    }

    private static boolean isShown(int point) {
        return Character.isLetter(point) && Graphemes.isBase(point);
    }

    private static String firstOfParts(String text, int dot) {
        if (dot == 0 || !isShown(text.codePointAt(0))) {
            return MARKS;
        }
        int first = Graphemes.next(text, 0);
        return first < dot ? text.substring(0, first) + MARKS : MARKS;
    }

    private static String surname(String text) {
        int count = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i = Graphemes.next(text, i)) {
            int point = text.codePointAt(i);
            count += isSpace(point) ? 0 : 1;
            letters += isLetterOrMark(point) ? 1 : 0;
        }
        if (count > MAX_HAN || letters < 2) {
            return Hiding.all(text);
        }
        int shown = count > 2 && isCompound(text) ? 2 : 1;
        StringBuilder masked = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int next = Graphemes.next(text, i);
            if (isSpace(text.charAt(i))) {
                masked.append(text.charAt(i));
            } else if (shown > 0) {
                masked.append(text, i, next);
                shown--;
            } else {
                masked.append(Hiding.MASK);
            }
            i = next;
        }
        return masked.toString();
    }

    private static boolean isCompound(String text) {
        return Surnames.isCompound(text.charAt(0), text.charAt(1));
    }

    private static boolean isSpace(int point) {
        return SPACES.indexOf(point) >= 0;
    }

    private static boolean isLetterOrMark(int point) {
        return point == Hiding.MASK || Character.isLetter(point);
    }

    private static String firstOfWords(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            if (isSpace(text.charAt(start))) {
                masked.append(text.charAt(start++));
                continue;
            }
            start = appendWord(masked, text, start);
        }
        return masked.toString();
    }

    private static int appendWord(StringBuilder masked, String text, int start) {
        int next = Graphemes.next(text, start);
        // An initial with its dot is one letter: nothing of the word would be hidden.
        boolean more = false;
        for (int i = next; i < text.length() && !isSpace(text.charAt(i)) && !more; i = Graphemes.next(text, i)) {
            more = isLetterOrMark(text.codePointAt(i));
        }
        if (more && isShown(text.codePointAt(start))) {
            masked.append(text, start, next);
        } else {
            masked.append(Hiding.MASK);
        }
        while (next < text.length() && !isSpace(text.charAt(next))) {
            masked.append(Hiding.MASK);
            next = Graphemes.next(text, next);
        }
        return next;
    }
}
