package io.maskwright.benchmarks.testdata;

import java.util.List;

/** Makes rows of the table of parcels. */
@FunctionalInterface
interface RowMaker {

    /** The cells of a row, in the order of the table's columns. */
    List<String> row(long number);
}
