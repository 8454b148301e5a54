package io.maskwright.export.jdbc;

import io.maskwright.plan.ValueKind;
import org.jspecify.annotations.Nullable;

/** The kinds of columns, and the class that the values of each have while they are treated. */
enum Kind {
    TEXT(ValueKind.TEXT),
    SMALL(ValueKind.INT),
    INT(ValueKind.INT),
    LONG(ValueKind.LONG),
    DECIMAL(ValueKind.DECIMAL),
    FLOAT(ValueKind.FLOAT),
    DOUBLE(ValueKind.DOUBLE),
    TRUTH(ValueKind.TRUTH),
    DATE(ValueKind.DATE),
    TIME(ValueKind.TIME),
    TIMESTAMP(ValueKind.TIMESTAMP),
    MOMENT(ValueKind.MOMENT),
    UNIQUE_ID(ValueKind.UNIQUE_ID),
    /** Of which is only told whether there are any. */
    BYTES(null, byte[].class, "bytes"),
    /** Anything else, known by the text that the database writes for it. */
    OTHER(ValueKind.TEXT, String.class, "the text of another type");

    private final @Nullable ValueKind values;
    private final Class<?> type;
    private final String words;

    Kind(ValueKind values) {
        this(values, values.type(), values.words());
    }

    Kind(@Nullable ValueKind values, Class<?> type, String words) {
        this.values = values;
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

    /** Tells whether results of a class can be written; of a class that nobody knows each value is asked. */
    boolean takes(Class<?> result) {
        return values != null && values.takes(result);
    }
}
