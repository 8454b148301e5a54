package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.JdkTypes;
import org.jspecify.annotations.Nullable;

/**
 * Treats a value by its strategy and sees to it that the result fits where it goes.
 *
 * @param treatment the treatment
 * @param target the boxed class that the place takes
 * @param nullness whether the place takes null
 */
record TreatedCopier(Treatment treatment, Class<?> target, Nullness nullness) implements Copier {

    /** Whether a place can be left empty. */
    enum Nullness {
        NULLABLE,
        PRIMITIVE
    }

    @Override
    public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
        Object result = treatment.treat(value, context);
        if (result == null || result == Omitted.OMITTED) {
            if (nullness == Nullness.PRIMITIVE) {
                throw new MaskingException(path() + ": the value is hidden, but a primitive cannot be null");
            }
            return null;
        }
        if (!target.isInstance(result)) {
            throw new MaskingException(
                    path() + ": the result of " + treatment.strategyName() + " is no " + target.getSimpleName());
        }
        if (result != value || JdkTypes.isValue(result.getClass())) {
            return result;
        }
        if (JdkTypes.isChangeableValue(result.getClass())) {
            return JdkTypes.copyOf(result);
        }
        throw new MaskingException(
                path() + ": " + treatment.strategyName() + " gives the object itself, which a copy must not share");
    }

    private String path() {
        return treatment.decision().path();
    }

    /** Refuses a strategy that does not keep a type where it must be kept. */
    static PlanException refusal(String path, Treatment treatment, Class<?> type, @Nullable Class<?> result) {
        String gives = result == null ? "does not take " : "gives " + result.getSimpleName() + " for ";
        return new PlanException(path + ": strategy " + treatment.strategyName() + " " + gives
                + type.getTypeName() + ", but a copy must keep the type; use a strategy that does,"
                + " null or drop to leave the value out, or keep to look into it");
    }
}
