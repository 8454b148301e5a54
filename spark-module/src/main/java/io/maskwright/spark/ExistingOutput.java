package io.maskwright.spark;

/** What happens when there is an output already where an export would publish one. */
public enum ExistingOutput {
    /** The export is refused before anything is read. */
    REFUSE,
    /**
     * The old one stays until the new one is complete and is then replaced: by a second rename for folders, in the same transaction
     * for tables. A folder that no job of Spark wrote is not replaced.
     */
    REPLACE
}
