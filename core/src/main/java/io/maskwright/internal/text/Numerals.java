package io.maskwright.internal.text;

/** Decimal digits of any script that are one UTF-16 unit long. */
public final class Numerals {

    private Numerals() {}

    /**
     * Tells whether a character is a decimal digit: ASCII, full-width, Arabic-Indic and so on.
     *
     * @param c any character
     * @return whether it has a digit value
     */
    public static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    /**
     * Returns the value of a digit.
     *
     * @param c any character
     * @return 0 to 9, or -1 if it is no digit
     */
    public static int valueOf(char c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        return Character.isDigit(c) ? Character.digit(c, 10) : -1;
    }
}
