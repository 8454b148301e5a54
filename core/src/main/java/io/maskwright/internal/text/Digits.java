package io.maskwright.internal.text;

import org.jspecify.annotations.Nullable;

/** ASCII digits and letters in texts that people typed: full-width forms, odd dashes and odd spaces made plain. */
public final class Digits {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63";
    private static final String SPACES =
            "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
    /** What may stand around a text, beside a space: named one by one, for what is called white space is the JDK's to change. */
    private static final String AROUND =
            "\t\n\u000b\f\r\u001c\u001d\u001e\u001f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
                    + "\u2008\u2009\u200a\u2028\u2029\u205f\u3000";

    private Digits() {}

    /**
     * Returns the plain form of a character: a full-width form as ASCII, a dash as {@code -}, a space as a space, an
     * ASCII letter or đ in upper case, anything else as it is.
     *
     * @param c any character
     * @return its plain form
     */
    public static char plain(char c) {
        if (c >= 'a' && c <= 'z') {
            return (char) (c - 'a' + 'A');
        }
        if (c == 'đ') {
            return 'Đ';
        }
        if (c < 128 && c != '\t') {
            return c;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return plain((char) (c - '\uff01' + '!'));
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return SPACES.indexOf(c) >= 0 ? ' ' : c;
    }

    /**
     * Returns a text in plain characters and without separators. White space around it, line ends too, is left out. It
     * depends on no table of the JDK.
     *
     * @param text any text
     * @param separators the plain characters to leave out
     * @param maxChars the most characters that may be left
     * @return the compact text, or null if more are left
     */
    public static @Nullable String compact(String text, String separators, int maxChars) {
        int end = text.length();
        while (end > 0 && isAround(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        StringBuilder compact = new StringBuilder(Math.min(end - start, maxChars));
        for (int i = start; i < end; i++) {
            char c = plain(text.charAt(i));
            if (separators.indexOf(c) >= 0) {
                continue;
            }
            if (compact.length() == maxChars) {
                return null;
            }
            compact.append(c);
        }
        return compact.toString();
    }

    private static boolean isAround(char c) {
        return c == ' ' || AROUND.indexOf(c) >= 0;
    }

    /**
     * Tells whether a character is an ASCII digit.
     *
     * @param c any character
     * @return whether it is 0 to 9
     */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Tells whether a character is an ASCII letter in upper case.
     *
     * @param c any character
     * @return whether it is A to Z
     */
    public static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /**
     * Tells whether a stretch of a text is all ASCII digits.
     *
     * @param text the text
     * @param start where the stretch starts
     * @param end where it ends, exclusive
     * @return whether each character is a digit; true for an empty stretch
     */
    public static boolean areDigits(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a text is all ASCII digits.
     *
     * @param text the text
     * @return whether each character is a digit; true for an empty text
     */
    public static boolean areDigits(CharSequence text) {
        return areDigits(text, 0, text.length());
    }

    /**
     * Returns the number that a stretch of digits writes.
     *
     * @param text the text
     * @param start where the stretch starts
     * @param end where it ends, exclusive; at most 9 digits
     * @return the number
     */
    public static int number(CharSequence text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
