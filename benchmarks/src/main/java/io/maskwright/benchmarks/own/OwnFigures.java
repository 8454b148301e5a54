package io.maskwright.benchmarks.own;

import io.maskwright.export.ExportReport;
import java.util.List;
import java.util.Map;

/**
 * What was measured. Immutable.
 *
 * @param head the sample
 * @param counts what the export of the sample did, before anything was timed
 * @param reading nanoseconds for each row to read and cut it
 * @param treating nanoseconds for each row to treat all of it
 * @param frame of them, without any field: handling rows, asking conditions
 * @param readingBytes bytes allocated for each row
 * @param treatingBytes bytes allocated for each row
 * @param columns each field
 * @param exports rows a second of whole exports, by number of threads
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
        Map<Integer, Spread> exports) {

    private static final double NANOS = 1e9;

    /** Nanoseconds for each row of a whole export on one thread. */
    double wholeNanos() {
        return NANOS / rowsPerSecond(1);
    }

    double rowsPerSecond(int threads) {
        Spread rates = exports.get(threads);
        if (rates == null) {
            throw new IllegalArgumentException("exports on " + threads + " threads were not measured");
        }
        return rates.median();
    }

    /** What is left of a whole export: encoding, digesting, writing, publishing. */
    double writingNanos() {
        return Math.max(0, wholeNanos() - reading.median() - treating.median());
    }
}
