package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Row;
import java.util.Map;

/**
 * What tells measurements of a suite apart. Immutable.
 *
 * @param params the case
 * @param form the benchmark method
 * @param contender who
 */
public record RowKey(Map<String, String> params, String form, String contender) {

    /**
     * Returns the key of a row.
     *
     * @param row a measurement
     * @return its key
     */
    public static RowKey of(Row row) {
        return new RowKey(row.params(), row.form(), row.contender());
    }
}
