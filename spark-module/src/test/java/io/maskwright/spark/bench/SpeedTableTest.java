package io.maskwright.spark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.spark.bench.Contender.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page says what was measured. */
class SpeedTableTest {

    private static final Path ROOT = Path.of(System.getProperty("maskwright.root", ".."));

    @TempDir
    private Path folder;

    @Test
    void page_hasTheTableOfTheCommittedResults() throws Exception {
        assertThat(Files.readString(ROOT.resolve("docs/spark.md")))
                .as("what spark-module/cluster bench --page would change")
                .isEqualTo(SpeedTable.page(ROOT));
    }

    @Test
    void table_tellsRatesSpreadShareShuffleAndCost() throws Exception {
        BenchOptions options = BenchOptions.parse(
                folder, "--rows", "2000,1000", "--out", folder.resolve("r.json").toString());
        Map<String, Object> machine = Map.of(
                "jdk",
                "17",
                "processors",
                2,
                "cpu",
                Map.of("model", "A Processor"),
                "versions",
                Map.of("spark", "4.1"));
        Contender copy = new Contender(Work.SPARK_COPY, Mechanism.MODULE);
        Contender masks = new Contender(Work.MASKWRIGHT_MASKS, Mechanism.MODULE);
        Contender function = new Contender(Work.MASKWRIGHT_MASKS, Mechanism.FUNCTION_PER_COLUMN);
        new BenchReport(options, machine)
                .write(
                        List.of(
                                trial(1000, copy, 1.0, 1.0, 1.0),
                                trial(1000, masks, 2.0, 2.0, 2.0),
                                trial(1000, function, 4.0, 5.0, 4.5),
                                trial(2000, copy, 1.0, 1.0, 1.0),
                                trial(2000, masks, 2.1, 2.0, 1.9)),
                        List.of("-Xmx4g"));
        assertThat(SpeedTable.of(options.out()))
                .startsWith("Spark 4.1, JDK 17, A Processor, 2 processors, ")
                .endsWith(
                        """
                | | 1,000 rows | 2,000 rows | spread | of the copy | shuffled bytes | core-hours a billion rows |
                |---|---:|---:|---:|---:|---:|---:|
                | plain copy | 1,000 | 2,000 | 0 % | 1.00 | 70 | %1$s |
                | **6 columns masked in part** | 500 | 1,000 | 10 % | 0.50 | 70 | %2$s |
                | 6 columns masked in part, a function for each column | 222 | – | 22 %% | 0.22 | 70 | %3$s |
                """
                                .replace("%%", "%")
                                .replace("%1$s", hours(2000))
                                .replace("%2$s", hours(1000))
                                .replace("%3$s", hours(1000 / 4.5)));
        assertThat(Files.readString(options.out())).doesNotContain(folder.toString());
    }

    private static String hours(double rowsPerSecond) {
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(processors).isPositive();
        return String.format(java.util.Locale.ROOT, "%,.1f", 2 * 1e9 / rowsPerSecond / 3600);
    }

    private static Trial trial(long rows, Contender contender, double... seconds) {
        return new Trial(
                rows,
                contender,
                java.util.Arrays.stream(seconds).boxed().toList(),
                new StageMeter.Work(rows, 1, 70, 1, 1));
    }

    @Test
    void optionsThatAreNone_areRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> BenchOptions.parse(folder, "--row", "1"))
                .hasMessage("there is no option --row");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> BenchOptions.parse(folder, "--rows"))
                .hasMessageContaining("--rows is no option, or lacks its value");
    }

    @Test
    void command_tellsNoFolderOfTheMachine() {
        assertThat(BenchOptions.parse(folder, "--out", "/a/b/r.json", "--repeat", "2")
                        .command())
                .isEqualTo("spark-module/cluster bench --out r.json --repeat 2");
    }
}
