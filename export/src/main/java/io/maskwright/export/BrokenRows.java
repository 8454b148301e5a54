package io.maskwright.export;

/** What happens to records that are broken or have a value that goes into quarantine. */
public enum BrokenRows {
    /** They are left out and listed in the quarantine file. */
    QUARANTINE,
    /** The first one ends the run, and nothing is published: for copies that must have every record. */
    FAIL
}
