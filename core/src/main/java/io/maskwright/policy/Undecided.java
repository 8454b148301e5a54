package io.maskwright.policy;

/** What happens to a field that no rule decides. */
public enum Undecided {
    /** The plan is refused. */
    FAIL,
    /** The value is withheld: {@code ********} for text, null for other types. */
    REDACT,
    /** The field is left out. */
    DROP,
    /** The value is shown. */
    KEEP
}
