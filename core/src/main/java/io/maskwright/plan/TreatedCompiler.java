package io.maskwright.plan;

import io.maskwright.Omitted;
import io.maskwright.annotation.Nested;
import io.maskwright.internal.reflect.JdkTypes;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;

/** Compiles places that have a treatment: the strategy must keep the type, or give nothing where nothing fits. */
final class TreatedCompiler {

    private TreatedCompiler() {}

    static Copier compile(Slot slot, Treatment treatment) {
        Class<?> type = slot.raw();
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        boolean mayHoldLeaves = slot.nested() == Nested.LEAVES && isOpen(type);
        if (treatment.omitsAll() && !type.isPrimitive() && !mayHoldLeaves) {
            return Leaves.NOTHING;
        }
        Class<?> result = Slots.resultOf(treatment.decision().strategy(), boxed);
        boolean emptiesHolder = slot.holder() != Holder.NONE && result == Void.class;
        if (isOpen(type) && !emptiesHolder) {
            return new TreatedByClass(slot.path(), treatment, type, slot.reach(), slot.nested());
        }
        if (result == Void.class || result == Omitted.class) {
            if (type.isPrimitive()) {
                throw TreatedCopier.refusal(slot.path(), treatment, type, result);
            }
            return Leaves.NOTHING;
        }
        if (result == null || !boxed.isAssignableFrom(result)) {
            throw TreatedCopier.refusal(slot.path(), treatment, type, result);
        }
        return new TreatedCopier(
                treatment,
                boxed,
                type.isPrimitive() ? TreatedCopier.Nullness.PRIMITIVE : TreatedCopier.Nullness.NULLABLE);
    }

    /** Whether only the value itself can tell its class. */
    private static boolean isOpen(Class<?> type) {
        return type == Object.class
                || (Modifier.isAbstract(type.getModifiers())
                        && !type.isPrimitive()
                        && !type.isArray()
                        && !type.isEnum()
                        && !JdkTypes.isValue(type));
    }
}
