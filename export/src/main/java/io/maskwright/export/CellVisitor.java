package io.maskwright.export;

/** Gets the records of a table one by one, their cells as they stand in the bytes. */
interface CellVisitor {

    /**
     * Takes a row.
     *
     * @param cells as many as there are columns; goes on to the next record after the call
     */
    void row(RecordCells cells);

    /**
     * Takes a record that has other cells than columns.
     *
     * @param cells as many as there are
     */
    void broken(String reason, RecordCells cells);

    /** Takes note of a blank line. */
    void blank();
}
