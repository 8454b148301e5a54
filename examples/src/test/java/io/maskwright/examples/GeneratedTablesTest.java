package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.policy.Policy;
import io.maskwright.testdata.Oddities;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated tables are those of the examples: the example policies decide every column, and every row can be treated. */
class GeneratedTablesTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("maskwright.root", ".."), "examples");
    private static final int ROWS = 3_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "WAYBILLS, parcels.yaml, label",
        "WAYBILLS, parcels.yaml, call-centre",
        "WAYBILLS, parcels.yaml, analytics",
        "SUBSCRIBERS, subscribers.yaml, label",
        "SUBSCRIBERS, subscribers.yaml, call-centre",
        "SUBSCRIBERS, subscribers.yaml, analytics",
        "CALLS, subscribers.yaml, label",
        "CALLS, subscribers.yaml, call-centre",
        "CALLS, subscribers.yaml, analytics",
        "ORDERS, orders.yaml, label",
        "ORDERS, orders.yaml, call-centre",
        "ORDERS, orders.yaml, analytics"
    })
    void examplePolicies_exportEveryRow(TestTable table, String policy, String audience) throws IOException {
        for (Oddities oddities : Oddities.values()) {
            Path input = folder.resolve(oddities + "-" + table.fileName());
            try (OutputStream out = Files.newOutputStream(input)) {
                TableGenerator.builder(table).oddities(oddities).build().writeTo(out, ROWS);
            }
            String dataset = table.fileName().substring(0, table.fileName().indexOf('.'));
            ExportReport report = ExportJob.builder()
                    .policy(Policy.load(EXAMPLES.resolve("policies").resolve(policy)))
                    .dataset(dataset)
                    .audience(Audience.of(audience))
                    .input(input)
                    .output(folder.resolve("out-" + oddities + "-" + table.fileName()))
                    .build()
                    .run();
            assertThat(report.rowsIn()).isEqualTo(ROWS);
            assertThat(report.rowsOut()).isEqualTo(ROWS);
            assertThat(report.rowsQuarantined()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"WAYBILLS, waybills.csv", "SUBSCRIBERS, subscribers.csv"})
    void headers_areThoseOfTheExamples(TestTable table, String file) throws IOException {
        Path example = EXAMPLES.resolve("data").resolve(file);
        assertThat(String.join(",", table.columns()))
                .isEqualTo(Files.readAllLines(example).get(0));
    }

    @Test
    void sample_writesCallsThatJoinTheirSubscribers() throws IOException {
        GeneratingTestData.subscribersAndCalls(folder);
        List<String> calls = Files.readAllLines(folder.resolve("calls.csv"));
        assertThat(calls).hasSize(5_001);
        String subscribers = Files.readString(folder.resolve("subscribers.csv"));
        Set<String> ends = new HashSet<>();
        calls.stream().skip(1).map(line -> line.split(",")).forEach(call -> ends.addAll(List.of(call[0], call[1])));
        assertThat(ends).hasSizeGreaterThan(300).allMatch(end -> subscribers.contains("," + end + ","));
        assertThat(GeneratingTestData.oneRow()).hasSameSizeAs(TestTable.WAYBILLS.columns());
    }
}
