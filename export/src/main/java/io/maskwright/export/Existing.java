package io.maskwright.export;

/** What happens when there is a file already where an export would write one. */
public enum Existing {
    /** The export is refused before anything is read. */
    REFUSE,
    /**
     * The old file stays until the export is complete and is then replaced at once. A quarantine file of an earlier
     * export is replaced as well, or removed when no record was quarantined.
     */
    REPLACE
}
