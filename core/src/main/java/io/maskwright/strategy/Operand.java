package io.maskwright.strategy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A literal of a condition: what a field is compared with. */
sealed interface Operand {

    /** The length of an ISO date such as {@code 2026-01-31}. */
    int DATE_LENGTH = 10;

    /** Returns how a value stands to this: negative, zero or positive; null if they do not compare. */
    @Nullable
    Integer compare(Object value);

    /** Whether values of this kind have an order that {@code <} can ask for. */
    default boolean isOrdered() {
        return true;
    }

    /**
     * A quoted text.
     *
     * @param text in NFC
     */
    record Text(String text) implements Operand {
        @Override
        public @Nullable Integer compare(Object value) {
            if (value instanceof CharSequence other) {
                return Normalizer.normalize(other, Normalizer.Form.NFC).equals(text) ? 0 : 1;
            }
            return value instanceof Enum<?> constant
                    ? (Integer) (constant.name().equals(text) ? 0 : 1)
                    : null;
        }

        @Override
        public boolean isOrdered() {
            return false;
        }

        @Override
        public String toString() {
            return Expression.quote(text);
        }
    }

    /**
     * A truth value.
     *
     * @param expected the value
     */
    record Flag(boolean expected) implements Operand {
        @Override
        public @Nullable Integer compare(Object value) {
            if (value instanceof Boolean other) {
                return other == expected ? 0 : 1;
            }
            if (value instanceof CharSequence text && ("true".contentEquals(text) || "false".contentEquals(text))) {
                return String.valueOf(expected).contentEquals(text) ? 0 : 1;
            }
            return null;
        }

        @Override
        public boolean isOrdered() {
            return false;
        }

        @Override
        public String toString() {
            return String.valueOf(expected);
        }
    }

    /**
     * A number.
     *
     * @param number the number
     */
    record Quantity(BigDecimal number) implements Operand {
        @Override
        public @Nullable Integer compare(Object value) {
            BigDecimal other = asNumber(value);
            return other == null ? null : (Integer) other.compareTo(number);
        }

        private static @Nullable BigDecimal asNumber(Object value) {
            if (value instanceof CharSequence text) {
                return Literals.asNumber(text.toString());
            }
            if (value instanceof BigDecimal number) {
                return number;
            }
            if (value instanceof BigInteger number) {
                return new BigDecimal(number);
            }
            if (value instanceof Double || value instanceof Float) {
                double number = ((Number) value).doubleValue();
                // Through the text form, so that 0.1f and 0.1 compare as written.
                return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
            }
            boolean integral = value instanceof Long
                    || value instanceof Integer
                    || value instanceof Short
                    || value instanceof Byte;
            return integral ? BigDecimal.valueOf(((Number) value).longValue()) : null;
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /**
     * A date.
     *
     * @param date the date
     */
    record Day(LocalDate date) implements Operand {
        @Override
        public @Nullable Integer compare(Object value) {
            LocalDate other = asDate(value);
            return other == null ? null : (Integer) other.compareTo(date);
        }

        private static @Nullable LocalDate asDate(Object value) {
            if (value instanceof LocalDate date) {
                return date;
            }
            if (value instanceof LocalDateTime time) {
                return time.toLocalDate();
            }
            if (value instanceof OffsetDateTime time) {
                return time.toLocalDate();
            }
            if (value instanceof ZonedDateTime time) {
                return time.toLocalDate();
            }
            if (value instanceof Instant instant) {
                return instant.atOffset(ZoneOffset.UTC).toLocalDate();
            }
            return value instanceof CharSequence text ? parse(text.toString()) : null;
        }

        static @Nullable LocalDate parse(String text) {
            boolean isTime = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T';
            if (text.length() != DATE_LENGTH && !isTime) {
                return null;
            }
            try {
                return LocalDate.parse(text.substring(0, DATE_LENGTH));
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }
}
