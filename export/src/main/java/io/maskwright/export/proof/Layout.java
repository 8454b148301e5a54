package io.maskwright.export.proof;

/** How the records of an output lie in its text. */
public sealed interface Layout {

    /**
     * Rows of cells.
     *
     * @param delimiter between cells
     * @param quote around cells, doubled inside
     * @param hasHeader whether the first row names the columns
     */
    record Table(char delimiter, char quote, boolean hasHeader) implements Layout {}

    /** One document a line. */
    record Lines() implements Layout {}
}
