package io.maskwright.spark;

import io.maskwright.PlanException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;

/** Names and fields of datasets. */
final class Columns {

    private Columns() {}

    /** A column by its very name: dots and backticks in it mean nothing. */
    static Column named(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    static Column[] named(Collection<String> names) {
        return names.stream().map(Columns::named).toArray(Column[]::new);
    }

    /**
     * A field that is treated. Metadata of the old values, such as lengths and labels, say nothing of the new ones, and may
     * hold values.
     */
    static StructField treated(StructField field, DataType type, Nulls nulls) {
        boolean isNullable = field.nullable() || nulls == Nulls.POSSIBLE;
        return new StructField(field.name(), type, isNullable, Metadata.empty());
    }

    /** A type without a length: what a strategy makes of a text may be longer. */
    static DataType unbounded(DataType type) {
        return type instanceof CharType || type instanceof VarcharType ? DataTypes.StringType : type;
    }

    /** The same type, in which everything may be null and no text has a length. */
    static DataType nullable(DataType type) {
        if (type instanceof StructType struct) {
            StructField[] fields = new StructField[struct.length()];
            for (int i = 0; i < fields.length; i++) {
                StructField field = struct.apply(i);
                fields[i] = treated(field, nullable(field.dataType()), Nulls.POSSIBLE);
            }
            return new StructType(fields);
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(nullable(array.elementType()), true);
        }
        if (type instanceof MapType map) {
            return new MapType(map.keyType(), nullable(map.valueType()), true);
        }
        return unbounded(type);
    }

    /** Whether a result may be null where the value is not. */
    enum Nulls {
        POSSIBLE,
        AS_BEFORE
    }

    /** Refuses names that are the same, or the same but for case: a session may not tell them apart. */
    static void requireDifferent(String where, StructType fields, List<String> problems) {
        Map<String, Integer> folded = new HashMap<>();
        for (int i = 0; i < fields.length(); i++) {
            Integer earlier = folded.putIfAbsent(fields.apply(i).name().toLowerCase(Locale.ROOT), i);
            if (earlier != null) {
                problems.add(where + "fields " + (earlier + 1) + " and " + (i + 1)
                        + " have the same name, or the same but for case");
            }
        }
    }

    /** Throws if there are problems. */
    static void throwIfAny(String dataset, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new PlanException("dataset " + dataset + ": " + String.join("; ", problems));
        }
    }
}
