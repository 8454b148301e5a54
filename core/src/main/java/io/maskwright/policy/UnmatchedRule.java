package io.maskwright.policy;

/** What happens when a rule for a field of a dataset matches no field. */
public enum UnmatchedRule {
    /** The plan or the run fails. */
    FAIL,
    /** It is reported. */
    WARN
}
