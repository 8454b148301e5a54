package io.maskwright.spark;

import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The types by which an output is read again. What was written as text is read as text: what does not parse as its type, such as a date
 * without its year, would be null, and rows would look alike that do not.
 */
final class WrittenTypes {

    private static final Set<String> TEXTS = Set.of("csv", "json");

    private WrittenTypes() {}

    static StructType of(String format, StructType types) {
        return TEXTS.contains(format) ? (StructType) text(types) : types;
    }

    private static DataType text(DataType type) {
        if (type instanceof StructType struct) {
            StructType texts = new StructType();
            for (StructField field : struct.fields()) {
                texts = texts.add(field.name(), text(field.dataType()), true);
            }
            return texts;
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(text(array.elementType()), true);
        }
        return type instanceof MapType map
                ? new MapType(DataTypes.StringType, text(map.valueType()), true)
                : DataTypes.StringType;
    }
}
