package io.maskwright.benchmarks.compare;

import org.jspecify.annotations.Nullable;

/**
 * A measurement compared. Immutable.
 *
 * @param key which
 * @param baseNanos nanoseconds for each value before, or null
 * @param nowNanos nanoseconds for each value after, or null
 * @param ratio of the times, after by before: above 1 is slower; null if there is nothing to compare
 * @param margin by what factor the ratio may be wrong, 1 or more, with a confidence of 95 % for this row; null likewise
 * @param verdict what is to be thought of it
 */
public record Line(
        RowKey key,
        @Nullable Double baseNanos,
        @Nullable Double nowNanos,
        @Nullable Double ratio,
        @Nullable Double margin,
        Verdict verdict) {}
