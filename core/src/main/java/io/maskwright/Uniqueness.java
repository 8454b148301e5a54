package io.maskwright;

/** Whether different values stay different under a strategy: what a unique column needs to know. */
public enum Uniqueness {
    /** Different values always give different results. */
    PRESERVED,
    /** Different values give different results with a probability that the strategy states. */
    PROBABLE,
    /** Different values may well give the same result. */
    LOSSY
}
