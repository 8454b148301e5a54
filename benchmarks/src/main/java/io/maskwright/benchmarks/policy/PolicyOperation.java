package io.maskwright.benchmarks.policy;

/** What is done with a policy. */
public enum PolicyOperation {
    /** Read from YAML and compiled. */
    LOAD,
    /** Compiled from what a builder holds: loading without the YAML. */
    COMPILE,
    /** Asked how one category is treated for one audience. */
    DECIDE,
    /** Made into a plan for a table of as many columns as it has fields. */
    PLAN_TABLE,
    /** Made into a plan for a class of ten properties, by a new engine. */
    PLAN_CLASS
}
