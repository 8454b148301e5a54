package io.maskwright.fpe;

/** What happens to a value with characters outside the alphabet. */
public enum Outside {
    /** It cannot be treated. */
    FAIL,
    /** White space and punctuation stay in place; with any other character outside it cannot be treated. */
    SEPARATORS,
    /** All of them stay in place, readable. */
    KEEP
}
