package io.maskwright.export.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.UUID;

/** The kinds of columns, and the class that the values of each have while they are treated. */
enum Kind {
    TEXT(String.class, "a text"),
    SMALL(Integer.class, "a whole number"),
    INT(Integer.class, "a whole number"),
    LONG(Long.class, "a whole number"),
    DECIMAL(BigDecimal.class, "a decimal number"),
    FLOAT(Float.class, "a floating-point number"),
    DOUBLE(Double.class, "a floating-point number"),
    TRUTH(Boolean.class, "a truth value"),
    DATE(LocalDate.class, "a date"),
    TIME(LocalTime.class, "a time"),
    TIMESTAMP(LocalDateTime.class, "a date and time"),
    MOMENT(OffsetDateTime.class, "a date and time with an offset"),
    UNIQUE_ID(UUID.class, "a UUID"),
    /** Of which is only told whether there are any. */
    BYTES(byte[].class, "bytes"),
    /** Anything else, known by the text that the database writes for it. */
    OTHER(String.class, "the text of another type");

    private final Class<?> type;
    private final String words;

    Kind(Class<?> type, String words) {
        this.type = type;
        this.words = words;
    }

    Class<?> type() {
        return type;
    }

    /** What a value is, for messages. */
    String words() {
        return words;
    }

    boolean isNumber() {
        return Number.class.isAssignableFrom(type);
    }

    /** Tells whether results of a class can be written; of a class that nobody knows each value is asked. */
    boolean takes(Class<?> result) {
        boolean isText = CharSequence.class.isAssignableFrom(result);
        boolean isNumber = Number.class.isAssignableFrom(result);
        boolean isKnown = isText
                || isNumber
                || result == Boolean.class
                || result == UUID.class
                || result == byte[].class
                || Temporal.class.isAssignableFrom(result);
        if (!isKnown) {
            return !result.isArray();
        }
        return switch (this) {
            case TEXT, OTHER -> result != byte[].class;
            case SMALL, INT, LONG, DECIMAL, FLOAT, DOUBLE -> isNumber;
            case BYTES -> false;
            case TRUTH, DATE, TIME, TIMESTAMP, MOMENT, UNIQUE_ID -> result == type;
        };
    }
}
