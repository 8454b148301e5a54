package io.maskwright.fpe;

/** What happens to a value with characters outside the alphabet. */
public enum Outside {
    /** It cannot be treated. */
    FAIL,
    /** White space and punctuation stay in place; with any other character outside it cannot be treated. */
    SEPARATORS,
    /**
     * All of them stay in place, readable. With an accent that has no common form with the character of the alphabet before
     * it, a value cannot be treated: with another character it might have one.
     */
    KEEP
}
