package io.maskwright.spark;

import io.maskwright.ValueContext;
import io.maskwright.plan.ContextPaths;
import io.maskwright.plan.DocumentContext;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Reads from rows what conditions ask for. Thread-safe. */
final class RowContexts {

    private final ContextPaths paths;
    private final StructType type;
    private final Clock clock;

    RowContexts(Set<String> paths, StructType type, Clock clock) {
        this.paths = ContextPaths.of(paths);
        this.type = type;
        this.clock = clock;
    }

    /** The untreated values of a row. */
    ValueContext of(Row row) {
        DocumentContext context = new DocumentContext();
        if (!paths.isEmpty()) {
            struct(row, type, paths, context);
        }
        return context;
    }

    private void struct(Row row, StructType type, ContextPaths at, DocumentContext context) {
        for (int i = 0; i < type.length(); i++) {
            StructField field = type.apply(i);
            ContextPaths asked = at.member(field.name());
            if (asked != null) {
                value(row.get(i), field.dataType(), asked, context);
            }
        }
    }

    private void value(@Nullable Object value, DataType type, ContextPaths asked, DocumentContext context) {
        String path = asked.path();
        Kind kind = Kind.of(type);
        boolean isReadable = kind != Kind.OTHER && kind != Kind.NESTED;
        if (path != null) {
            if (value == null) {
                context.add(path, null);
            } else if (isReadable) {
                context.add(path, new Cell(type, clock).toJava(value));
            } else {
                context.addUnreadable(path);
            }
        }
        if (value == null || asked.isEmpty()) {
            return;
        }
        if (type instanceof StructType struct) {
            struct((Row) value, struct, asked, context);
        } else if (type instanceof ArrayType) {
            context.addElementsOf(asked);
        } else if (type instanceof MapType map) {
            CollectionConverters.asJava((scala.collection.Map<?, ?>) value).forEach((key, entry) -> {
                ContextPaths below = asked.member(String.valueOf(key));
                if (below != null) {
                    value(entry, map.valueType(), below, context);
                }
            });
        }
    }
}
