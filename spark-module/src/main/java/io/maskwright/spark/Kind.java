package io.maskwright.spark;

import io.maskwright.plan.ValueKind;
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
import org.jspecify.annotations.Nullable;

/** The kinds of columns, and the class that the values of each have while they are treated. */
enum Kind {
    TEXT(ValueKind.TEXT),
    BYTE(ValueKind.INT),
    SHORT(ValueKind.INT),
    INT(ValueKind.INT),
    LONG(ValueKind.LONG),
    DECIMAL(ValueKind.DECIMAL),
    FLOAT(ValueKind.FLOAT),
    DOUBLE(ValueKind.DOUBLE),
    TRUTH(ValueKind.TRUTH),
    DATE(ValueKind.DATE),
    TIME(ValueKind.TIME),
    /** A date and time without a zone. */
    TIMESTAMP(ValueKind.TIMESTAMP),
    /** A moment, which a strategy sees in the time zone of the session. */
    MOMENT(ValueKind.MOMENT),
    /** Bytes, intervals, variants and whatever else only leaves as it is or not at all. */
    OTHER(null),
    /** Made of others. */
    NESTED(null);

    private final @Nullable ValueKind values;

    Kind(@Nullable ValueKind values) {
        this.values = values;
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
        return values == null ? Object.class : values.type();
    }

    /** The same, of a type of kind {@link #OTHER}. */
    static Class<?> classOf(DataType type) {
        return type instanceof BinaryType ? byte[].class : of(type).type();
    }

    boolean isNumber() {
        return values != null && values.isNumber();
    }

    /** Tells whether results of a class fit; of a class that nobody knows each result is asked. */
    boolean takes(Class<?> result) {
        return values != null && values.takes(result);
    }
}
