package io.maskwright.benchmarks.compare;

/** What became of a measurement. */
public enum Verdict {
    /** It takes less time, by more than the tolerance and more than noise explains. */
    FASTER,
    /** It differs by the tolerance at most. */
    SAME,
    /** It takes more time, by more than the tolerance and more than noise explains. */
    SLOWER,
    /** It differs by more than the tolerance, but noise may explain it. */
    UNSURE,
    /** The new report does not have it. */
    MISSING,
    /** The base does not have it. */
    NEW
}
