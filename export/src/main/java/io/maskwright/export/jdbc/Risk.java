package io.maskwright.export.jdbc;

/**
 * What a table is not written for unless it is accepted for a column. To accept it ends the check before the first row, not
 * the constraint: where the database finds it broken the run still fails, and nothing of it is seen.
 */
public enum Risk {
    /** Different values may get one result in a column that must be unique. */
    DUPLICATES,
    /** Results may be longer than the column. Each one is still measured, and one that is too long ends the run. */
    LENGTH,
    /** Results refer to rows of another table, and may be none of its keys. */
    REFERENCES
}
