package io.maskwright.benchmarks.strategy;

import org.jspecify.annotations.Nullable;

/** Masks values of one column for one thread. */
@FunctionalInterface
interface MaskWorker {

    /** Returns the masked value. */
    @Nullable
    String mask(String value);

    /** Masks as many values as the other array has places; only where a contender has a form for it. */
    default void maskAll(String[] values, @Nullable String[] results) {
        throw new UnsupportedOperationException("has no form for many values");
    }
}
