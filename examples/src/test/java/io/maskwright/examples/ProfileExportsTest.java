package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.profile.Profiles;
import io.maskwright.strategy.Strategies;
import io.maskwright.testdata.Oddities;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile exports the tables it is for, to each of its audiences, without an undecided column. */
class ProfileExportsTest {

    private static final int ROWS = 1_000;

    /** Tables of the generator, and the profiles that are for them. */
    private static final Map<String, TestTable> GENERATED = Map.of(
            "cn-waybill-gb-t-41833-2022/waybills", TestTable.WAYBILLS,
            "vn-telecom-subscriber/subscribers", TestTable.SUBSCRIBERS,
            "vn-telecom-subscriber/calls", TestTable.CALLS,
            "cn-telecom/calls", TestTable.CALLS,
            "cn-general-gb-t-43697/orders", TestTable.ORDERS);

    /** Of columns whose name ends so; any other holds a text of its own in each row. */
    private static final Map<String, IntFunction<String>> VALUES = Map.ofEntries(
            Map.entry("name", i -> List.of("王小明", "李雷", "Trần Văn An", "João Silva")
                    .get(i % 4)),
            Map.entry("nome", i -> "João Silva " + (char) ('A' + i % 26)),
            // With its country, since some profiles are of another one.
            Map.entry("phone", i -> "+861381234" + (1000 + i)),
            Map.entry("msisdn", i -> "1391234" + (1000 + i)),
            Map.entry("id_no", i -> "11010519491231" + (1000 + i)),
            Map.entry("cccd", i -> "00119012" + (1000 + i)),
            Map.entry("card_no", i -> "411111111111" + (1000 + i)),
            Map.entry("cartao", i -> "411111111111" + (1000 + i)),
            Map.entry("_date", i -> date(i)),
            Map.entry("_on", i -> date(i)),
            Map.entry("nascimento", i -> date(i)),
            Map.entry("age", i -> Integer.toString(i % 105)),
            Map.entry("zip", i -> Integer.toString(10_000 + i * 7)),
            Map.entry("ip", i -> "192.168." + i % 200 + "." + i % 250),
            Map.entry("email", i -> "user" + i + "@example.com"),
            Map.entry("spent", i -> Integer.toString(i * 3)),
            Map.entry("amount", i -> Integer.toString(i * 3)),
            Map.entry("balance", i -> Integer.toString(i * 31)));

    @TempDir
    private Path folder;

    private static String date(int i) {
        return LocalDate.of(1935, 1, 1).plusDays(i * 29L).toString();
    }

    @BeforeEach
    void makeTheKey() throws IOException {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + i * i);
        }
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(bytes));
    }

    static Stream<Arguments> tables() {
        return Profiles.names().stream().flatMap(name -> {
            Policy profile = Profiles.find(name).orElseThrow();
            List<String> audiences = new ArrayList<>(profile.audiences());
            audiences.add("");
            return profile.datasets().stream()
                    .flatMap(dataset -> audiences.stream().map(audience -> Arguments.of(name, dataset, audience)));
        });
    }

    /** A policy as a user writes it: the profile, and where the keys are that it leaves open. */
    private Policy extending(String profile) throws IOException {
        StringBuilder text = new StringBuilder("maskwright: 1\nextends: [\"profile:" + profile + "\"]\n");
        String printed = Profiles.find(profile).orElseThrow().toYaml();
        for (String key : List.of("subscriber", "recipient")) {
            if (printed.contains("\n  " + key + ": provided\n")) {
                text.append("keys: {").append(key).append(": \"file:key\"}\n");
            }
        }
        return Policy.load(Files.writeString(folder.resolve("policy.yaml"), text));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void table_isExportedWithoutAnUndecidedColumn(String profile, String dataset, String audience) throws IOException {
        Policy policy = extending(profile);
        Audience reader = audience.isEmpty() ? Audience.MOST_RESTRICTIVE : Audience.of(audience);
        Path input = input(policy, profile, dataset);
        Path output = folder.resolve("out-" + input.getFileName());
        ExportReport report = ExportJob.builder()
                .policy(policy)
                .dataset(dataset)
                .audience(reader)
                .input(input)
                .output(output)
                .build()
                .run();
        assertThat(report.quarantineReasons()).isEmpty();
        assertThat(report.rowsOut()).isEqualTo(ROWS);
        if (output.toString().endsWith(".csv")) {
            assertThat(protectedValues(policy, dataset, reader, input).firstIn(Files.readString(output)))
                    .isEmpty();
        }
    }

    private Path input(Policy policy, String profile, String dataset) throws IOException {
        TestTable table = GENERATED.get(profile + "/" + dataset);
        if (table != null) {
            Path file = folder.resolve(table.fileName());
            try (OutputStream out = Files.newOutputStream(file)) {
                TableGenerator.builder(table).oddities(Oddities.NONE).build().writeTo(out, ROWS);
            }
            return file;
        }
        Path file = folder.resolve(dataset + ".csv");
        List<String> columns =
                policy.dataset(dataset).fields().stream().map(FieldRule::path).toList();
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(columns);
            for (int i = 0; i < ROWS; i++) {
                int row = i;
                writer.writeRecord(
                        columns.stream().map(column -> value(column, row)).toList());
            }
        }
        return file;
    }

    private static String value(String column, int row) {
        return VALUES.entrySet().stream()
                .filter(entry -> column.endsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> entry.getValue().apply(row))
                .orElse(column + "-value-" + (row + 100_000));
    }

    /** What only columns hold that protect it, and long enough to be found by chance nowhere. */
    private static SubstringSearch protectedValues(Policy policy, String dataset, Audience reader, Path input)
            throws IOException {
        Set<String> hidden = new HashSet<>();
        Set<String> shown = new HashSet<>();
        Map<String, Set<String>> columns = new HashMap<>();
        for (FieldRule field : policy.dataset(dataset).fields()) {
            Decision decision = policy.decide(field, reader, Delivery.EXPORT);
            columns.put(field.path(), decision.strategy().equals(Strategies.keep()) ? shown : hidden);
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(input)) {
            for (NamedCsvRecord row : rows) {
                columns.forEach((column, values) -> values.add(row.getField(column)));
            }
        }
        SubstringSearch all = new SubstringSearch();
        hidden.stream().filter(value -> value.length() >= 10).forEach(all::add);
        Set<String> shownToo = all.allIn(String.join("\u0000", shown));
        SubstringSearch search = new SubstringSearch();
        hidden.stream()
                .filter(value -> value.length() >= 10 && !shownToo.contains(value))
                .forEach(search::add);
        return search;
    }

    @Test
    void numbersOfBothTables_joinByTheirPseudonyms() throws IOException {
        Policy policy = extending("vn-telecom-subscriber");
        Path subscribers = input(policy, "vn-telecom-subscriber", "subscribers");
        Path calls = input(policy, "vn-telecom-subscriber", "calls");
        for (Path input : List.of(subscribers, calls)) {
            ExportJob.builder()
                    .policy(policy)
                    .dataset(input.equals(calls) ? "calls" : "subscribers")
                    .audience(Audience.of("analytics"))
                    .input(input)
                    .output(folder.resolve("out-" + input.getFileName()))
                    .build()
                    .run();
        }
        Set<String> numbers = new HashSet<>(column(subscribers, "msisdn"));
        Set<String> pseudonyms = new HashSet<>(column(folder.resolve("out-subscribers.csv"), "msisdn"));
        for (String end : List.of("from_msisdn", "to_msisdn")) {
            List<String> before = column(calls, end);
            List<String> after = column(folder.resolve("out-calls.csv"), end);
            assertThat(after.stream().filter(pseudonyms::contains).count())
                    .isEqualTo(before.stream().filter(numbers::contains).count());
            assertThat(after).doesNotContainAnyElementsOf(numbers);
        }
        assertThat(pseudonyms).hasSameSizeAs(numbers);
        assertThat(Optional.of(
                        column(folder.resolve("out-calls.csv"), "started_at").get(0)))
                .hasValueSatisfying(day -> assertThat(day).hasSize(10));
    }

    private static List<String> column(Path file, String name) throws IOException {
        List<String> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> values.add(row.getField(name)));
        }
        return values;
    }
}
