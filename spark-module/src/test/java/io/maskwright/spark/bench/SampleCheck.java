package io.maskwright.spark.bench;

import io.maskwright.ValueContext;
import io.maskwright.plan.RecordPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Whether a contender does what it is measured for. Values of the table are not repeated. */
final class SampleCheck {

    private static final int ROWS = 2_000;

    private final List<Row> rows;
    private final Dataset<Row> sample;
    private final Path policies;

    SampleCheck(SparkSession spark, Path policies) {
        this.rows = BenchTable.generated(spark, ROWS).collectAsList();
        this.sample = spark.createDataset(rows, org.apache.spark.sql.Encoders.row(BenchColumns.schema()))
                .repartition(2);
        this.policies = policies;
    }

    /**
     * Lets the contender treat the sample.
     *
     * @throws IllegalStateException if it gives anything but what it should
     */
    void check(Contender contender) {
        Dataset<Row> result = contender.of(sample, policies);
        require(contender, List.of(result.columns()).equals(BenchColumns.ALL), "other columns");
        List<String> found = texts(result.collectAsList());
        require(contender, found.size() == ROWS, "another number of rows");
        require(contender, found.equals(texts(expected(contender))), "other values");
    }

    private static void require(Contender contender, boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(contender.words() + " gives " + otherwise + " than it should");
        }
    }

    /** Rows that say nothing of their order. */
    private static List<String> texts(List<Row> rows) {
        return rows.stream().map(Row::toString).sorted().collect(Collectors.toList());
    }

    private List<Row> expected(Contender contender) {
        return switch (contender.work()) {
            case SPARK_COPY -> rows;
            case SPARK_MASK ->
                each((column, value) -> BenchColumns.PROTECTED.contains(BenchColumns.ALL.get(column))
                        ? "*".repeat(value.length())
                        : value);
            case MASKWRIGHT_MASKS -> treated(BenchPolicy.MASKS);
            case MASKWRIGHT_MASKS_FPE -> treated(BenchPolicy.MASKS_FPE);
        };
    }

    /** The values as the core of the library gives them, one at a time. */
    private List<Row> treated(String policy) {
        RecordPlan plan = Plans.of(policies.toString(), policy).fork();
        return each((column, value) -> plan.columns().get(column).treat(value, ValueContext.NONE));
    }

    private interface Treat {
        @Nullable
        Object value(int column, String value);
    }

    private List<Row> each(Treat treat) {
        List<Row> results = new ArrayList<>();
        for (Row row : rows) {
            @Nullable Object[] cells = new @Nullable Object[row.size()];
            for (int column = 0; column < cells.length; column++) {
                String value = row.getString(column);
                cells[column] = value == null ? null : treat.value(column, value);
            }
            results.add(RowFactory.create(cells));
        }
        return results;
    }
}
