package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.ExportReport;
import io.maskwright.export.ExportSet;
import io.maskwright.export.Verification;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers and calls for analysts: numbers that join and are nobody's, places and times made coarse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriberExportTest {

    private static final Path EXAMPLES = SamplesTest.ROOT.resolve("examples");
    private static final Policy POLICY = Policy.load(EXAMPLES.resolve("policies/subscriber-export.yaml"));
    private static final Path SUBSCRIBERS = EXAMPLES.resolve("data/subscribers.csv");
    private static final Path CALLS = EXAMPLES.resolve("data/calls.csv");
    private static final String PSEUDONYM = "[0-9a-f]{32}";

    private Path directory = Path.of("");
    private List<ExportReport> reports = List.of();
    private List<NamedCsvRecord> subscribers = List.of();
    private List<NamedCsvRecord> calls = List.of();
    private List<NamedCsvRecord> safeSubscribers = List.of();
    private List<NamedCsvRecord> safeCalls = List.of();

    /** Nothing is published in which a protected value is found. */
    @BeforeAll
    void export(@TempDir Path shared) throws IOException {
        directory = shared;
        Path outSubscribers = directory.resolve("subscribers.csv");
        Path outCalls = directory.resolve("calls.csv");
        reports = ExportSet.of(List.of(
                        verified(job("subscribers", SUBSCRIBERS, outSubscribers)),
                        verified(job("calls", CALLS, outCalls))))
                .run();
        subscribers = read(SUBSCRIBERS);
        calls = read(CALLS);
        safeSubscribers = read(outSubscribers);
        safeCalls = read(outCalls);
    }

    private static ExportJob verified(ExportJobBuilder job) {
        return job.verify(Verification.BEFORE_PUBLISHING).build();
    }

    private static ExportJobBuilder job(String dataset, Path input, Path output) {
        return ExportJob.builder()
                .policy(POLICY)
                .dataset(dataset)
                .audience(Audience.of("analytics"))
                .input(input)
                .output(output);
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    @Test
    void rows_areConserved() {
        assertThat(reports).extracting(ExportReport::rowsIn).containsExactly(10_000L, 20_000L);
        assertThat(reports).extracting(ExportReport::rowsOut).containsExactly(10_000L, 20_000L);
        assertThat(reports).extracting(ExportReport::rowsQuarantined).containsOnly(0L);
    }

    /** Of a mobile number of Viet Nam the last nine digits are the same, however it is written. */
    private static String nineDigits(String number) {
        String digits = number.chars()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return digits.substring(digits.length() - 9);
    }

    /** For each call the places of the subscribers that it joins. */
    private static List<List<Integer>> joined(
            List<NamedCsvRecord> subscribers, List<NamedCsvRecord> calls, String end, UnaryOperator<String> key) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < subscribers.size(); i++) {
            places.computeIfAbsent(key.apply(subscribers.get(i).getField("msisdn")), none -> new ArrayList<>())
                    .add(i);
        }
        return calls.stream()
                .map(call -> places.getOrDefault(key.apply(call.getField(end)), List.of()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from_msisdn", "to_msisdn"})
    void pseudonyms_joinAsTheNumbersDo(String end) {
        List<List<Integer>> expected = joined(subscribers, calls, end, SubscriberExportTest::nineDigits);
        assertThat(expected).hasSize(20_000).allMatch(places -> places.size() == 1);
        assertThat(joined(safeSubscribers, safeCalls, end, text -> text)).isEqualTo(expected);
    }

    /** One table writes numbers in its own way and the other one in all ways: nothing of the result changes. */
    @Test
    void numbersWrittenInOtherWays_giveTheSameBytes() throws IOException {
        Path respelled = directory.resolve("respelled-calls.csv");
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(respelled)) {
            writer.writeRecord(calls.get(0).getHeader());
            for (int i = 0; i < calls.size(); i++) {
                List<String> cells = new ArrayList<>(calls.get(i).getFields());
                cells.set(0, respelled(cells.get(0), i));
                cells.set(1, respelled(cells.get(1), i / 7));
                writer.writeRecord(cells);
            }
        }
        assertThat(distinct(read(respelled), "from_msisdn")).hasSizeGreaterThan(15_000);
        Path again = directory.resolve("again.csv");
        job("calls", respelled, again).build().run();
        assertThat(again).hasSameBinaryContentAs(directory.resolve("calls.csv"));
    }

    private static Set<String> distinct(List<NamedCsvRecord> rows, String column) {
        Set<String> distinct = new HashSet<>();
        rows.forEach(row -> distinct.add(row.getField(column)));
        return distinct;
    }

    private static String respelled(String number, int way) {
        String nine = nineDigits(number);
        return switch (way % 8) {
            case 0 -> "0" + nine;
            case 1 -> "+84" + nine;
            case 2 -> "0084 " + nine.substring(0, 3) + " " + nine.substring(3);
            case 3 -> "0" + nine.substring(0, 3) + "." + nine.substring(3, 6) + "." + nine.substring(6);
            case 4 -> "(+84) " + nine.substring(0, 2) + "-" + nine.substring(2);
            case 5 -> "84" + nine;
            case 6 ->
                ("0" + nine)
                        .chars()
                        .map(c -> c - '0' + '\uff10')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> "\u202a+84 (0)" + nine + "\u202c";
        };
    }

    @Test
    void direct_identifiersAreGone() {
        for (NamedCsvRecord row : safeSubscribers) {
            assertThat(row.getField("msisdn")).matches(PSEUDONYM);
            assertThat(row.getField("cccd")).matches(PSEUDONYM);
            assertThat(row.getField("subscriber_id")).matches(PSEUDONYM);
            for (String column : List.of("full_name", "email", "imei")) {
                assertThat(row.getField(column)).isEqualTo("********");
            }
        }
        // The index of identity numbers is no column to join with: its key is another one.
        Set<String> pseudonyms = distinct(safeSubscribers, "msisdn");
        assertThat(pseudonyms).hasSize(10_000).doesNotContainAnyElementsOf(distinct(safeSubscribers, "cccd"));
        assertThat(distinct(safeSubscribers, "cccd")).hasSize(10_000);
    }

    @Test
    void placeAndTime_areCoarse() {
        for (int i = 0; i < calls.size(); i++) {
            NamedCsvRecord before = calls.get(i);
            NamedCsvRecord after = safeCalls.get(i);
            assertThat(after.getField("started_at"))
                    .isEqualTo(before.getField("started_at").substring(0, 10));
            int seconds = Integer.parseInt(before.getField("duration_s"));
            assertThat(after.getField("duration_s"))
                    .isEqualTo("[" + seconds / 60 * 60 + "," + (seconds / 60 * 60 + 60) + ")");
            assertThat(after.getField("cell_lat")).matches("\\d+(\\.\\d)?");
            assertThat(Double.parseDouble(after.getField("cell_lat")))
                    .isCloseTo(Double.parseDouble(before.getField("cell_lat")), within(0.0501));
            assertThat(after.getField("cell_lon")).matches("\\d+(\\.\\d)?");
            assertThat(after.getField("ip")).matches("\\d+\\.\\d+\\.\\*\\.\\*");
        }
        for (int i = 0; i < subscribers.size(); i++) {
            NamedCsvRecord before = subscribers.get(i);
            NamedCsvRecord after = safeSubscribers.get(i);
            assertThat(after.getField("birth_date"))
                    .isEqualTo(before.getField("birth_date").substring(0, 4));
            assertThat(after.getField("activated_on"))
                    .isEqualTo(before.getField("activated_on").substring(0, 7));
            String address = before.getField("address");
            String shown = after.getField("address").replace("*", "").replaceAll("^[, ]+", "");
            assertThat(address).endsWith(shown);
            assertThat(shown).doesNotContain("số").doesNotContain("Phường", "Xã", "ngõ");
        }
    }

    @Test
    void numberThatCannotBeRead_isListedAndNeitherShownNorHashed() throws IOException {
        Path input = Files.writeString(
                directory.resolve("odd.csv"),
                "from_msisdn,to_msisdn,started_at,duration_s,cell_lat,cell_lon,ip\n"
                        + "0917509277,113,2026-10-14T01:22:31,840,22.2,105.4,14.94.227.72\n"
                        + "0917509277,13812345678,2026-10-14T01:22:31,840,22.2,105.4,14.94.227.72\n"
                        + "0917509277,,2026-10-14T01:22:31,840,22.2,105.4,14.94.227.72\n");
        Path output = directory.resolve("odd-safe.csv");
        ExportReport report = job("calls", input, output).build().run();
        assertThat(report.rowsOut()).isEqualTo(1);
        assertThat(output.resolveSibling("odd-safe.csv.quarantine.csv"))
                .hasContent("row,field,reason\n1,to_msisdn,shape\n2,to_msisdn,shape");
        assertThat(Files.readString(output)).contains(",,2026-10-14,").doesNotContain("138", "113");
    }

    /** What {@code docs/subscriber-export.md} shows. */
    @Test
    void page_showsWhatTheExportGives() throws IOException {
        List<String> page = Files.readAllLines(SamplesTest.ROOT.resolve("docs/subscriber-export.md"));
        for (Path[] files : new Path[][] {
            {SUBSCRIBERS, directory.resolve("subscribers.csv")}, {CALLS, directory.resolve("calls.csv")}
        }) {
            List<String> before = Files.readAllLines(files[0]);
            List<String> after = Files.readAllLines(files[1]);
            assertThat(page).containsSubsequence("- " + before.get(1), "+ " + after.get(1));
        }
    }
}
