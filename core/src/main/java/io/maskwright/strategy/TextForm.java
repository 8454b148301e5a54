package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text form of values whose type has one: text itself, whole and decimal numbers, dates and times, UUIDs. */
final class TextForm {

    /** A decimal number of a few bytes can stand for a text of gigabytes. */
    private static final int MAX_DIGITS = 1000;

    private static final Set<Class<?>> NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);

    private TextForm() {}

    static boolean hasOne(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || NUMBERS.contains(type)
                || type == UUID.class
                || isTime(type);
    }

    private static boolean isTime(Class<?> type) {
        return Temporal.class.isAssignableFrom(type) && type.getName().startsWith("java.time.");
    }

    /** Returns the text, or null for a type without one. */
    static @Nullable String of(Object value) {
        if (value instanceof CharSequence) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
                throw new UntreatableValueException(Reason.RANGE);
            }
            return number.toPlainString();
        }
        return hasOne(value.getClass()) ? value.toString() : null;
    }
}
