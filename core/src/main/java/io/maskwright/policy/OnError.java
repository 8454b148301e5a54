package io.maskwright.policy;

/** What happens when a strategy cannot treat a value. The value itself never leaves. */
public enum OnError {
    /** The run or the call fails. */
    FAIL,
    /** The value is hidden whole: {@code ********} for text and in tables, null for other types. */
    REDACT,
    /** In an export, the row is left out and reported by number and reason; elsewhere the same as {@link #FAIL}. */
    QUARANTINE
}
