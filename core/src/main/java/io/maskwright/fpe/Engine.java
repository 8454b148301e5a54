package io.maskwright.fpe;

import org.jspecify.annotations.Nullable;

/** A format under one key. Thread-safe. */
@FunctionalInterface
interface Engine {

    /** Treats the first values; null stays null, and results of values that cannot be treated are null. */
    void run(
            Direction direction,
            @Nullable String[] values,
            int count,
            @Nullable String[] results,
            FpeBatch.Failures failures);
}
