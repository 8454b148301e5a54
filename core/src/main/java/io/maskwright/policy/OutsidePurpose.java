package io.maskwright.policy;

/** What becomes of a field that names purposes, where the audience's purpose is not among them. */
public enum OutsidePurpose {
    /** The value is withheld: {@code ********} for text, null for other types. */
    REDACT,
    /** The field is left out: a column with its header, a member with its name. */
    DROP
}
