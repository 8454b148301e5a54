package io.maskwright.spark.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import io.maskwright.plan.Treatment;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/** One function over the struct of all columns. */
final class RowFunction {

    private static final String TREATED = "treated";

    private RowFunction() {}

    static Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy) {
        Column[] all = BenchColumns.ALL.stream().map(name -> col(name)).toArray(Column[]::new);
        Column treated = udf(new TreatRow(folder.toString(), policy), BenchColumns.schema())
                .asNondeterministic() // or Spark calls it for each column that is read from its result
                .apply(struct(all));
        return rows.select(treated.as(TREATED)).select(TREATED + ".*");
    }

    /** Treats the columns of a row. */
    private static final class TreatRow implements UDF1<Row, Row> {

        private static final long serialVersionUID = 1L;

        private final String folder;
        private final String policy;
        private transient @Nullable List<Treatment> treatments;

        TreatRow(String folder, String policy) {
            this.folder = folder;
            this.policy = policy;
        }

        @Override
        public Row call(Row row) {
            List<Treatment> known = treatments;
            if (known == null) {
                known = Plans.of(folder, policy).columns();
                treatments = known;
            }
            return TreatedRow.of(row, known);
        }
    }
}
