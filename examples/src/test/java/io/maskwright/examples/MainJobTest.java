package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on the tables of the examples: nothing lost, nothing leaked, for every audience. */
class MainJobTest {

    private static final Path EXAMPLES = SamplesTest.ROOT.resolve("examples");
    private static final List<String> AUDIENCES = List.of("label", "call-centre", "analytics");

    /** Columns that no audience may see as they are; what else there is, the policy shows to someone. */
    private static final Map<String, Set<String>> PROTECTED = Map.of(
            "waybills",
            Set.of(
                    "sender_name",
                    "sender_phone",
                    "recipient_name",
                    "recipient_phone",
                    "recipient_id_no",
                    "recipient_address",
                    "goods",
                    "cod_card_no",
                    "remark"),
            "subscribers",
            Set.of("full_name", "msisdn", "cccd", "birth_date", "address", "email", "imei", "activated_on"),
            "calls",
            Set.of("from_msisdn", "to_msisdn", "started_at", "cell_lat", "cell_lon", "ip"));

    @TempDir
    private Path directory;

    static Stream<Arguments> tables() {
        return Stream.of(
                        Arguments.of("parcels.yaml", "waybills", 10_000),
                        Arguments.of("subscribers.yaml", "subscribers", 10_000),
                        Arguments.of("subscribers.yaml", "calls", 20_000))
                .flatMap(table -> AUDIENCES.stream()
                        .map(audience -> Arguments.of(table.get()[0], table.get()[1], audience, table.get()[2])));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void table_leavesSafeAndWhole(String policy, String dataset, String audience, int rows) throws IOException {
        Path input = EXAMPLES.resolve("data/" + dataset + ".csv");
        Path output = directory.resolve("out.csv");
        ExportReport report = export(policy, dataset, audience, input, output);
        assertThat(report.rowsIn()).isEqualTo(rows);
        assertThat(report.rowsOut()).isEqualTo(rows);
        assertThat(report.rowsQuarantined()).isZero();
        List<NamedCsvRecord> before = read(input);
        List<NamedCsvRecord> after = read(output);
        assertThat(after).hasSameSizeAs(before);
        SubstringSearch secrets = new SubstringSearch();
        for (int i = 0; i < before.size(); i++) {
            for (String column : PROTECTED.get(dataset)) {
                String value = before.get(i).getField(column);
                if (isUnmistakable(value)) {
                    secrets.add(value);
                }
                String shown = after.get(i).findField(column).orElse("");
                if (!value.isBlank() && shown.contains(value)) {
                    throw new AssertionError("row " + (i + 1) + ", column " + column + " shows its value");
                }
            }
        }
        assertThat(secrets.firstIn(Files.readString(output))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void documents_leaveSafeAndWhole(String audience) throws IOException {
        Path input = EXAMPLES.resolve("data/orders.jsonl");
        Path output = directory.resolve("out.jsonl");
        ExportReport report = export("orders.yaml", "orders", audience, input, output);
        assertThat(report.rowsIn()).isEqualTo(5_000);
        assertThat(report.rowsOut()).isEqualTo(5_000);
        List<JsonNode> before = documents(input);
        List<JsonNode> after = documents(output);
        assertThat(after).hasSameSizeAs(before);
        SubstringSearch secrets = new SubstringSearch();
        for (int i = 0; i < before.size(); i++) {
            Map<String, String> values = leaves(before.get(i));
            Map<String, String> shown = leaves(after.get(i));
            for (Map.Entry<String, String> leaf : values.entrySet()) {
                if (isProtected(leaf.getKey()) && !leaf.getValue().isBlank()) {
                    if (shown.getOrDefault(leaf.getKey(), "").contains(leaf.getValue())) {
                        throw new AssertionError("record " + (i + 1) + ", " + leaf.getKey() + " shows its value");
                    }
                    if (isUnmistakable(leaf.getValue())) {
                        secrets.add(leaf.getValue());
                    }
                }
            }
            assertThat(after.get(i).path("items")).hasSameSizeAs(before.get(i).path("items"));
        }
        assertThat(secrets.firstIn(Files.readString(output))).isEmpty();
    }

    static Stream<String> audiences() {
        return AUDIENCES.stream();
    }

    @Test
    void noAudience_seesNoMoreThanAnyOther() throws IOException {
        Path input = EXAMPLES.resolve("data/parcels.csv");
        Path output = directory.resolve("out.csv");
        ExportJob.builder()
                .policy(Policy.load(EXAMPLES.resolve("policies/parcels.yaml")))
                .dataset("waybills")
                .input(input)
                .output(output)
                .build()
                .run();
        for (NamedCsvRecord record : read(output)) {
            assertThat(record.getField("recipient_phone")).isIn("", "********");
            assertThat(record.getField("recipient_address")).isIn("", "********");
            assertThat(record.getField("city")).isNotEmpty().doesNotContain("*");
        }
    }

    /** A short name can also be that of a commune which the output may show: those are compared row by row only. */
    private static boolean isUnmistakable(String value) {
        return value.length() >= 12 || (value.length() >= 5 && value.chars().anyMatch(Character::isDigit));
    }

    private static boolean isProtected(String path) {
        return path.startsWith("/buyer")
                || path.startsWith("/ship")
                || path.equals("/pay/card")
                || path.endsWith("/title")
                || path.startsWith("/attributes")
                || path.equals("/note");
    }

    private static ExportReport export(String policy, String dataset, String audience, Path input, Path output) {
        return ExportJob.builder()
                .policy(Policy.load(EXAMPLES.resolve("policies").resolve(policy)))
                .dataset(dataset)
                .audience(Audience.of(audience))
                .input(input)
                .output(output)
                .build()
                .run();
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                documents.add(mapper.readTree(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    private static Map<String, String> leaves(JsonNode node) {
        Map<String, String> leaves = new HashMap<>();
        collect(node, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String path, Map<String, String> leaves) {
        if (node.isObject()) {
            node.fields().forEachRemaining(e -> collect(e.getValue(), path + "/" + e.getKey(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path, node.asText());
        }
    }
}
