package io.maskwright.spark.bench;

import io.maskwright.plan.RowBatch;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The rows of a partition, some at a time, through a plan. */
final class PartitionFunction {

    /** As an export has it. */
    static final int BATCH_ROWS = 512;

    private PartitionFunction() {}

    static Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy, int batchRows) {
        String folderName = folder.toString();
        MapPartitionsFunction<Row, Row> treat =
                partition -> new TreatedRows(partition, new RowBatch(Plans.of(folderName, policy).fork(), batchRows));
        return rows.mapPartitions(treat, Encoders.row(BenchColumns.schema()));
    }

    /** Treated rows of a partition, in its order. */
    private static final class TreatedRows implements Iterator<Row> {

        private final Iterator<Row> rows;
        private final RowBatch batch;
        private int next;

        TreatedRows(Iterator<Row> rows, RowBatch batch) {
            this.rows = rows;
            this.batch = batch;
        }

        @Override
        public boolean hasNext() {
            if (next == batch.size()) {
                fill();
            }
            return next < batch.size();
        }

        private void fill() {
            batch.clear();
            next = 0;
            while (!batch.isFull() && rows.hasNext()) {
                Row row = rows.next();
                @Nullable Object[] cells = new @Nullable Object[row.size()];
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = row.get(column);
                }
                batch.add(0, cells);
            }
            batch.treat();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            @Nullable Object[] cells = new @Nullable Object[BenchColumns.ALL.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = batch.value(next, column);
            }
            next++;
            return RowFactory.create(cells);
        }
    }
}
