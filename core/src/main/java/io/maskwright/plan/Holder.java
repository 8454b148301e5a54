package io.maskwright.plan;

import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.TypeResolver;
import io.maskwright.internal.reflect.TypeTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How a type holds other values: an annotation on a holder speaks of what it holds. */
enum Holder {
    NONE(0),
    ARRAY(1),
    COLLECTION(1),
    OPTIONAL(1),
    REFERENCE(1),
    MAP(2);

    private final int arity;

    Holder(int arity) {
        this.arity = arity;
    }

    /** Byte and character arrays are values of their own: no one speaks of a single byte of a key. */
    static Holder of(Class<?> type) {
        if (type.isArray()) {
            return type == byte[].class || type == char[].class ? NONE : ARRAY;
        } else if (Map.class.isAssignableFrom(type)) {
            return MAP;
        } else if (Collection.class.isAssignableFrom(type) || type == Iterable.class) {
            return COLLECTION;
        } else if (type == Optional.class) {
            return OPTIONAL;
        }
        return type == AtomicReference.class ? REFERENCE : NONE;
    }

    boolean holdsOne() {
        return arity == 1;
    }

    int arity() {
        return arity;
    }

    /** What stands for what is held; {@code Object} where the type says nothing. */
    TypeTree argument(TypeTree type, int index) {
        if (this == NONE || JdkTypes.isJdk(type.raw()) || type.raw().isArray()) {
            return index < type.arguments().size() ? type.arguments().get(index) : TypeTree.of(Object.class);
        }
        // The arguments of a class of one's own may stand in another order, for other things, or with its supertype.
        Class<?> known = this == MAP ? Map.class : Collection.class;
        TypeTree held = TypeResolver.of(type.raw(), type).bound(known.getTypeParameters()[index]);
        return held == null ? TypeTree.of(Object.class) : finite(held);
    }

    /** A class may hold itself, or what holds it: there its arguments would never end. */
    private static TypeTree finite(TypeTree type) {
        boolean holdsMore = of(type.raw()) != NONE && !type.raw().isArray() && !JdkTypes.isJdk(type.raw());
        if (holdsMore) {
            return new TypeTree(Object.class, List.of(), type.annotations());
        }
        List<TypeTree> arguments = type.arguments().stream().map(Holder::finite).toList();
        return new TypeTree(type.raw(), arguments, type.annotations());
    }
}
