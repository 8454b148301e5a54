package io.maskwright.plan;

import io.maskwright.internal.reflect.JdkTypes;
import java.math.BigDecimal;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The text that a value has in a document, for strategies that take texts only. */
final class LeafText {

    private static final int MAX_SCALE = 1000;

    private LeafText() {}

    /** Returns the digits, the name or the ISO form of a value; null if it has no text of its own. */
    @SuppressWarnings("JavaUtilDate") // what beans hold is not ours to choose
    static @Nullable String of(Object value) {
        if (value instanceof Number number) {
            return ofNumber(number);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof char[] characters) {
            return new String(characters);
        } else if (value instanceof Date date) {
            return date.getClass() == Date.class ? date.toInstant().toString() : date.toString();
        } else if (value instanceof Calendar calendar) {
            return calendar.toInstant().toString();
        } else if (value instanceof Boolean || value.getClass() == Object.class) {
            return null;
        }
        return JdkTypes.isValue(value.getClass()) ? value.toString() : null;
    }

    private static @Nullable String ofNumber(Number number) {
        if (number instanceof BigDecimal decimal) {
            // A decimal number of a few bytes can stand for a text of gigabytes.
            return Math.abs((long) decimal.scale()) > MAX_SCALE ? null : decimal.toPlainString();
        } else if (number instanceof Double || number instanceof Float) {
            // As written in a document: the shortest digits, without an exponent.
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()).toPlainString() : null;
        }
        return JdkTypes.isJdk(number.getClass()) ? number.toString() : null;
    }
}
