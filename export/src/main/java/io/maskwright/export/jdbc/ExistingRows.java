package io.maskwright.export.jdbc;

/** What happens to rows that a table has before an export. */
public enum ExistingRows {
    /** A table that has rows is not written. */
    REFUSE,
    /** The rows stay. */
    APPEND,
    /** The rows are deleted, in the same transaction that writes the new ones: readers see the old ones or the new ones. */
    REPLACE
}
