package io.maskwright.plan;

import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.TypeTree;
import org.jspecify.annotations.Nullable;

/**
 * Copies an object of a declared class, or of a subclass of it.
 *
 * @param declared the declared class
 * @param exact copies objects of just that class; null if it is abstract
 * @param marked the declared type if its arguments are marked, else null
 * @param leaves the treatment of the single values inside, or null
 */
record DeclaredCopier(Class<?> declared, @Nullable Copier exact, @Nullable TypeTree marked, @Nullable Treatment leaves)
        implements Copier {

    @Override
    public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
        Class<?> type = value.getClass();
        if (type == declared && exact != null) {
            return exact.copy(value, context, walk);
        }
        return walk.plans().copier(type, marked, leaves, walk.audience()).copy(value, context, walk);
    }
}
