package io.maskwright.format;

/** What stays readable of a Chinese name when the rest is encrypted. */
public enum ChineseNameKeep {
    /** Nothing but the number of characters. */
    NOTHING,
    /** The surname, but not the number of characters. */
    SURNAME
}
