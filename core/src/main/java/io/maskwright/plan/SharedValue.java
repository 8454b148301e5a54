package io.maskwright.plan;

import io.maskwright.ValueContext;
import org.jspecify.annotations.Nullable;

/**
 * Shares what is of an immutable class, and looks into anything else: a raw type may have put there what the declared
 * one does not allow.
 */
record SharedValue(Class<?> type) implements Copier {

    @Override
    public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
        return type.isInstance(value) ? value : Leaves.BY_CLASS.copy(value, context, walk);
    }
}
