package io.maskwright.spark.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.maskwright.ValueContext;
import io.maskwright.plan.Treatment;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** A function for each protected column. */
final class ColumnFunctions {

    private ColumnFunctions() {}

    static Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy) {
        return rows.select(BenchColumns.ALL.stream()
                .map(name -> BenchColumns.PROTECTED.contains(name) ? treated(name, folder, policy) : col(name))
                .toArray(Column[]::new));
    }

    private static Column treated(String name, Path folder, String policy) {
        TreatText function = new TreatText(folder.toString(), policy, BenchColumns.ALL.indexOf(name));
        return udf(function, DataTypes.StringType).apply(col(name)).as(name);
    }

    /** Treats the texts of one column. */
    private static final class TreatText implements UDF1<@Nullable String, @Nullable String> {

        private static final long serialVersionUID = 1L;

        private final String folder;
        private final String policy;
        private final int column;
        private transient @Nullable Treatment treatment;

        TreatText(String folder, String policy, int column) {
            this.folder = folder;
            this.policy = policy;
            this.column = column;
        }

        @Override
        public @Nullable String call(@Nullable String text) {
            Treatment known = treatment;
            if (known == null) {
                known = Plans.of(folder, policy).columns().get(column);
                treatment = known;
            }
            return (String) known.treat(text, ValueContext.NONE);
        }
    }
}
