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
    static final Layout NONE = new Layout("");

    private final String text;

    Layout(String text) {
        this.text = text;
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
        int lower = isLower() ? TO_LOWER : 0;
        char[] chars = text.toCharArray();
        int next = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            // Whatever is neither a digit nor a letter is a separator or white space.
            if (isDigitOrLetter(narrow(c))) {
                int plain = ascii[next++];
                int cased = Digits.isUpper((char) plain) ? plain + lower : plain;
                chars[i] = (char) (isWide(c) ? cased + TO_WIDE : cased);
            }
        }
        return new String(chars);
    }

    /** Whether there are letters and none of them is in upper case. */
    private boolean isLower() {
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Digits.isUpper(narrow(c))) {
                return false;
            }
            lower |= isLower(narrow(c));
        }
        return lower;
    }

    private static boolean isDigitOrLetter(char c) {
        return Digits.isDigit(c) || Digits.isUpper(c) || isLower(c);
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static char narrow(char c) {
        return isWide(c) ? (char) (c - TO_WIDE) : c;
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
