package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.format.PhoneKeep;
import io.maskwright.format.Rankings;
import io.maskwright.fpe.FormatCipher;
import io.maskwright.fpe.FpeStamp;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyUse;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analysts get of two tables joins as the tables do, by numbers that are nobody's in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinedExportsTest {

    /** A subscriber as an application has one. */
    record Subscriber(@Sensitive("phone.mobile") String msisdn) {}

    private static final Path EXAMPLES = SamplesTest.ROOT.resolve("examples");
    private static final Policy POLICY = Policy.load(EXAMPLES.resolve("policies/subscribers.yaml"));
    private static final Audience ANALYTICS = Audience.of("analytics");
    private static final Format MOBILE =
            Objects.requireNonNull(Formats.standard().find(Category.of("phone.mobile")));
    private static final int SAMPLE = 500;

    private Path directory = Path.of("");

    private List<NamedCsvRecord> subscribers = List.of();
    private List<NamedCsvRecord> calls = List.of();
    private List<NamedCsvRecord> safeSubscribers = List.of();
    private List<NamedCsvRecord> safeCalls = List.of();

    @BeforeAll
    void export(@TempDir Path shared) throws IOException {
        directory = shared;
        subscribers = read(EXAMPLES.resolve("data/subscribers.csv"));
        calls = read(EXAMPLES.resolve("data/calls.csv"));
        safeSubscribers = read(exported("subscribers", directory.resolve("subscribers.csv")));
        safeCalls = read(exported("calls", directory.resolve("calls.csv")));
    }

    private static Path exported(String dataset, Path output) {
        export(dataset, EXAMPLES.resolve("data/" + dataset + ".csv"), output);
        return output;
    }

    private static void export(String dataset, Path input, Path output) {
        ExportReport report = ExportJob.builder()
                .policy(POLICY)
                .dataset(dataset)
                .audience(ANALYTICS)
                .input(input)
                .output(output)
                .build()
                .run();
        assertThat(report.rowsQuarantined()).isZero();
        assertThat(report.rowsOut()).isEqualTo(report.rowsIn());
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    private static String number(String text) {
        return Objects.requireNonNull(MOBILE.canonical(text), "a number must be one");
    }

    private static long matches(
            List<NamedCsvRecord> calls, String end, List<NamedCsvRecord> subscribers, UnaryOperator<String> key) {
        Map<String, Long> bySubscriber = subscribers.stream()
                .collect(Collectors.groupingBy(row -> key.apply(row.getField("msisdn")), Collectors.counting()));
        return calls.stream()
                .mapToLong(row -> bySubscriber.getOrDefault(key.apply(row.getField(end)), 0L))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from_msisdn", "to_msisdn"})
    void join_hasAsManyMatchesAsThatOfTheOriginals(String end) {
        long asText = matches(calls, end, subscribers, text -> text);
        long asNumber = matches(calls, end, subscribers, JoinedExportsTest::number);
        assertThat(asNumber).isEqualTo(20_000);
        assertThat(matches(safeCalls, end, safeSubscribers, text -> text)).isEqualTo(asText);
        assertThat(matches(safeCalls, end, safeSubscribers, JoinedExportsTest::number))
                .isEqualTo(asNumber);
    }

    @Test
    void rows_stayInTheirPlaces() {
        assertThat(column(safeSubscribers, "plan")).isEqualTo(column(subscribers, "plan"));
        assertThat(column(safeSubscribers, "province")).isEqualTo(column(subscribers, "province"));
        assertThat(column(safeCalls, "started_at"))
                .isEqualTo(column(calls, "started_at").stream()
                        .map(time -> time.substring(0, 10))
                        .toList());
    }

    /** That a foreign number turns up by chance is as likely as one in ten; under the key of the examples none does. */
    @Test
    void encryptedNumbers_areNumbersOfNobodyInTheTables() {
        Set<String> before = numbers(subscribers, calls);
        Set<String> after = numbers(safeSubscribers, safeCalls);
        assertThat(after).hasSameSizeAs(before);
        assertThat(Collections.disjoint(after, before)).isTrue();
    }

    private static Set<String> numbers(List<NamedCsvRecord> subscribers, List<NamedCsvRecord> calls) {
        return Stream.of(column(subscribers, "msisdn"), column(calls, "from_msisdn"), column(calls, "to_msisdn"))
                .flatMap(List::stream)
                .map(JoinedExportsTest::number)
                .collect(Collectors.toSet());
    }

    private static List<String> column(List<NamedCsvRecord> rows, String name) {
        return rows.stream().map(row -> row.getField(name)).toList();
    }

    @Test
    void objectsAndSingleValues_getTheValuesOfTheExport() {
        Desensitiser desensitiser = Desensitiser.of(POLICY);
        Function<String, String> value = text -> desensitiser.mask("phone.mobile", text, ANALYTICS);
        Function<String, String> object =
                text -> desensitiser.mask(new Subscriber(text), ANALYTICS).msisdn();
        List<String> originals = column(subscribers, "msisdn").subList(0, SAMPLE);
        List<String> exported = column(safeSubscribers, "msisdn").subList(0, SAMPLE);
        assertThat(originals.stream().map(value)).isEqualTo(exported);
        assertThat(originals.stream().map(object)).isEqualTo(exported);
    }

    @Test
    void jsonLines_haveTheValuesOfTheTable() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (NamedCsvRecord row : subscribers.subList(0, SAMPLE)) {
            lines.add(mapper.writeValueAsString(row.getFieldsAsMap()));
        }
        Path input = Files.write(directory.resolve("subscribers.jsonl"), lines);
        Path output = directory.resolve("safe.jsonl");
        export("subscribers", input, output);
        List<String> safe = Files.readAllLines(output);
        assertThat(safe).hasSize(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            assertThat(mapper.readValue(safe.get(i), Map.class))
                    .isEqualTo(safeSubscribers.get(i).getFieldsAsMap());
        }
    }

    @Test
    void secondExport_hasTheSameBytes() {
        assertThat(exported("calls", directory.resolve("again.csv")))
                .hasSameBinaryContentAs(directory.resolve("calls.csv"));
    }

    @Test
    void whoHoldsTheKeyAndTheStamp_getsTheNumbersBack() {
        DomainKeys keys = DomainKeys.of(
                Map.of("subscriber", "example"),
                KeyProviders.file(EXAMPLES.resolve("policies/example-only.key")),
                KeyUse.REVEAL);
        FormatCipher cipher = FormatCipher.of(keys, "subscriber", Rankings.phone(PhoneKeep.NOTHING));
        FpeStamp stamp = cipher.stamp();
        assertThat(stamp.toString()).startsWith("fpe:subscriber:phone:1:1:");
        for (int i = 0; i < SAMPLE; i++) {
            assertThat(cipher.decrypt(safeSubscribers.get(i).getField("msisdn"), stamp))
                    .isEqualTo(subscribers.get(i).getField("msisdn"));
        }
    }
}
