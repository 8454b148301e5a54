package io.maskwright;

/** How a value helps to find the person it belongs to. Reports and the risk check work from it. */
public enum Identifiability {
    /** Names one person by itself: a name, a number, an identity document. */
    DIRECT,
    /** Narrows the circle together with others: a birth year, a district. */
    QUASI,
    /** Tells nothing about who it is. */
    NONE
}
