package io.maskwright.policy;

/** What a policy says of results that can be turned back. */
public enum ReversibleOutput {
    /** Nothing. */
    UNSAID,
    /** They are personal data still: no report calls them, or a table that has them, de-identified. */
    PERSONAL_DATA
}
