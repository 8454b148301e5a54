package io.maskwright.benchmarks.strategy;

/** Whether values are what a column should hold. */
public enum ValueKind {
    /** What the strategy is made for. */
    TYPICAL,
    /** What stands in real columns beside it: too short, of another format, in other scripts, broken. */
    HOSTILE
}
