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
    /** To write a number of millions of digits takes seconds. */
    private static final int MAX_BITS = 4096;

    private static final Set<Class<?>> NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);

    private TextForm() {}

    static boolean hasOne(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || NUMBERS.contains(type)
                || type == UUID.class
                || isTime(type);
    }

    static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type);
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

    /**
     * Returns the same text for equal numbers, however they are written and whatever type an outlet reads them as: 10, 1E1
     * and 10.0 are one number. Other values have their text; null for a type without one.
     */
    static @Nullable String canonical(Object value) {
        String text = bounded(value);
        if (value instanceof BigDecimal number) {
            // Only now, when its text is known to be short: to strip the zeros of a long one takes time without bound.
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return text;
    }

    /** Returns the text, or null for a type without one; a number of too many digits is refused. */
    static @Nullable String bounded(Object value) {
        if (value instanceof BigInteger number && number.bitLength() > MAX_BITS) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        return of(value);
    }
}
