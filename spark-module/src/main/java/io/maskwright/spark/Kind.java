package io.maskwright.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;

/** The kinds of columns, and the class that the values of each have while they are treated. */
enum Kind {
    TEXT(String.class, "a text"),
    BYTE(Integer.class, "a whole number"),
    SHORT(Integer.class, "a whole number"),
    INT(Integer.class, "a whole number"),
    LONG(Long.class, "a whole number"),
    DECIMAL(BigDecimal.class, "a decimal number"),
    FLOAT(Float.class, "a floating-point number"),
    DOUBLE(Double.class, "a floating-point number"),
    TRUTH(Boolean.class, "a truth value"),
    DATE(LocalDate.class, "a date"),
    TIME(LocalTime.class, "a time"),
    /** A date and time without a zone. */
    TIMESTAMP(LocalDateTime.class, "a date and time"),
    /** A moment, which a strategy sees in the time zone of the session. */
    MOMENT(OffsetDateTime.class, "a moment"),
    /** Bytes, intervals, variants and whatever else only leaves as it is or not at all. */
    OTHER(Object.class, "of a type that is not treated"),
    /** Made of others. */
    NESTED(Object.class, "made of other values");

    private final Class<?> type;
    private final String words;

    Kind(Class<?> type, String words) {
        this.type = type;
        this.words = words;
    }

    static Kind of(DataType type) {
        if (type instanceof StringType || type instanceof CharType || type instanceof VarcharType) {
            return TEXT;
        }
        if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
            return NESTED;
        }
        if (type instanceof DecimalType) {
            return DECIMAL;
        }
        if (type instanceof ByteType) {
            return BYTE;
        }
        if (type instanceof ShortType) {
            return SHORT;
        }
        if (type instanceof IntegerType) {
            return INT;
        }
        if (type instanceof LongType) {
            return LONG;
        }
        return ofOthers(type);
    }

    private static Kind ofOthers(DataType type) {
        if (type instanceof FloatType) {
            return FLOAT;
        }
        if (type instanceof DoubleType) {
            return DOUBLE;
        }
        if (type instanceof BooleanType) {
            return TRUTH;
        }
        if (type instanceof DateType) {
            return DATE;
        }
        if (type instanceof TimestampType) {
            return MOMENT;
        }
        if (type instanceof TimestampNTZType) {
            return TIMESTAMP;
        }
        return type.typeName().toLowerCase(Locale.ROOT).startsWith("time(") ? TIME : OTHER;
    }

    /** The class for which a strategy is asked what it makes of such values. */
    Class<?> type() {
        return type;
    }

    /** The same, of a type of kind {@link #OTHER}. */
    static Class<?> classOf(DataType type) {
        return type instanceof BinaryType ? byte[].class : of(type).type;
    }

    /** What a value is, for messages. */
    String words() {
        return words;
    }

    boolean isNumber() {
        return Number.class.isAssignableFrom(type);
    }

    /** Tells whether results of a class fit; of a class that nobody knows each result is asked. */
    boolean takes(Class<?> result) {
        boolean isText = CharSequence.class.isAssignableFrom(result);
        boolean isNumberResult = Number.class.isAssignableFrom(result);
        boolean isKnown =
                isText || isNumberResult || result == Boolean.class || Temporal.class.isAssignableFrom(result);
        if (!isKnown) {
            return this != OTHER && this != NESTED && !result.isArray();
        }
        return switch (this) {
            case TEXT -> true;
            case BYTE, SHORT, INT, LONG, DECIMAL, FLOAT, DOUBLE -> isNumberResult;
            case TRUTH, DATE, TIME, TIMESTAMP, MOMENT -> result == type;
            case OTHER, NESTED -> false;
        };
    }
}
