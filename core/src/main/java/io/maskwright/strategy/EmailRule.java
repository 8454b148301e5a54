package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;

/**
 * E-mail addresses: the first grapheme of the local part, three marks whatever its length, and the domain. A local part of
 * one grapheme is hidden; what has no {@code @} before a domain or host name is hidden whole.
 */
final class EmailRule implements TextRule {

    private static final String MARKS = "***";
    private static final int MAX_DOMAIN_CHARS = 255;
    private static final int MAX_HOST_CHARS = 63;

    @Override
    public String mask(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || !isDomain(text, at + 1)) {
            return Hiding.all(text);
        }
        int first = Graphemes.next(text, 0);
        boolean shows = first < at && text.charAt(0) != Hiding.MASK && Graphemes.isBase(text.codePointAt(0));
        int shown = shows ? first : 0;
        return MaskedChars.between(text, shown, MARKS, at);
    }

    /** Labels of letters, digits, marks and hyphens, the last of which is not a number; one label is a host name. */
    private static boolean isDomain(String text, int start) {
        int length = text.length() - start;
        if (length < 1 || length > MAX_DOMAIN_CHARS) {
            return false;
        }
        int label = 0;
        int dots = 0;
        boolean letter = false;
        for (int i = start; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '.') {
                if (label == 0) {
                    return false;
                }
                dots++;
                label = 0;
                letter = false;
            } else if (isLabelPart(point, label)) {
                label++;
                letter |= point < '0' || point > '9';
            } else {
                return false;
            }
        }
        return label > 0 && letter && (dots > 0 || isHost(text, start));
    }

    /** A word after the sign may be anything; a host name starts with a Latin letter and goes on in ASCII. */
    private static boolean isHost(String text, int start) {
        char first = text.charAt(start);
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return text.length() - start <= MAX_HOST_CHARS && Character.isLetter(first);
    }

    private static boolean isLabelPart(int point, int before) {
        if ((point >= 'a' && point <= 'z') || Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return before > 0 && (point == '-' || mark);
    }
}
