package io.maskwright.export.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.export.Existing;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportJob;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctCountTest {

    private static final String FIELDS = "no: keep, id: {strategy: \"blindIndex(domain=study, as=cccd)\"},"
            + " phone: {strategy: \"pseudonym(domain=study, as=phone, country=VN)\"}";

    @TempDir
    Path folder;

    private String keys = "";

    @BeforeEach
    void key() throws IOException {
        byte[] key = new byte[32];
        IntStream.range(0, key.length).forEach(i -> key[i] = (byte) (i * 37 + i * i));
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
        keys = "keys: {main: \"file:" + folder.resolve("key") + "\"}\ndomains: {study: {key: main}}\n";
    }

    private Policy policy(String fields, String more) {
        return Policy.parse("maskwright: 1\n" + keys + "datasets: {d: {fields: {" + fields + "}" + more + "}}\n");
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Policy policy, Path file) {
        return ExportJob.builder()
                .policy(policy)
                .dataset("d")
                .input(file)
                .output(file)
                .build()
                .source();
    }

    private DistinctCountBuilder count(Policy policy, Path file) {
        return DistinctCount.builder()
                .policy(policy)
                .dataset("d")
                .source(source(policy, file))
                .by("id")
                .distinct("phone");
    }

    private CountReport ofTable(String rows) {
        Policy policy = policy(FIELDS, "");
        return count(policy, file("in.csv", "no,id,phone\n" + rows))
                .moreThan(0)
                .build()
                .run();
    }

    private static List<Integer> counts(CountReport report) {
        return report.listed().stream().map(Counted::count).toList();
    }

    @Test
    void numbers_areCountedOnceHoweverTheyAreWritten() {
        CountReport report = ofTable("1,001190123456,0912345678\n"
                + "2,001 190 123 456,+84 912 345 678\n"
                + "3,００１１９０１２３４５６,0084912345678\n"
                + "4,001190123456,0987654321\n"
                + "5,079190123456,0912345678\n");
        assertThat(counts(report)).containsExactly(2, 1);
        assertThat(report.histogram()).containsExactly(entry(1, 1L), entry(2, 1L));
        assertThat(report.pairs()).isEqualTo(3);
        assertThat(report.values()).isEqualTo(2);
        assertThat(report.records()).isEqualTo(5);
        assertThat(report.uncounted().total()).isZero();
    }

    @Test
    void valuesThatTellNobody_areNeverOneValue() {
        CountReport report = ofTable("1,,0912345678\n2, ,0912345679\n3,N/A,0912345671\n4,N/A,0912345672\n"
                + "5,000000000000,0912345673\n6,12345678901,0912345674\n7,********,0912345675\n"
                + "8,001190123456,\n9,001190123456,113\n10,001190123456\n11,001190123456,0912345676\n");
        assertThat(counts(report)).containsExactly(1);
        assertThat(report.records()).isEqualTo(11);
        assertThat(report.uncounted()).isEqualTo(new Uncounted(1, 0, 2, 5, 1, 1));
        assertThat(report.toText())
                .isEqualTo("records: 11\ndifferent id: 1\nid with 1 phone: 1\nid with more than 0 phone: 1\n"
                        + "records not counted, id missing: 2\nrecords not counted, id cannot be read: 5\n"
                        + "records not counted, phone missing: 1\nrecords not counted, phone cannot be read: 1\n"
                        + "records not counted, held back by the policy: 0\nrecords not counted, broken: 1\n");
    }

    @Test
    void listedPseudonyms_areThoseOfAnExport() throws IOException {
        Policy policy = policy(FIELDS, "");
        Path input = file("in.csv", many(300));
        Path output = folder.resolve("out.csv");
        export(policy, input, output);
        CountReport report = count(policy, input).moreThan(2).build().run();
        List<String> exported = Files.readAllLines(output).stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
        assertThat(report.listed()).isNotEmpty().allMatch(counted -> counted.count() > 2);
        assertThat(exported)
                .containsAll(report.listed().stream().map(Counted::pseudonym).toList());
        CountReport again = count(policy, output)
                .input(CountedInput.EXPORTED)
                .moreThan(2)
                .build()
                .run();
        assertThat(again).isEqualTo(report);
    }

    private static void export(Policy policy, Path input, Path output) {
        ExportJob.builder()
                .policy(policy)
                .dataset("d")
                .input(input)
                .output(output)
                .existing(Existing.REPLACE)
                .build()
                .run();
    }

    /** Rows whose identity numbers have 1 to 5 telephone numbers. */
    private static String many(int ids) {
        StringBuilder rows = new StringBuilder("no,id,phone\n");
        for (int id = 0, row = 0; id < ids; id++) {
            for (int i = 0; i <= id % 5; i++, row++) {
                rows.append(row)
                        .append(",001190")
                        .append(100_000 + id)
                        .append(",09")
                        .append(10_000_000 + row)
                        .append('\n');
            }
        }
        return rows.toString();
    }

    /** Such an input is a mistake of whoever says that it was exported; it must not show for it. */
    @Test
    void valuesInPlaceOfPseudonyms_areNotCountedAndNotShown() {
        Policy policy = policy(FIELDS, "");
        CountReport report = count(policy, file("in.csv", "no,id,phone\n1,001190123456,0912345678\n"))
                .input(CountedInput.EXPORTED)
                .moreThan(0)
                .build()
                .run();
        assertThat(report.uncounted().unreadBy()).isEqualTo(1);
        assertThat(report.listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "100"})
    void parts_giveWhatOneGives(int parts) {
        Policy policy = policy(FIELDS, "");
        Path input = file("in.csv", many(500));
        CountReport whole = count(policy, input).moreThan(3).build().run();
        assertThat(count(policy, input).moreThan(3).parts(parts).build().run()).isEqualTo(whole);
    }

    @Test
    void memory_hasACeilingThatPartsPassBelow() {
        Policy policy = policy(FIELDS, "");
        Path input = file("in.csv", many(500));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> count(policy, input).maxPairs(1_000).build().run())
                .withMessageContaining("more than 1000 different pairs");
        assertThat(count(policy, input).maxPairs(1_000).parts(4).build().run().pairs())
                .isEqualTo(1_500);
    }

    /** As many rows as before, with another value or other values together, would give counts of no table that ever was. */
    @ParameterizedTest
    @CsvSource({"0912345671, 0912345672", "0912345671, 0912345673", "0912345672, 0912345671", "113, 0912345672"})
    void inputThatChangesBetweenParts_isRefused(String first, String second) {
        Policy policy = policy(FIELDS, "");
        String rows = "no,id,phone\n1,001190123456,%s\n2,079190123456,%s\n";
        Path input = file("in.csv", rows.formatted("0912345671", "0912345672"));
        Source source = source(policy, input);
        List<Path> read = new ArrayList<>();
        Source changing = new Source() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public SourceReader open(@Nullable Mark from) throws IOException {
                if (!read.isEmpty()) {
                    Files.writeString(input, rows.formatted(first, second));
                }
                read.add(input);
                return source.open(from);
            }
        };
        DistinctCount count = count(policy, input).source(changing).parts(2).build();
        if (first.equals("0912345671") && second.equals("0912345672")) {
            assertThat(count.run().values()).isEqualTo(2);
        } else {
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(count::run)
                    .withMessageContaining("was not the same when part 2 was counted");
        }
        assertThat(read).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "json"})
    void documents_areCountedByTheirMembers(String extension) {
        Policy policy = policy(
                "owner.id: {strategy: \"blindIndex(domain=study, as=cccd)\"},"
                        + " phone: {strategy: \"pseudonym(domain=study, as=phone, country=VN)\"}, note: redact",
                "");
        List<String> documents = List.of(
                "{\"owner\":{\"id\":\"001190123456\"},\"phone\":\"0912345678\"}",
                "{\"phone\":84912345679,\"owner\":{\"id\":\"001.190.123.456\",\"x\":{\"id\":\"079190123456\"}}}",
                "{\"owner\":{\"id\":null},\"phone\":\"0912345670\"}",
                "{\"owner\":{\"id\":[\"001190123456\"]},\"phone\":\"0912345671\"}",
                "{\"owner\":{\"id\":1.5e9999},\"phone\":\"0912345672\"}",
                "{\"owner\":{\"id\":true},\"phone\":\"0912345672\"}",
                "{\"owner\":\"001190123456\",\"phone\":\"0912345673\"}",
                "{\"owner.id\":\"001190123456\",\"phone\":\"0912345674\"}",
                "{\"owner\":{\"id\":\"001190123456\"},\"phone\":{\"a\":1}}",
                "{\"owner\":{\"id\":\"001190123456\"},\"owner\":{\"id\":\"001190123456\"},\"phone\":\"0912345675\"}");
        String text = extension.equals("json") ? "[" + String.join(",", documents) + "]" : String.join("\n", documents);
        CountReport report = count(policy, file("in." + extension, text))
                .by("owner.id")
                .moreThan(0)
                .build()
                .run();
        assertThat(counts(report)).containsExactly(2);
        assertThat(report.records()).isEqualTo(10);
        assertThat(report.uncounted()).isEqualTo(new Uncounted(1, 0, 3, 3, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"event: {content: json}, event", "'*': {content: json}, event", "event: {content: json}, event.x"
            })
    void memberOfATextThatIsADocument_isRefusedAndNotMissing(String field) {
        String path = field.substring(field.lastIndexOf(' ') + 1) + ".id";
        Policy policy = policy(
                field.substring(0, field.lastIndexOf(',')) + ", " + path
                        + ": {strategy: \"pseudonym(domain=study)\"}, phone: {strategy: \"pseudonym(domain=study)\"}",
                "");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() ->
                        count(policy, file("in.jsonl", "{}")).by(path).build().run())
                .withMessage(path + " may lie in a text that is a document, which a count does not open");
    }

    @Test
    void recordsThatThePolicyHoldsBack_areNotCounted() {
        Policy policy = policy(FIELDS, ", suppress: ['no == \"2\"']");
        CountReport report = count(
                        policy, file("in.csv", "no,id,phone\n1,001190123456,0912345678\n2,001190123456,0912345679\n"))
                .build()
                .run();
        assertThat(report.uncounted().heldBack()).isEqualTo(1);
        assertThat(report.histogram()).containsExactly(entry(1, 1L));
        CountReport documents = count(
                        policy,
                        file(
                                "in.jsonl",
                                "{\"no\":\"1\",\"id\":\"001190123456\",\"phone\":\"0912345678\"}\n"
                                        + "{\"no\":\"2\",\"id\":\"001190123456\",\"phone\":\"0912345679\"}\n"))
                .build()
                .run();
        assertThat(documents).isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: keep | keep gives no pseudonyms",
                "id: redact | redact gives no pseudonyms",
                "id: {strategy: 'seal(domain=study)'} | gives no pseudonyms",
                "id: {strategy: 'fpe(domain=study)'} | gives no pseudonyms",
                "id: cccd | gives no pseudonyms",
                "other: keep | has no field id"
            })
    void fieldWithoutPseudonyms_isRefusedBeforeAnythingIsRead(String field, String words) {
        Policy policy = policy(field + ", phone: {strategy: 'pseudonym(domain=study)'}", "");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() ->
                        count(policy, file("in.csv", "id,phone\n")).build().run())
                .withMessageContaining(words);
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> count(policy, file("in.jsonl", "")).build().run())
                .withMessageContaining(words);
    }

    @Test
    void whatDoesNotFit_isRefusedInWords() {
        Policy policy = policy(FIELDS, "");
        Path input = file("in.csv", "no,phone\n1,0912345678\n");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> count(policy, input).build().run())
                .withMessage("the table has no column id");
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> count(policy, file("twice.csv", "id,phone,id\n"))
                        .build()
                        .run())
                .withMessage("column 3 has the name of another one");
        assertThatExceptionOfType(PlanException.class).isThrownBy(() -> count(policy, input)
                .audience(Audience.of("nobody"))
                .build()
                .run());
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> count(policy, file("in.jsonl", "{}"))
                        .by("ids[*]")
                        .build()
                        .run())
                .withMessageContaining("members by their names");
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(
                        () -> count(policy, folder.resolve("none.csv")).build().run())
                .withMessageContaining("none.csv");
        Policy refusing = Policy.parse("maskwright: 1\n" + keys + "refuse: [secret]\ncategories: {x: {tier: secret}}\n"
                + "datasets: {d: {fields: {id: x, phone: {strategy: 'pseudonym(domain=study)'}}}}\n");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        count(refusing, file("r.csv", "id,phone\n")).build().run());
    }

    @Test
    void columnThatThePolicyQuotes_isFoundByItsName() {
        Policy policy = policy(
                "'\"id.no\"': {strategy: \"pseudonym(domain=study, as=compact)\"},"
                        + " phone: {strategy: \"pseudonym(domain=study)\"}",
                "");
        CountReport report = count(policy, file("in.csv", "id.no,phone\nE12345678,1\ne 1234 5678,2\n"))
                .by("id.no")
                .build()
                .run();
        assertThat(counts(report)).containsExactly(2);
    }

    @Test
    void builder_asksForAllThatItNeeds() {
        Policy policy = policy(FIELDS, "");
        Path input = file("in.csv", "no,id,phone\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistinctCount.builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> count(policy, input).distinct("id").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> count(policy, input).moreThan(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> count(policy, input).maxPairs(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> count(policy, input).parts(1_001));
        assertThat(count(policy, input).build()).hasToString("DistinctCount[phone by id of " + input + "]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Counted("p", 0));
    }

    @Test
    void keyThatIsNotThere_endsTheRun() throws IOException {
        Policy policy = policy(FIELDS, "");
        Path input = file("in.csv", "no,id,phone\n1,001190123456,0912345678\n");
        Files.delete(folder.resolve("key"));
        assertThatExceptionOfType(MaskwrightException.class)
                .isThrownBy(() -> count(policy, input).build().run())
                .withMessageNotContainingAny("001190123456", "0912345678");
    }

    @Test
    void reportWithGreatCounts_hasOneLineForThem() {
        StringBuilder rows = new StringBuilder();
        for (int id = 1; id <= 14; id++) {
            for (int i = 0; i < id; i++) {
                rows.append("1,0011901234")
                        .append(10 + id)
                        .append(",091234")
                        .append(1000 + id * 20 + i)
                        .append('\n');
            }
        }
        CountReport report = ofTable(rows.toString());
        assertThat(report.toText())
                .contains("id with 10 phone: 1\nid with 11 to 14 phone: 4\nid with more than 0 phone: 14\n");
    }

    /** The count against one with maps, over values that are written in many ways. */
    @Property(tries = 60)
    void count_isThatOfMaps(
            @ForAll @Size(max = 400) List<@IntRange(max = 2_000) Integer> rows, @ForAll @IntRange(max = 4) int moreThan)
            throws IOException {
        folder = Files.createTempDirectory("count");
        key();
        Map<Integer, Set<Integer>> expected = new HashMap<>();
        List<String> lines = new ArrayList<>(List.of("no,id,phone"));
        for (int row : rows) {
            int id = row % 23;
            int phone = row % 41;
            expected.computeIfAbsent(id, none -> new HashSet<>()).add(phone);
            lines.add(
                    row + "," + written("0011901234" + (10 + id), row) + "," + written("09123456" + (10 + phone), row));
        }
        Path input = file("in.csv", String.join("\n", lines) + "\n");
        CountReport report =
                count(policy(FIELDS, ""), input).moreThan(moreThan).build().run();
        Files.delete(input);
        Files.delete(folder.resolve("key"));
        Files.delete(folder);
        Map<Integer, Long> histogram = expected.values().stream()
                .collect(Collectors.groupingBy(Set::size, TreeMap::new, Collectors.counting()));
        assertThat(report.histogram()).isEqualTo(histogram);
        assertThat(counts(report))
                .isEqualTo(expected.values().stream()
                        .map(Set::size)
                        .filter(size -> size > moreThan)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private static String written(String digits, int way) {
        return switch (way % 4) {
            case 0 -> digits;
            case 1 -> digits.substring(0, 4) + " " + digits.substring(4);
            case 2 -> digits.substring(0, 3) + "." + digits.substring(3, 6) + "-" + digits.substring(6);
            default ->
                digits.chars()
                        .map(c -> c - '0' + '\uff10')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }
}
