package io.maskwright.format;

/** The characters that people put into numbers and that mean nothing. */
final class Separators {

    static final String SPACE = " ";
    static final String SPACE_DASH = " -";
    static final String DASH_SLASH = "-/\u2044\u2215";
    /** With the dots of other keyboards: the middle dot, the bullet and the katakana dot. */
    static final String SPACE_DASH_DOT = " -.\u00b7\u2022\u30fb";
    /** With the fraction slash and the division slash. */
    static final String SPACE_DASH_DOT_SLASH = SPACE_DASH_DOT + "/\u2044\u2215";
    /** Around and within phone numbers. */
    static final String PHONE = SPACE_DASH_DOT_SLASH + "()";

    private Separators() {}
}
