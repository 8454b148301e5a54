package io.maskwright.strategy;

/** What happens to a text that does not have the shape a strategy needs. */
public enum Misfit {
    /** It is untreatable, and the policy's choice for that counts. */
    FAIL,
    /** It is hidden behind one mark per character, at most eight. */
    HIDE
}
