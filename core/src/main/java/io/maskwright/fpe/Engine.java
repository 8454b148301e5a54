package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import org.jspecify.annotations.Nullable;

/** A format under one key. Thread-safe. */
interface Engine {

    /**
     * Treats a value.
     *
     * @throws UntreatableValueException if it is none of the format
     */
    String one(Direction direction, String value);

    /** Treats the first values; null stays null, and results of values that cannot be treated are null. */
    void run(
            Direction direction,
            @Nullable String[] values,
            int count,
            @Nullable String[] results,
            FpeBatch.Failures failures);
}
