package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.internal.reflect.Builder;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.Property;
import io.maskwright.internal.reflect.Shape;
import io.maskwright.internal.reflect.ShapeException;
import io.maskwright.internal.reflect.TypeTree;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the copier of one class and of all classes it declares, for one audience. Not thread-safe. */
final class CopierCompiler {

    /** A type whose arguments grow with every level would never end. */
    private static final int MAX_TYPE_DEPTH = 32;

    private final Slots slots;
    private final Map<Key, ObjectCopier> known = new HashMap<>();

    private record Key(Class<?> type, @Nullable TypeTree marked, @Nullable Treatment leaves) {}

    CopierCompiler(Slots slots) {
        this.slots = slots;
    }

    /** The copier of values whose class is exactly this one. */
    Copier ofClass(Class<?> type) {
        Slot slot = slots.ofType(type);
        if (slot.treatment() != null) {
            return treated(slot, slot.treatment());
        } else if (JdkTypes.isValue(type)) {
            return Leaves.SHARED;
        } else if (JdkTypes.isChangeableValue(type)) {
            return Leaves.COPIED;
        } else if (slot.holder() != Holder.NONE && (type.isArray() || JdkTypes.isJdk(type))) {
            return new HolderCopier(slot.holder(), Object.class, slot.path(), Leaves.BY_CLASS, Leaves.BY_CLASS);
        }
        return object(type, null, null);
    }

    /**
     * The copier of values whose class is exactly this one.
     *
     * @param type the class
     * @param marked the type with marked arguments under which it is used, or null
     * @param leaves the treatment of the single values of an object around them, or null
     */
    Copier ofClass(Class<?> type, @Nullable TypeTree marked, @Nullable Treatment leaves) {
        if (marked == null) {
            return leaves == null ? ofClass(type) : ofSlot(slots.ofType(type, leaves));
        } else if (JdkTypes.isJdk(type)) {
            throw new PlanException(
                    type.getName() + " is used as " + marked.raw().getName()
                            + " with a marked type argument, but does not tell which of its values that is");
        }
        Slot own = slots.ofType(type, leaves);
        Treatment inner = own.leavesOf(type);
        return own.treatment() != null && inner == null ? treated(own, own.treatment()) : object(type, marked, inner);
    }

    /** The copier of a place declared with a type that values may extend. */
    Copier ofDeclared(Class<?> type) {
        return ofSlot(slots.ofType(type));
    }

    private Copier ofSlot(Slot slot) {
        Class<?> type = slot.raw();
        if (slot.treatment() != null) {
            return treated(slot, slot.treatment());
        } else if (slot.holder() != Holder.NONE) {
            return holder(slot);
        } else if (type.isPrimitive()) {
            return Leaves.SHARED;
        } else if (type.isEnum() || (JdkTypes.isValue(type) && isFinal(type))) {
            return new SharedValue(type);
        } else if (JdkTypes.isChangeableValue(type) && isFinal(type)) {
            return Leaves.COPIED;
        } else if (JdkTypes.isValue(type) || JdkTypes.isChangeableValue(type)) {
            return Leaves.BY_CLASS;
        }
        return declared(slot, null);
    }

    private Copier treated(Slot slot, Treatment treatment) {
        Treatment leaves = slot.leavesOf(slot.raw());
        return leaves == null ? TreatedCompiler.compile(slot, treatment) : declared(slot, leaves);
    }

    private static boolean isFinal(Class<?> type) {
        return Modifier.isFinal(type.getModifiers());
    }

    private Copier holder(Slot slot) {
        Class<?> type = slot.raw();
        if (!type.isArray() && !JdkTypes.isJdk(type)) {
            throw new PlanException(slot.path() + ": " + type.getName()
                    + " is a container type outside the JDK, whose copy cannot be built");
        }
        if (slot.holdsOnlyOmitted()) {
            return Leaves.NOTHING;
        }
        // A slot without arguments was decided to be shown whole: its elements are looked into.
        List<Copier> held = new ArrayList<>();
        for (Slot argument : slot.arguments()) {
            held.add(ofSlot(argument));
        }
        Copier element = held.isEmpty() ? Leaves.BY_CLASS : held.get(held.size() - 1);
        Copier key = held.isEmpty() ? Leaves.BY_CLASS : held.get(0);
        if (element == Leaves.SHARED && JdkTypes.isChangeableValue(type)) {
            return Leaves.COPIED;
        }
        return new HolderCopier(slot.holder(), type, slot.path(), key, element);
    }

    private Copier declared(Slot slot, @Nullable Treatment leaves) {
        Class<?> type = slot.raw();
        TypeTree marked = MarkedType.speaksOfArguments(slot.tree()) ? slot.tree() : null;
        if (marked != null && marked.depth() > MAX_TYPE_DEPTH) {
            throw new PlanException(slot.path() + ": its type arguments grow without end");
        }
        Copier exact = null;
        if (!Modifier.isAbstract(type.getModifiers())) {
            exact = object(type, marked, leaves);
        } else if (!JdkTypes.isJdk(type)) {
            compilePermitted(type, marked, leaves);
        }
        return new DeclaredCopier(type, exact, marked == null ? null : marked.portable(Marking::ours), leaves);
    }

    /** The subclasses of a sealed type are known, so those that cannot be copied are refused now. */
    private void compilePermitted(Class<?> type, @Nullable TypeTree marked, @Nullable Treatment leaves) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            return;
        }
        for (Class<?> each : permitted) {
            if (each.isEnum()) {
                continue;
            }
            if (Modifier.isAbstract(each.getModifiers())) {
                compilePermitted(each, marked, leaves);
            } else {
                object(each, marked, leaves);
            }
        }
    }

    private ObjectCopier object(Class<?> type, @Nullable TypeTree marked, @Nullable Treatment leaves) {
        Key key = new Key(type, marked, leaves);
        ObjectCopier copier = known.get(key);
        if (copier != null) {
            return copier;
        }
        TypeFacts facts = TypeFacts.of(type, marked);
        copier = shaped(type, facts.properties());
        known.put(key, copier);
        List<Copier> fields = new ArrayList<>();
        for (Slot slot : facts.slots(slots, leaves)) {
            fields.add(ofSlot(slot));
        }
        copier.complete(fields);
        return copier;
    }

    private static ObjectCopier shaped(Class<?> type, List<Property> properties) {
        List<Field> fields = properties.stream().map(Property::field).toList();
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            indexes.put(fields.get(i).getName(), i);
        }
        try {
            Builder builder = Builder.of(type, fields);
            return new ObjectCopier(type.getName(), Shape.of(fields), builder, Map.copyOf(indexes));
        } catch (ShapeException e) {
            throw new PlanException(type.getName() + " cannot be copied: it " + e.getMessage());
        }
    }
}
