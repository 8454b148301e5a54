package io.maskwright.testdata;

/** Makes the rows of one table. Not thread-safe: it keeps the draws of the row that it is at. */
interface RowSource {

    /**
     * Fills in a row.
     *
     * @param number its number, from 1
     * @param row a row without cells
     */
    void fill(long number, Row row);
}
