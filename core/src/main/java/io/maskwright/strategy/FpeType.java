package io.maskwright.strategy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which Java types {@code fpe} takes, and how they become text and come back.
 *
 * @param beyondText the types that are taken beside text
 */
record FpeType(Set<Class<?>> beyondText) {

    static final FpeType TEXT = new FpeType(Set.of());
    static final FpeType UUID_OR_TEXT = new FpeType(Set.of(UUID.class));

    /** Integers of a range: only types that can hold all of it, since each result may be any of it. */
    static FpeType integers(BigInteger least, BigInteger greatest) {
        Set<Class<?>> types = new LinkedHashSet<>(Set.of(BigInteger.class, BigDecimal.class));
        int bits = Math.max(least.bitLength(), greatest.bitLength());
        if (bits < Long.SIZE) {
            types.add(Long.class);
        }
        if (bits < Integer.SIZE) {
            types.add(Integer.class);
        }
        return new FpeType(types);
    }

    /** The type of results, or null for a type that is not taken. */
    @Nullable
    Class<?> resultType(Class<?> valueType) {
        if (CharSequence.class.isAssignableFrom(valueType)) {
            return String.class;
        }
        return beyondText.contains(valueType) ? valueType : null;
    }

    /** The text of a value, or null if its type is not taken. */
    @Nullable
    String text(Object value) {
        return resultType(value.getClass()) == null ? null : TextForm.canonical(value);
    }

    /** A result as the type of the value. */
    static Object typed(String result, Object value) {
        if (value instanceof UUID) {
            return UUID.fromString(result);
        }
        if (value instanceof Integer) {
            return Integer.valueOf(result);
        }
        if (value instanceof Long) {
            return Long.valueOf(result);
        }
        if (value instanceof BigInteger) {
            return new BigInteger(result);
        }
        return value instanceof BigDecimal ? new BigDecimal(result) : result;
    }
}
