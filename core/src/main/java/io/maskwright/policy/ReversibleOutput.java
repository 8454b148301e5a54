package io.maskwright.policy;

/** What a policy says of results that can be turned back. */
public enum ReversibleOutput {
    /** Nothing. */
    UNSAID,
    /** They are personal data still, and reports say so. */
    PERSONAL_DATA
}
