package io.maskwright.format;

/** The characters that people put into numbers and that mean nothing. */
final class Separators {

    static final String SPACE = " ";
    static final String SPACE_DASH = " -";
    static final String SPACE_DASH_DOT = " -.";
    static final String SPACE_DASH_DOT_SLASH = " -./";

    private Separators() {}
}
