package io.maskwright.spark.bench;

import io.maskwright.policy.Policy;
import io.maskwright.spark.MaskwrightSpark;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How rows are treated on executors: what the module does, and what it might have done on public API. */
enum Mechanism {
    /** What {@link MaskwrightSpark} does: the rows of a partition, in batches of 512. */
    MODULE("partitions, in batches") {
        @Override
        Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy) {
            Policy loaded = BenchPolicy.load(folder, policy);
            return MaskwrightSpark.desensitise(rows, loaded, BenchPolicy.DATASET, BenchPolicy.AUDIENCE);
        }
    },
    /** A function for each protected column, in one select. */
    FUNCTION_PER_COLUMN("a function for each column") {
        @Override
        Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy) {
            return ColumnFunctions.treat(rows, folder, policy);
        }
    },
    /** One function over all columns of a row as a struct. */
    FUNCTION_OF_ROW("a function of the row") {
        @Override
        Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy) {
            return RowFunction.treat(rows, folder, policy);
        }
    },
    /** The rows of a partition, one after another. */
    PARTITION_BY_ROW("partitions, row by row") {
        @Override
        Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy) {
            return PartitionFunction.treat(rows, folder, policy);
        }
    };

    private final String words;

    Mechanism(String words) {
        this.words = words;
    }

    abstract Dataset<Row> treat(Dataset<Row> rows, Path folder, String policy);

    String words() {
        return words;
    }

    /** How results name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
