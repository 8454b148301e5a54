package io.maskwright.plan;

import io.maskwright.ValueContext;
import org.jspecify.annotations.Nullable;

/** Makes the masked copy of one value. Immutable and thread-safe; holds no reference to the plans it is kept in. */
interface Copier {

    /** Copies a value. */
    @Nullable
    Object copy(Object value, ValueContext context, Walk walk);

    /** Copies a value that may be missing: nothing stays nothing. */
    static @Nullable Object copyOrNull(Copier copier, @Nullable Object value, ValueContext context, Walk walk) {
        return value == null ? null : copier.copy(value, context, walk);
    }
}
