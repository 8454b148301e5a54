package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;

/**
 * E-mail addresses: the first grapheme of the local part, three marks whatever its length, and the domain. A local part of
 * one grapheme is hidden; what has no {@code @} before a domain name is hidden whole.
 */
final class EmailRule implements TextRule {

    private static final String MARKS = "***";
    private static final int MAX_DOMAIN_CHARS = 255;

    @Override
    public String mask(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || !isDomain(text, at + 1)) {
            return Hiding.all(text);
        }
        int first = Graphemes.next(text, 0);
        boolean shows = first < at && text.charAt(0) != Hiding.MASK && Graphemes.isBase(text.codePointAt(0));
        int shown = shows ? first : 0;
        return new StringBuilder(shown + MARKS.length() + text.length() - at)
                .append(text, 0, shown)
                .append(MARKS)
                .append(text, at, text.length())
                .toString();
    }

    /** Letters, digits, marks and hyphens in two or more labels, the last of which is not a number. */
    private static boolean isDomain(String text, int start) {
        int length = text.length() - start;
        if (length < 3 || length > MAX_DOMAIN_CHARS) {
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
        return dots > 0 && label > 0 && letter;
    }

    private static boolean isLabelPart(int point, int before) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return before > 0 && (point == '-' || mark);
    }
}
