package io.maskwright.strategy;

import io.maskwright.internal.text.Graphemes;
import io.maskwright.internal.text.LatinMarks;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Shows the first and last grapheme clusters and puts one mark in place of each other. Where fewer than the least number
 * would be hidden, the first ones go first, then the last ones.
 */
final class PartialRule implements TextRule {

    private static final String SEPARATORS = " -./_,:()\u3000";

    private final int first;
    private final int last;
    private final int minHidden;
    private final char mark;
    private final Separators separators;

    PartialRule(int first, int last, int minHidden, char mark, Separators separators) {
        this.first = first;
        this.last = last;
        this.minHidden = minHidden;
        this.mark = mark;
        this.separators = separators;
    }

    /** At least a third is hidden, and always one. */
    static int defaultMinHidden(int first, int last) {
        return Math.max(1, (first + last + 1) / 2);
    }

    static boolean isMark(char mark) {
        return Graphemes.isBase(mark)
                && !Character.isLetterOrDigit(mark)
                && !Character.isWhitespace(mark)
                && SEPARATORS.indexOf(mark) < 0;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return Lengths.SAME.of(inputMaxLength);
    }

    @Override
    public String mask(String text) {
        return Graphemes.areChars(text) ? maskChars(text) : maskClusters(text);
    }

    @Override
    public int quick(char[] chars, int length) {
        if (Ascii.areLettersOrDigits(chars, 0, length)) {
            return maskPlain(chars, length);
        }
        for (int i = 0; i < length; i++) {
            if (!Graphemes.isAlone(chars[i])) {
                int composed = LatinMarks.compose(chars, i, length);
                return composed == LatinMarks.UNKNOWN ? QuickMask.NOT_COMMON : maskChars(chars, composed);
            }
        }
        return maskChars(chars, length);
    }

    /** Letters and digits of ASCII: nothing among them is a separator or invisible. */
    private int maskPlain(char[] chars, int length) {
        int shown = shown(length);
        if (shown == 0) {
            int marks = Math.min(length, Strategies.REDACTED.length());
            Arrays.fill(chars, 0, marks, mark);
            return marks;
        }
        int end = Math.min(last, shown);
        Arrays.fill(chars, shown - end, length - end, mark);
        return length;
    }

    /** Most texts: where every character is a cluster, no boundaries are looked for and nothing grows. */
    private String maskChars(String text) {
        char[] chars = text.toCharArray();
        return new String(chars, 0, maskChars(chars, chars.length));
    }

    private int maskChars(char[] chars, int length) {
        boolean keeps = separators == Separators.KEEP;
        int total = length;
        for (int i = 0; keeps && i < length; i++) {
            total -= isSeparator(chars[i]) ? 1 : 0;
        }
        int shown = shown(total);
        if (shown == 0) {
            int marks = Math.min(length, Strategies.REDACTED.length());
            Arrays.fill(chars, 0, marks, mark);
            return marks;
        }
        int end = Math.min(last, shown);
        int start = shown - end;
        int place = 0;
        for (int i = 0; i < length; i++) {
            if (keeps && isSeparator(chars[i])) {
                continue;
            }
            boolean visible = (place < start || place >= total - end) && Graphemes.isBase(chars[i]);
            chars[i] = visible ? chars[i] : mark;
            place++;
        }
        return length;
    }

    private String maskClusters(String text) {
        int clusters = 0;
        int total = 0;
        for (int i = 0; i < text.length(); ) {
            int next = Graphemes.next(text, i);
            clusters++;
            total += isKeptSeparator(text, i, next) ? 0 : 1;
            i = next;
        }
        int shown = shown(total);
        if (shown == 0) {
            return all(clusters);
        }
        int end = Math.min(last, shown);
        int start = shown - end;
        StringBuilder masked = new StringBuilder(text.length());
        int place = 0;
        for (int i = 0; i < text.length(); ) {
            int next = Graphemes.next(text, i);
            boolean separator = isKeptSeparator(text, i, next);
            boolean visible = (place < start || place >= total - end) && Graphemes.isBase(text.codePointAt(i));
            if (separator || visible) {
                masked.append(text, i, next);
            } else {
                masked.append(mark);
            }
            place += separator ? 0 : 1;
            i = next;
        }
        return masked.toString();
    }

    @Override
    public char mark() {
        return mark;
    }

    private int shown(int total) {
        return Math.max(0, Math.min(first + last, total - minHidden));
    }

    private boolean isKeptSeparator(String text, int start, int end) {
        return separators == Separators.KEEP && end - start == 1 && isSeparator(text.charAt(start));
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    private String all(int clusters) {
        return String.valueOf(mark).repeat(Math.min(clusters, Strategies.REDACTED.length()));
    }
}
