package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * An application of its own process, whose tasks fail once each behind their last row; then it starts an export that does not end, and
 * waits for its end.
 */
final class FaultyApplication {

    private FaultyApplication() {}

    /** Takes the folder that has the table and the policy. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SparkSession session = SparkSession.builder()
                .master("local[2,3]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        Policy policy = Policy.load(folder.resolve("policy.yaml"));
        Dataset<Row> rows = Calls.read(session, folder.resolve("calls.csv"));
        export(policy, rows, new FailingOnce(folder), folder.resolve("faulty"));
        Files.createFile(folder.resolve("first-done"));
        export(policy, rows, new NeverEnding(folder), folder.resolve("killed"));
    }

    private static void export(Policy policy, Dataset<Row> rows, MapPartitionsFunction<Row, Row> fault, Path output) {
        SparkExport.builder()
                .policy(policy)
                .dataset("calls")
                .audience(Audience.of("partner"))
                .input(rows.mapPartitions(fault, Encoders.row(rows.schema())), "calls.csv")
                .output(output.toString())
                .build()
                .run();
    }

    /** The first attempt of each partition fails when all its rows were read. */
    record FailingOnce(String folder) implements MapPartitionsFunction<Row, Row> {

        FailingOnce(Path folder) {
            this(folder.toString());
        }

        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            Path mark = Path.of(folder, "failed-" + TaskContext.getPartitionId());
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    boolean hasNext = rows.hasNext();
                    if (!hasNext && isFirst(mark)) {
                        throw new IllegalStateException("once");
                    }
                    return hasNext;
                }

                @Override
                public Row next() {
                    return rows.next();
                }
            };
        }

        private static boolean isFirst(Path mark) {
            try {
                Files.createFile(mark);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One partition waits at its end. */
    record NeverEnding(String folder) implements MapPartitionsFunction<Row, Row> {

        NeverEnding(Path folder) {
            this(folder.toString());
        }

        @Override
        public Iterator<Row> call(Iterator<Row> rows) throws IOException, InterruptedException {
            if (TaskContext.getPartitionId() == 1) {
                Files.createFile(Path.of(folder, "at-work"));
                Thread.sleep(600_000);
            }
            return rows;
        }
    }
}
