package io.maskwright.strategy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text while characters of it are replaced by marks. Short Latin texts, which most are, are built in a buffer that the
 * thread keeps, so that the result is all that is allocated; the buffer only ever holds what the result shows.
 */
final class MaskedChars {

    private static final int SHORT = 64;
    private static final int LATIN = 0x100;
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[SHORT]);

    private MaskedChars() {}

    /** Replaces all but the first and last characters. */
    static String ends(String text, int first, int last) {
        return of(text, first, text.length() - last, null);
    }

    /**
     * Replaces characters.
     *
     * @param from the first index that may be replaced
     * @param to the index after the last one
     * @param only which characters between them are replaced; null for all
     */
    static String of(String text, int from, int to, @Nullable Positions only) {
        int length = text.length();
        if (length > SHORT) {
            return ofAny(text, from, to, only);
        }
        byte[] masked = BUFFER.get();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (i >= from && i < to && (only == null || only.isPosition(c))) {
                masked[i] = Hiding.MASK;
            } else if (c < LATIN) {
                masked[i] = (byte) c;
            } else {
                return ofAny(text, from, to, only);
            }
        }
        return new String(masked, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Of words of Latin letters with spaces between them, keeps the first letter of each that has more than one. */
    static String initials(String text) {
        int length = text.length();
        byte[] masked = length > SHORT ? new byte[length] : BUFFER.get();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean starts = i == 0 || text.charAt(i - 1) == ' ';
            boolean goesOn = i + 1 < length && text.charAt(i + 1) != ' ';
            masked[i] = (byte) (c == ' ' || (starts && goesOn) ? c : Hiding.MASK);
        }
        return new String(masked, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Keeps the start and the rest of a text, with marks in place of what is between them. */
    static String between(String text, int first, String marks, int rest) {
        int length = first + marks.length() + text.length() - rest;
        if (length > SHORT || !isLatin(text, 0, first) || !isLatin(text, rest, text.length())) {
            return text.substring(0, first) + marks + text.substring(rest);
        }
        byte[] masked = BUFFER.get();
        copy(text, 0, first, masked, 0);
        copy(marks, 0, marks.length(), masked, first);
        copy(text, rest, text.length(), masked, first + marks.length());
        return new String(masked, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean isLatin(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= LATIN) {
                return false;
            }
        }
        return true;
    }

    private static void copy(String text, int from, int to, byte[] target, int at) {
        for (int i = from; i < to; i++) {
            target[at + i - from] = (byte) text.charAt(i);
        }
    }

    private static String ofAny(String text, int from, int to, @Nullable Positions only) {
        char[] masked = text.toCharArray();
        for (int i = Math.max(0, from); i < Math.min(masked.length, to); i++) {
            if (only == null || only.isPosition(masked[i])) {
                masked[i] = Hiding.MASK;
            }
        }
        return new String(masked);
    }
}
