package io.maskwright.strategy;

/** What becomes of spaces and punctuation between the characters that count. */
public enum Separators {
    /** They stay where they are and do not count. */
    KEEP,
    /** They count and are hidden like all others. */
    HIDE
}
