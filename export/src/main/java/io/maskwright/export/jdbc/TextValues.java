package io.maskwright.export.jdbc;

/** What happens to columns of a file, which are all texts, where the table wants a number, a date or another type. */
public enum TextValues {
    /** The table is not written. */
    REFUSE,
    /**
     * Texts are read strictly: plain decimal numbers, {@code true} and {@code false}, ISO dates and times, UUIDs. An empty
     * text is null. Any other text ends the run with the number of its row.
     */
    PARSE
}
