package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a value are written: the separators between them and the white space around them, which of them
 * are full-width, and whether its letters are in lower case. Another value of as many characters can be written alike.
 * Immutable.
 */
final class Layout {

    /** The longest text that is read as a value; nothing real comes near. */
    private static final int MAX_CHARS = 256;

    private static final int TO_WIDE = '\uff01' - '!';
    private static final int TO_LOWER = 'a' - 'A';
    /** Of texts that are ASCII digits and upper-case letters only. */
    static final Layout NONE = new Layout("", "");

    private final String text;
    private final String separators;

    Layout(String text, String separators) {
        this.text = text;
        this.separators = separators;
    }

    /** Tells whether a text is short and of ASCII digits and upper-case letters only. */
    static boolean isPlain(String text) {
        if (text.length() > MAX_CHARS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Digits.isDigit(c) && !Digits.isUpper(c)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the characters of a value in plain form, or null if there are none or too many. */
    static @Nullable String compact(String text, String separators, int maxChars) {
        String compact = text.length() > MAX_CHARS ? null : Digits.compact(text, separators, maxChars);
        return compact == null || compact.isEmpty() ? null : compact;
    }

    /** Writes as many digits and upper-case letters as the value has in its place. */
    String write(byte[] ascii) {
        if (text.isEmpty()) {
            return new String(ascii, StandardCharsets.ISO_8859_1);
        }
        String stripped = text.strip();
        int start = text.indexOf(stripped);
        int end = start + stripped.length();
        int lower = isLower() ? TO_LOWER : 0;
        StringBuilder written = new StringBuilder(text);
        int next = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (separators.indexOf(Digits.plain(c)) < 0) {
                int plain = ascii[next++];
                int cased = Digits.isUpper((char) plain) ? plain + lower : plain;
                written.setCharAt(i, (char) (isWide(c) ? cased + TO_WIDE : cased));
            }
        }
        return written.toString();
    }

    /** Whether there are letters and none of them is in upper case. */
    private boolean isLower() {
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char narrow = isWide(c) ? (char) (c - TO_WIDE) : c;
            if (Digits.isUpper(narrow)) {
                return false;
            }
            lower |= narrow >= 'a' && narrow <= 'z';
        }
        return lower;
    }

    private static boolean isWide(char c) {
        return c >= '\uff01' && c <= '\uff5e';
    }

    /** Returns the name of the type only: the text is a value. */
    @Override
    public String toString() {
        return "Layout";
    }
}
