package io.maskwright.spark.bench;

import io.maskwright.plan.Treatment;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The rows of a partition, one after another. */
final class PartitionFunction {

    private PartitionFunction() {}

    static Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy) {
        String folderName = folder.toString();
        MapPartitionsFunction<Row, Row> treat = partition ->
                treated(partition, Plans.of(folderName, policy).fork().columns());
        return rows.mapPartitions(treat, Encoders.row(BenchColumns.schema()));
    }

    private static Iterator<Row> treated(Iterator<Row> rows, List<Treatment> treatments) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return TreatedRow.of(rows.next(), treatments);
            }
        };
    }
}
