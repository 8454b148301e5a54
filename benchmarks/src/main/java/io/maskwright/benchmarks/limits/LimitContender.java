package io.maskwright.benchmarks.limits;

/** Who is measured. */
public enum LimitContender {
    /** The platform, with nothing around it. */
    JDK
}
