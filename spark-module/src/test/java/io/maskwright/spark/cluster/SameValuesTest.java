package io.maskwright.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example tables have the same values by Spark in one process and by an export without Spark. */
class SameValuesTest {

    @TempDir
    private Path folder;

    @Test
    void exampleTables_haveTheValuesOfOneMachine() throws Exception {
        ExampleTables examples = ExampleTables.in(Files.createDirectories(folder.resolve("tables")));
        List<TableJob> jobs = examples.jobs(Files.createDirectories(folder.resolve("results")));
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        for (TableJob job : jobs) {
            TreatTables.treat(spark, job);
            List<String> treated = ReadRows.of(job.output());
            List<String> expected = ReadRows.of(SingleMachine.export(job));
            assertThat(treated).hasSameSizeAs(expected).hasSizeGreaterThan(1_000);
            // Not compared by the assertion: the difference of two tables makes no readable message.
            assertThat(treated.equals(expected))
                    .as(job.dataset() + " for " + job.audience())
                    .isTrue();
        }
    }
}
