package io.maskwright.benchmarks;

import java.util.List;
import java.util.Map;

/** Benchmarks that belong together and share a table. Immutable. */
public interface Suite {

    /**
     * Returns the name on the command line.
     *
     * @return such as {@code fpe}
     */
    String name();

    /**
     * Returns what is run.
     *
     * @param effort quick runs may leave something out
     * @return the contests, in the order of the table
     */
    List<Contest> contests(Effort effort);

    /**
     * Returns whom the others are compared to in the same case.
     *
     * @return a contender and the form in which it is measured in every case
     */
    Baseline baseline();

    /**
     * Returns the bytes that a result takes, so that what is allocated beyond it shows.
     *
     * @param params the parameters of a case
     * @param batch how many values a call treats
     * @return bytes on the heap, with a value's part of the array of results if there is one
     */
    int resultBytes(Map<String, String> params, int batch);

    /**
     * Returns what readers must know of the outputs of contenders: where they leak, break or differ.
     *
     * @return the notes; none by default
     */
    default List<Note> notes() {
        return List.of();
    }

    /**
     * Returns how many iterations of a full run come before those that are measured, at the least.
     *
     * @return a number; none by default beyond what every run has
     */
    default int warmups() {
        return 0;
    }

    /**
     * What the column of ratios compares to.
     *
     * @param contender its parameter
     * @param form the name of its benchmark method
     */
    record Baseline(String contender, String form) {}
}
