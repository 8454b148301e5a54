package io.maskwright.spark;

import io.maskwright.spark.PartitionCounts.LeftOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out and counts what a reader of text could not read as a row: it says so in a column of its own, which has the record as it
 * was and never goes further.
 */
final class BrokenRecords implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    private static final String REASON = "malformed";

    /** The place of the column. */
    private final int column;

    /** Hears of partitions. */
    private final PartitionSink sink;

    private BrokenRecords(int column, PartitionSink sink) {
        this.column = column;
        this.sink = sink;
    }

    /** The rows that are whole, without the column. */
    static Dataset<Row> without(Dataset<Row> input, String column, PartitionSink sink) {
        StructType schema = input.schema();
        int place = schema.fieldIndex(column);
        StructType rest = new StructType();
        for (int i = 0; i < schema.length(); i++) {
            rest = i == place ? rest : rest.add(schema.apply(i));
        }
        return input.mapPartitions(new BrokenRecords(place, sink), Encoders.row(rest));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Whole(rows);
    }

    /** The rows of a partition that are whole. */
    private final class Whole extends TreatedRows {

        private final Iterator<Row> rows;
        private long in;
        private long broken;

        Whole(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        @Nullable
        Row advance() {
            while (rows.hasNext()) {
                Row row = rows.next();
                in++;
                if (row.isNullAt(column)) {
                    return without(row);
                }
                broken++;
            }
            return null;
        }

        private Row without(Row row) {
            @Nullable Object[] values = new @Nullable Object[row.length() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i < column ? i : i + 1);
            }
            return RowFactory.create(values);
        }

        @Override
        void end() {
            Map<LeftOut, Long> why = broken == 0 ? Map.of() : Map.of(new LeftOut("", REASON), broken);
            int partition = TaskContext.getPartitionId();
            try {
                sink.partition(new PartitionCounts(partition, in, in - broken, 0, why, List.of()));
            } catch (IOException e) {
                throw new UncheckedIOException("the counts of partition " + partition + " are lost", e);
            }
        }
    }

    @Override
    public String toString() {
        return "BrokenRecords";
    }
}
