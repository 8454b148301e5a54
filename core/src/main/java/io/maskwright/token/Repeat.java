package io.maskwright.token;

/** What a value gets that comes again. */
public enum Repeat {
    /** The token it has: equal values are seen to be equal. */
    SAME,
    /** A fresh token each time: tokens tell nothing of which values are equal, and the vault grows with every value. */
    FRESH
}
