package io.maskwright.internal.text;

import org.jspecify.annotations.Nullable;

/** Brings text into the form in which it is counted and cut: well-formed UTF-16 in Unicode form NFC. */
public final class Texts {

    /** More marks in a row than any script needs; sorting them for NFC takes time by the square of their number. */
    private static final int MAX_MARKS_IN_ROW = 64;

    private Texts() {}

    /**
     * Returns a text in NFC, with each lone surrogate replaced.
     *
     * @param text any text
     * @param replacement what stands for a lone surrogate
     * @return the text in NFC, the same object if nothing had to be changed; null if it has more than 64 combining marks
     *     in a row and so is no text of any language
     */
    public static @Nullable String canonical(String text, char replacement) {
        if (isPlain(text)) {
            return text;
        }
        int marks = 0;
        boolean lone = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int type = Character.getType(point);
            lone |= type == Character.SURROGATE;
            boolean mark = type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks > MAX_MARKS_IN_ROW) {
                return null;
            }
            i += Character.charCount(point);
        }
        String wellFormed = lone ? withoutLoneSurrogates(text, replacement) : text;
        return StableNfc.of(wellFormed);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r' && !Graphemes.isAlone(c)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutLoneSurrogates(String text, char replacement) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (!Character.isSurrogate(chars[i])) {
                continue;
            }
            if (Character.isHighSurrogate(chars[i]) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else {
                chars[i] = replacement;
            }
        }
        return new String(chars);
    }
}
