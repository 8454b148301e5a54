package io.maskwright.plan;

import io.maskwright.ValueContext;
import io.maskwright.annotation.Nested;
import org.jspecify.annotations.Nullable;

/**
 * Treats a value whose class is only known when it is met: the declared type is an interface, {@code Object} or a type
 * variable.
 *
 * @param path how messages name the place
 * @param treatment the treatment
 * @param declared the class that the place takes; null to keep the class of each value
 * @param reach what the treatment covers in a map
 * @param nested what the treatment means for an object with fields of its own
 */
record TreatedByClass(String path, Treatment treatment, @Nullable Class<?> declared, Slot.Reach reach, Nested nested)
        implements Copier {

    @Override
    public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
        if (nested == Nested.LEAVES && Slot.hasFields(value.getClass())) {
            return walk.plans()
                    .copier(value.getClass(), null, treatment, walk.audience())
                    .copy(value, context, walk);
        }
        if (treatment.omitsAll()) {
            return null;
        }
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Holder holder = Holder.of(type);
        Class<?> result = Slots.resultOf(treatment.decision().strategy(), type);
        boolean emptiesHolder = reach == Slot.Reach.KEYS_TOO && result == Void.class;
        if (holder != Holder.NONE && !emptiesHolder) {
            Copier element = declared == null || declared == Object.class ? this : ofAny(Object.class);
            Copier key = reach == Slot.Reach.KEYS_TOO ? element : Leaves.BY_CLASS;
            return new HolderCopier(holder, declared == null ? Object.class : declared, path, key, element)
                    .copy(value, context, walk);
        }
        if (result == Void.class) {
            return null;
        }
        Class<?> target = declared == null ? type : declared;
        if (result == null || !target.isAssignableFrom(result)) {
            throw TreatedCopier.refusal(path, treatment, type, result);
        }
        return new TreatedCopier(treatment, target, TreatedCopier.Nullness.NULLABLE).copy(value, context, walk);
    }

    private TreatedByClass ofAny(Class<?> type) {
        return new TreatedByClass(path, treatment, type, reach, nested);
    }
}
