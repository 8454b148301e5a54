package io.maskwright.spark.bench;

import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.nio.file.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The generated table. A longer one starts as a shorter one does. */
final class BenchTable {

    /** So that a partition is a few seconds of work, and each size has more partitions than processors. */
    private static final long ROWS_OF_PARTITION = 250_000;

    private BenchTable() {}

    /** The rows, generated whenever they are read. */
    static Dataset<Row> generated(SparkSession spark, long rows) {
        int partitions = (int) Math.max(2, (rows + ROWS_OF_PARTITION - 1) / ROWS_OF_PARTITION);
        MapFunction<Long, Row> generate = BenchTable::row;
        return spark.range(1, rows + 1, 1, partitions)
                .as(Encoders.LONG())
                .map(generate, Encoders.row(BenchColumns.schema()));
    }

    /** Writes the rows as Parquet. */
    static void write(SparkSession spark, long rows, Path folder) {
        generated(spark, rows).write().mode(SaveMode.Overwrite).parquet(folder.toString());
    }

    private static Row row(long number) {
        return RowFactory.create(Generator.OF_THIS_PROCESS.row(number).toArray());
    }

    /** Thread-safe, and read once in a process. */
    private static final class Generator {
        static final TableGenerator OF_THIS_PROCESS =
                TableGenerator.builder(TestTable.WAYBILLS).build();
    }
}
