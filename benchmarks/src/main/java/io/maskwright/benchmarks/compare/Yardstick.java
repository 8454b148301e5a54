package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Row;

/** What times are compared in. */
public enum Yardstick {
    /** Nanoseconds: both reports come from the same machine. */
    TIME,
    /** The time of the baseline in the same case, so that the speed of a machine cancels out; nanoseconds where it was not run. */
    BASELINE;

    /** The unit of a row. */
    double unit(Row row) {
        Double ratio = row.timesBaseline();
        return this == TIME || ratio == null ? 1 : ratio * row.nanosPerValue();
    }

    /** How many figures each side is made of. */
    int sides(Row base, Row now) {
        return this == BASELINE && base.timesBaseline() != null && now.timesBaseline() != null ? 2 : 1;
    }

    boolean fits(Row base, Row now) {
        return this == TIME || (base.timesBaseline() == null) == (now.timesBaseline() == null);
    }
}
