package io.maskwright.benchmarks.own;

import io.maskwright.export.ExportReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured; nanoseconds are those of processors. Immutable.
 *
 * @param head the sample
 * @param counts what the export of the sample did, before anything was timed
 * @param reading nanoseconds for each row to read and cut it
 * @param treating nanoseconds for each row to treat all of it
 * @param frame of them, without any field: handling rows, asking conditions
 * @param readingBytes bytes allocated for each row
 * @param treatingBytes bytes allocated for each row
 * @param columns each field
 * @param exports whole exports, by number of threads
 */
record OwnFigures(
        Head head,
        ExportReport counts,
        Spread reading,
        Spread treating,
        Spread frame,
        double readingBytes,
        double treatingBytes,
        List<ColumnFigures> columns,
        Map<Integer, Exports.Speed> exports) {

    /** Nanoseconds of processors for each row of a whole export on one thread. */
    Spread whole() {
        return Objects.requireNonNull(exports.get(1), "exports on one thread are always measured")
                .processorNanos();
    }

    /** What is left of a whole export: encoding, digesting, writing, publishing; the collector and
     * the compiler. */
    double writingNanos() {
        return Math.max(0, whole().median() - reading.median() - treating.median());
    }
}
