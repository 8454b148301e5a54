package io.maskwright.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.maskwright.PlanException;
import io.maskwright.plan.GroupSizes;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.PathPattern.Step;
import io.maskwright.policy.RiskRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Counts, with one aggregation, how many rows of an output look alike by the fields of a rule. */
final class LookAlikes {

    private static final String SIZE = "size";

    private LookAlikes() {}

    /**
     * Counts.
     *
     * @param rows the output as it was written
     * @param dataset the dataset of the policy, whose fields the rule names
     * @param rule by which fields rows look alike; one that does not leave helps nobody to find a person
     * @param isTable whether the fields are columns, and not paths
     */
    static GroupSizes sizes(Dataset<Row> rows, io.maskwright.policy.Dataset dataset, RiskRule rule, boolean isTable) {
        List<Column> alike = new ArrayList<>();
        for (String path : rule.quasi()) {
            Column column = column(
                    rows.schema(),
                    isTable ? List.of(columnName(path)) : steps(Objects.requireNonNull(dataset.field(path))));
            if (column != null) {
                alike.add(column);
            }
        }
        Dataset<Row> groups =
                rows.groupBy(alike.toArray(Column[]::new)).agg(count(lit(1)).as(SIZE));
        return sizes(
                rule.k(),
                groups.where(col(SIZE).gt(0))
                        .agg(
                                number(sum(col(SIZE))),
                                number(count(lit(1))),
                                number(min(col(SIZE))),
                                number(sum(when(col(SIZE).lt(rule.k()), col(SIZE)))),
                                number(sum(when(col(SIZE).lt(rule.k()), lit(1L)))),
                                number(sum(when(col(SIZE).equalTo(1), lit(1L)))))
                        .head());
    }

    /**
     * Makes sure that the columns by which rows of a table must look alike are there: the rule of exports on one machine.
     *
     * @param paths the columns that are read
     * @throws PlanException if one that must be there is not: rows would look more alike than anybody meant
     */
    static void requireColumns(io.maskwright.policy.Dataset dataset, RiskRule rule, List<String> paths) {
        for (String path : rule.quasi()) {
            FieldRule field = dataset.field(path);
            boolean isOptional = field != null && field.presence() != FieldRule.Presence.REQUIRED;
            if (!isOptional && !paths.contains(path)) {
                throw new PlanException("dataset " + dataset.name() + ": rows must look alike by " + path + " at "
                        + rule.declaredAt() + ", which is no column; where it may be missing, say that it is optional");
            }
        }
    }

    private static Column number(Column aggregate) {
        return coalesce(aggregate, lit(0L));
    }

    private static GroupSizes sizes(int k, Row counts) {
        return new GroupSizes(
                k,
                counts.getLong(0),
                counts.getLong(1),
                counts.getLong(2),
                counts.getLong(3),
                counts.getLong(4),
                counts.getLong(5));
    }

    /** A quoted name is the name between the quotes, as in tables on one machine. */
    private static String columnName(String path) {
        return path.length() > 1 && path.startsWith("\"") && path.endsWith("\"")
                ? path.substring(1, path.length() - 1)
                : path;
    }

    private static List<String> steps(FieldRule rule) {
        List<String> names = new ArrayList<>();
        for (Step step : rule.pattern().steps()) {
            if (!(step instanceof Step.Member member)) {
                throw new IllegalStateException("a policy takes only paths of members");
            }
            names.add(member.name());
        }
        return names;
    }

    /** The column at a path; null if nothing leaves there. */
    private static @Nullable Column column(StructType schema, List<String> names) {
        DataType at = schema;
        Column column = null;
        for (String name : names) {
            if (at instanceof MapType map) {
                at = map.valueType();
            } else if (at instanceof StructType struct
                    && Arrays.asList(struct.fieldNames()).contains(name)) {
                at = struct.apply(name).dataType();
            } else {
                return null;
            }
            column = column == null ? Columns.named(name) : column.getItem(name);
        }
        DataType exact = exact(at);
        return column == null || exact.equals(at) ? column : column.cast(exact);
    }

    /** A type whose equal values are the same: a collation takes different texts for equal, and Spark takes 0.0 and -0.0. */
    private static DataType exact(DataType type) {
        if (Kind.of(type) == Kind.TEXT || type instanceof FloatType || type instanceof DoubleType) {
            return DataTypes.StringType;
        }
        if (type instanceof StructType struct) {
            StructType exact = new StructType();
            for (StructField field : struct.fields()) {
                exact = exact.add(field.name(), exact(field.dataType()), true);
            }
            return exact;
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(exact(array.elementType()), true);
        }
        return type instanceof MapType map ? new MapType(exact(map.keyType()), exact(map.valueType()), true) : type;
    }
}
