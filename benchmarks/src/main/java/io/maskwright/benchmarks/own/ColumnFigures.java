package io.maskwright.benchmarks.own;

/**
 * What a field costs. Immutable.
 *
 * @param path the column, or the path in the policy
 * @param strategy how it is treated
 * @param values how many values of the sample were treated or kept
 * @param blank how many were null, empty or blank
 * @param failed how many could not be treated
 * @param nanosPerRow what the field adds to each row
 * @param bytesPerRow what it allocates for each row
 */
record ColumnFigures(
        String path, String strategy, long values, long blank, long failed, Spread nanosPerRow, double bytesPerRow) {

    /** Nanoseconds for each value that is not blank. */
    double nanosPerValue(long rows) {
        return nanosPerRow.median() * perValue(rows);
    }

    /** How many rows there are for each value that is not blank. */
    double perValue(long rows) {
        return (double) rows / Math.max(1, values + failed);
    }
}
