package io.maskwright.plan;

import io.maskwright.internal.reflect.TypeTree;
import java.util.Collection;
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

    /** The argument at an index; {@code Object} where the type says nothing. */
    TypeTree argument(TypeTree type, int index) {
        return index < type.arguments().size() ? type.arguments().get(index) : TypeTree.of(Object.class);
    }
}
