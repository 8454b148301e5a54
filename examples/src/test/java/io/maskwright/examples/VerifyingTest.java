package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.proof.Finding;
import io.maskwright.export.proof.LeakReport;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the examples, exported for every audience: nothing protected stands in any of them. */
class VerifyingTest {

    private static final Path EXAMPLES = SamplesTest.ROOT.resolve("examples");

    @TempDir
    private Path directory;

    static Stream<Arguments> exports() {
        return Stream.of(
                        List.of("parcels.yaml", "waybills", "waybills.csv"),
                        List.of("subscribers.yaml", "subscribers", "subscribers.csv"),
                        List.of("subscribers.yaml", "calls", "calls.csv"),
                        List.of("orders.yaml", "orders", "orders.jsonl"))
                .flatMap(table -> Stream.of("label", "call-centre", "analytics")
                        .map(audience -> Arguments.of(table.get(0), table.get(1), table.get(2), audience)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void export_holdsNothingProtected(String policy, String dataset, String file, String audience) {
        ExportJob job = job(policy, dataset, file, audience, directory.resolve(file));
        job.run();
        LeakReport report = job.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.isAligned()).isTrue();
        assertThat(report.notes()).isEmpty();
        assertThat(report.values()).isGreaterThan(30_000);
    }

    @Test
    void sourceItself_isFullOfFindings() throws IOException {
        Path output = directory.resolve("waybills.csv");
        Files.copy(EXAMPLES.resolve("data/waybills.csv"), output);
        LeakReport report = Verifying.verify(
                EXAMPLES.resolve("policies/parcels.yaml"), EXAMPLES.resolve("data/waybills.csv"), output);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.findings()).hasSize(1000);
    }

    @Test
    void numberInAnotherRow_isFoundWithItsPlace() throws IOException {
        Path output = directory.resolve("waybills.csv");
        job("parcels.yaml", "waybills", "waybills.csv", "label", output).run();
        String phone =
                Files.readAllLines(EXAMPLES.resolve("data/waybills.csv")).get(1).split(",")[3];
        List<String> lines = Files.readAllLines(output);
        lines.set(9_000, lines.get(9_000).replaceFirst(",[^,]*$", "," + phone));
        Files.write(output, lines);
        LeakReport report = Verifying.verify(
                EXAMPLES.resolve("policies/parcels.yaml"), EXAMPLES.resolve("data/waybills.csv"), output);
        assertThat(report.findings()).extracting(Finding::sourceField).containsOnly("sender_phone");
        assertThat(report.findings()).extracting(Finding::sourceRow).containsOnly(1L);
        assertThat(report.findings()).extracting(Finding::line).containsOnly(9_001L);
    }

    private static ExportJob job(String policy, String dataset, String file, String audience, Path output) {
        return ExportJob.builder()
                .policy(Policy.load(EXAMPLES.resolve("policies").resolve(policy)))
                .dataset(dataset)
                .audience(Audience.of(audience))
                .input(EXAMPLES.resolve("data").resolve(file))
                .output(output)
                .build();
    }
}
