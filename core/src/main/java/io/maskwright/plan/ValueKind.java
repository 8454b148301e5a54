package io.maskwright.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.UUID;

/**
 * The kinds of values that typed columns have, and the class that the values of each have while they are treated. What reads
 * databases and rows of other engines brings each of their types to one of these, so that a strategy sees the same value
 * wherever it came from, and the same results fit.
 */
public enum ValueKind {
    /** Characters. */
    TEXT(String.class, "a text"),
    /** A whole number of 32 bits or less. */
    INT(Integer.class, "a whole number"),
    /** A whole number of 64 bits. */
    LONG(Long.class, "a whole number"),
    /** A number of digits. */
    DECIMAL(BigDecimal.class, "a decimal number"),
    /** A binary number of single precision. */
    FLOAT(Float.class, "a floating-point number"),
    /** A binary number of double precision. */
    DOUBLE(Double.class, "a floating-point number"),
    /** True or false. */
    TRUTH(Boolean.class, "a truth value"),
    /** A day. */
    DATE(LocalDate.class, "a date"),
    /** A time of day. */
    TIME(LocalTime.class, "a time"),
    /** A date and time without a zone. */
    TIMESTAMP(LocalDateTime.class, "a date and time"),
    /** A moment, with the offset that it is read in. */
    MOMENT(OffsetDateTime.class, "a date and time with an offset"),
    /** A UUID. */
    UNIQUE_ID(UUID.class, "a UUID");

    private final Class<?> type;
    private final String words;

    ValueKind(Class<?> type, String words) {
        this.type = type;
        this.words = words;
    }

    /**
     * Returns the class for which a strategy is asked what it makes of such values.
     *
     * @return the class of the values
     */
    public Class<?> type() {
        return type;
    }

    /**
     * Returns what a value is, for messages.
     *
     * @return words behind "is" or "takes"
     */
    public String words() {
        return words;
    }

    /**
     * Tells whether the values are numbers.
     *
     * @return whether their class is one of numbers
     */
    public boolean isNumber() {
        return Number.class.isAssignableFrom(type);
    }

    /**
     * Tells whether results of a class fit such values. A text takes all but arrays, a number takes numbers, each of which is then
     * held against its range, and anything else takes its own class. Of a class that nobody knows each result is asked.
     *
     * @param result the class of the results
     * @return whether they fit, or may
     */
    public boolean takes(Class<?> result) {
        if (this == TEXT || !isKnown(result)) {
            return !result.isArray();
        }
        return isNumber() ? Number.class.isAssignableFrom(result) : result == type;
    }

    private static boolean isKnown(Class<?> result) {
        return CharSequence.class.isAssignableFrom(result)
                || Number.class.isAssignableFrom(result)
                || Temporal.class.isAssignableFrom(result)
                || result == Boolean.class
                || result == UUID.class;
    }
}
