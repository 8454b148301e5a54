package io.maskwright.spark;

import io.maskwright.ValueContext;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The forms that were not chosen, for texts alone and without rows that do not leave: to be measured beside the one that was. */
final class OtherForms {

    private OtherForms() {}

    /** A function for each treated column, in one select. */
    static Dataset<Row> functionPerColumn(Dataset<Row> rows, Desensitisation decided) {
        List<String> names = List.of(rows.columns());
        RecordPlan plan = LoadedRuns.of(decided.spec()).table(names);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Treatment treatment = plan.columns().get(i);
            Column column = Columns.named(names.get(i));
            if (treatment.keeps()) {
                columns.add(column);
            } else if (!treatment.omitsAll()) {
                columns.add(functions
                        .udf(new OneColumn(decided.spec(), names, i), DataTypes.StringType)
                        .apply(column)
                        .as(names.get(i)));
            }
        }
        return rows.select(columns.toArray(Column[]::new));
    }

    /** One function over a struct of all treated columns. */
    static Dataset<Row> functionOverStruct(Dataset<Row> rows, Desensitisation decided) {
        List<String> names = List.of(rows.columns());
        RecordPlan plan = LoadedRuns.of(decided.spec()).table(names);
        List<Integer> treated = IntStream.range(0, names.size())
                .filter(i ->
                        !plan.columns().get(i).keeps() && !plan.columns().get(i).omitsAll())
                .boxed()
                .toList();
        StructType type =
                new StructType(treated.stream().map(i -> rows.schema().apply(i)).toArray(StructField[]::new));
        Column together = functions
                .udf(new AllColumns(decided.spec(), names, new ArrayList<>(treated)), type)
                .asNondeterministic()
                .apply(functions.struct(
                        treated.stream().map(i -> Columns.named(names.get(i))).toArray(Column[]::new)))
                .as("treated together");
        List<Column> kept = new ArrayList<>();
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (plan.columns().get(i).keeps()) {
                kept.add(Columns.named(names.get(i)));
                all.add(Columns.named(names.get(i)));
            } else if (treated.contains(i)) {
                all.add(functions.col("`treated together`.`" + names.get(i) + "`"));
            }
        }
        kept.add(together);
        return rows.select(kept.toArray(Column[]::new)).select(all.toArray(Column[]::new));
    }

    /** Treats the values of one column. */
    private static final class OneColumn implements UDF1<@Nullable String, @Nullable Object> {

        private static final long serialVersionUID = 1L;

        private final RunSpec spec;
        private final List<String> names;
        private final int column;
        private transient @Nullable Treatment treatment;

        OneColumn(RunSpec spec, List<String> names, int column) {
            this.spec = spec;
            this.names = names;
            this.column = column;
        }

        @Override
        public @Nullable Object call(@Nullable String value) {
            Treatment known = treatment;
            if (known == null) {
                known = LoadedRuns.of(spec).table(names).fork().columns().get(column);
                treatment = known;
            }
            return known.attempt(value, ValueContext.NONE);
        }
    }

    /** Treats the values of all columns. */
    private static final class AllColumns implements UDF1<Row, Row> {

        private static final long serialVersionUID = 1L;

        private final RunSpec spec;
        private final List<String> names;
        private final List<Integer> columns;
        private transient @Nullable List<Treatment> treatments;

        AllColumns(RunSpec spec, List<String> names, List<Integer> columns) {
            this.spec = spec;
            this.names = names;
            this.columns = columns;
        }

        @Override
        public Row call(Row row) {
            List<Treatment> known = treatments;
            if (known == null) {
                RecordPlan plan = LoadedRuns.of(spec).table(names).fork();
                known = columns.stream().map(plan.columns()::get).toList();
                treatments = known;
            }
            Object[] results = new Object[columns.size()];
            for (int i = 0; i < results.length; i++) {
                results[i] = known.get(i).attempt(row.get(i), ValueContext.NONE);
            }
            return RowFactory.create(results);
        }
    }
}
