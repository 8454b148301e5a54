package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;
import java.util.OptionalInt;

/**
 * E-mail addresses: the first grapheme of the local part, three marks whatever its length, and the domain. A local part of
 * one grapheme is hidden; what has no {@code @} before a domain or host name is hidden whole.
 */
final class EmailRule implements TextRule {

    private static final String MARKS = "***";
    private static final int MAX_DOMAIN_CHARS = 255;
    private static final int MAX_HOST_CHARS = 63;

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.longerBy(MARKS.length() - 1).of(inputMaxLength);
    }

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

    @Override
    public int quick(char[] chars, int length) {
        int at = length - 1;
        while (at >= 0 && chars[at] != '@') {
            at--;
        }
        if (at < 2 || !Ascii.isLetter(chars[0]) || !areAscii(chars, 1, at) || !isPlainDomain(chars, at + 1, length)) {
            return QuickMask.NOT_COMMON;
        }
        int rest = 1 + MARKS.length();
        System.arraycopy(chars, at, chars, rest, length - at);
        return Ascii.hide(chars, 1, rest, rest + length - at);
    }

    /** Others may be marks, of which a text with too many is none. */
    private static boolean areAscii(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (chars[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Letters and single dots, the last label of two letters or more: most domains. */
    private static boolean isPlainDomain(char[] chars, int start, int end) {
        int dot = start - 1;
        for (int i = start; i < end; i++) {
            if (chars[i] == '.' && i > dot + 1) {
                dot = i;
            } else if (!Ascii.isLetter(chars[i])) {
                return false;
            }
        }
        return dot >= start && dot < end - 1;
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
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return before > 0 && (point == '-' || mark);
    }
}
