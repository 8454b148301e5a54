package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.maskwright.Audience;
import io.maskwright.export.ExportReport;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.RevealException;
import io.maskwright.token.StoreReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example policy with a vault: what is given out joins as the tables do, and comes back to who is granted it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensEndToEndTest {

    private static final Path EXAMPLES = SamplesTest.ROOT.resolve("examples");
    private static final Map<String, String> RESULTS = Map.of(
            "partner", "(\\+84)?[ .\\d-]+",
            "archive", "mws1\\.[\\w-]+",
            "analytics", "[0-9a-f]{32}");
    private static final int SAMPLE = 500;

    private final Map<String, List<NamedCsvRecord>> safe = new HashMap<>();
    private Path folder = Path.of("");
    private Policy policy = Policy.displayDefaults();
    private List<NamedCsvRecord> subscribers = List.of();
    private List<NamedCsvRecord> calls = List.of();

    @BeforeAll
    void export(@TempDir Path shared) throws IOException {
        folder = shared;
        // A copy, so that the vault is not made in the sources.
        for (String name : List.of("base.yaml", "subscribers.yaml", "tokens.yaml", "example-only.key")) {
            Files.copy(EXAMPLES.resolve("policies").resolve(name), folder.resolve(name));
        }
        policy = Policy.load(folder.resolve("tokens.yaml"));
        subscribers = read(EXAMPLES.resolve("data/subscribers.csv"));
        calls = read(EXAMPLES.resolve("data/calls.csv"));
        for (String audience : RESULTS.keySet()) {
            for (String dataset : List.of("subscribers", "calls")) {
                Path output = folder.resolve(audience + "-" + dataset + ".csv");
                export(dataset, audience, EXAMPLES.resolve("data/" + dataset + ".csv"), output);
                safe.put(audience + " " + dataset, read(output));
            }
        }
    }

    @AfterAll
    void close() {
        policy.vaults().close();
    }

    private void export(String dataset, String audience, Path input, Path output) {
        ExportReport report = UsingTokens.export(policy, dataset, Audience.of(audience), input, output);
        assertThat(report.rowsQuarantined()).isZero();
        assertThat(report.rowsOut()).isEqualTo(report.rowsIn()).isPositive();
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    private List<NamedCsvRecord> safe(String audience, String dataset) {
        return Objects.requireNonNull(safe.get(audience + " " + dataset), "each dataset was exported");
    }

    private static List<String> column(List<NamedCsvRecord> rows, String name) {
        return rows.stream().map(row -> row.getField(name)).toList();
    }

    private static long matches(List<NamedCsvRecord> calls, String end, List<NamedCsvRecord> subscribers) {
        Map<String, Long> bySubscriber = column(subscribers, "msisdn").stream()
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
        return column(calls, end).stream()
                .mapToLong(number -> bySubscriber.getOrDefault(number, 0L))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "archive", "analytics"})
    void join_hasAsManyMatchesAsThatOfTheOriginals(String audience) {
        List<NamedCsvRecord> safeCalls = safe(audience, "calls");
        List<NamedCsvRecord> safeSubscribers = safe(audience, "subscribers");
        for (String end : List.of("from_msisdn", "to_msisdn")) {
            assertThat(matches(calls, end, subscribers)).isGreaterThan(1_000);
            assertThat(matches(safeCalls, end, safeSubscribers)).isEqualTo(matches(calls, end, subscribers));
        }
        List<String> numbers = column(safeSubscribers, "msisdn");
        assertThat(numbers).allMatch(number -> number.matches(Objects.requireNonNull(RESULTS.get(audience))));
        List<String> before = column(subscribers, "msisdn");
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isNotEqualTo(before.get(i));
        }
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(new HashSet<>(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "archive", "analytics"})
    void jsonLines_haveTheValuesOfTheTable(String audience) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (NamedCsvRecord row : subscribers.subList(0, SAMPLE)) {
            lines.add(mapper.writeValueAsString(row.getFieldsAsMap()));
        }
        Path input = Files.write(folder.resolve(audience + "-in.jsonl"), lines);
        Path output = folder.resolve(audience + "-safe.jsonl");
        export("subscribers", audience, input, output);
        List<String> written = Files.readAllLines(output);
        assertThat(written).hasSize(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            Map<String, String> row = safe(audience, "subscribers").get(i).getFieldsAsMap();
            assertThat(mapper.readValue(written.get(i), Map.class)).isEqualTo(row);
        }
    }

    @Test
    void secondExport_hasTheSameBytes() throws IOException {
        Path again = folder.resolve("again.csv");
        export("calls", "partner", EXAMPLES.resolve("data/calls.csv"), again);
        assertThat(again).hasSameBinaryContentAs(folder.resolve("partner-calls.csv"));
    }

    @Test
    void tokens_giveTheNumbersBack_toWhoIsGrantedThem_andAreWrittenDown() throws IOException {
        Path trail = folder.resolve("audit.jsonl");
        StoreReference ledger = Objects.requireNonNull(policy.reveal().budgets());
        List<String> tokens = column(safe("partner", "calls"), "from_msisdn").subList(0, SAMPLE);
        assertThat(UsingTokens.numbers(policy, trail, ledger, tokens))
                .isEqualTo(column(calls, "from_msisdn").subList(0, SAMPLE));
        assertThat(Files.readString(trail)).contains("\"alice\"", "\"granted\"", "\"count\":500");

        // A number for which no token was made, and more values than the budget has left.
        assertThatThrownBy(() -> UsingTokens.numbers(policy, trail, ledger, List.of("0000000000")))
                .isInstanceOf(RevealException.class)
                .hasMessageNotContaining("0000000000");
        List<String> many = Collections.nCopies(50_000, tokens.get(0));
        assertThatThrownBy(() -> UsingTokens.numbers(policy, trail, ledger, many))
                .isInstanceOf(RevealException.class)
                .hasMessageContaining("budget");
        assertThat(Files.readString(trail))
                .contains("\"failed\"", "\"refused\"")
                .doesNotContain(tokens.get(0));
    }
}
