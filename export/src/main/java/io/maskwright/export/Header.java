package io.maskwright.export;

/** Whether the first record of a table names the columns. */
public enum Header {
    /** The first record names the columns; it is written to the output too. */
    PRESENT,
    /** All records are data; the columns are named {@code 1}, {@code 2} and so on, and no header is written. */
    ABSENT
}
