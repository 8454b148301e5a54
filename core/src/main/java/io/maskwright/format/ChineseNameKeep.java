package io.maskwright.format;

/** What stays readable of a Chinese name when the rest is encrypted. */
public enum ChineseNameKeep {
    /** Whether all parts are common ones, and the number of characters but of common names of two or three. */
    NOTHING,
    /** The surname and whether the given name is a common one, but not the number of characters. */
    SURNAME
}
