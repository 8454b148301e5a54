package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code count}: how many telephone numbers stand on each identity number, and nobody sees either. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountCommandTest {

    private static final String POLICY =
            Run.ROOT.resolve("examples/policies/subscriber-export.yaml").toString();
    /** Nobody's, and none of a subscriber: what stands for a document that is not known. */
    private static final List<String> NO_DOCUMENTS = List.of("", " ", "N/A", "000000000000", "không rõ", "12345678");

    private Path folder = Path.of("");
    private Path planted = Path.of("");
    private final Map<String, Set<String>> expected = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();
    private long withoutDocument;
    private long oddDocument;

    /** The subscribers of the examples, some of whom use the document of another one, written in another way. */
    @BeforeAll
    void plant(@TempDir Path shared) throws IOException {
        folder = shared;
        planted = folder.resolve("planted.csv");
        try (CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(Run.ROOT.resolve("examples/data/subscribers.csv"));
                CsvWriter writer = CsvWriter.builder().build(planted)) {
            List<String> documents = new ArrayList<>();
            int row = 0;
            for (NamedCsvRecord subscriber : rows) {
                if (row == 0) {
                    writer.writeRecord(subscriber.getHeader());
                }
                List<String> cells = new ArrayList<>(subscriber.getFields());
                documents.add(cells.get(3));
                cells.set(3, document(documents, row));
                writer.writeRecord(cells);
                if (row % 10 == 0) {
                    // The same subscriber once more, with the number in another writing: no second number.
                    cells.set(2, "+84 " + nineDigits(cells.get(2)));
                    writer.writeRecord(cells);
                    note(cells);
                }
                note(cells);
                row++;
            }
        }
    }

    private static String document(List<String> documents, int row) {
        if (row % 50 == 1) {
            return NO_DOCUMENTS.get(row / 50 % NO_DOCUMENTS.size());
        }
        if (row % 7 == 3) {
            String other = documents.get(row / 100 * 10);
            return other.substring(0, 3) + " " + other.substring(3, 6) + "." + other.substring(6);
        }
        return documents.get(row);
    }

    private void note(List<String> cells) {
        secrets.add(cells.get(2));
        if (cells.get(3).isBlank()) {
            withoutDocument++;
        } else if (NO_DOCUMENTS.contains(cells.get(3))) {
            oddDocument++;
        } else {
            secrets.add(cells.get(3));
            expected.computeIfAbsent(cells.get(3).replaceAll("\\D", ""), none -> new HashSet<>())
                    .add(nineDigits(cells.get(2)));
        }
    }

    private static String nineDigits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(digits.length() - 9);
    }

    private static Run count(Path file, String... more) {
        String[] first = {
            "count",
            file.toString(),
            "-p",
            POLICY,
            "-d",
            "subscribers",
            "-a",
            "analytics",
            "--by",
            "cccd",
            "--distinct",
            "msisdn"
        };
        return Run.of(Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new));
    }

    private List<Integer> more(int than) {
        return expected.values().stream()
                .map(Set::size)
                .filter(size -> size > than)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private List<Integer> listed(Path list) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(list)) {
            return rows.stream()
                    .peek(row -> assertThat(row.getField("cccd")).matches("[0-9a-f]{32}"))
                    .map(row -> Integer.parseInt(row.getField("distinct_msisdn")))
                    .toList();
        }
    }

    @Test
    void count_isThatOfAnotherCountOfTheTable() throws IOException {
        assertThat(more(3)).hasSizeGreaterThan(50);
        Path list = folder.resolve("junk.csv");
        Run run = count(planted, "--more-than", "3", "--out", list.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(listed(list)).isEqualTo(more(3));
        Map<Integer, Long> histogram = expected.values().stream()
                .collect(Collectors.groupingBy(Set::size, TreeMap::new, Collectors.counting()));
        assertThat(run.out()).startsWith("records: 11,000\ndifferent cccd: %,d\n".formatted(expected.size()));
        histogram.forEach((count, documents) -> {
            if (count <= 10) {
                assertThat(run.out()).contains("cccd with %d msisdn: %,d\n".formatted(count, documents));
            }
        });
        assertThat(run.out())
                .contains(
                        "cccd with more than 3 msisdn: %,d\n".formatted(more(3).size()),
                        "records not counted, cccd missing: %,d\n".formatted(withoutDocument),
                        "records not counted, cccd cannot be read: %,d\n".formatted(oddDocument));
    }

    @Test
    void nothingThatIsPrintedOrWritten_holdsAnIdOrANumber() throws IOException {
        Path list = folder.resolve("all.csv");
        Run run = count(planted, "--more-than", "0", "--out", list.toString());
        String seen = run.out() + run.err() + Files.readString(list);
        assertThat(listed(list)).isEqualTo(more(0));
        // Each row of the list is a pseudonym and a number; of all secrets some are looked for everywhere, to be quick.
        assertThat(secrets.stream().filter(secret -> secret.hashCode() % 16 == 0))
                .hasSizeGreaterThan(500)
                .noneMatch(seen::contains);
    }

    /** Rows whose document cannot be read are in the quarantine of the export, and those without one in neither count. */
    @Test
    void countOfTheExport_isThatOfTheTable() throws IOException {
        Path safe = folder.resolve("safe.csv");
        Run export = Run.of(
                "export",
                planted.toString(),
                "-o",
                safe.toString(),
                "-p",
                POLICY,
                "-d",
                "subscribers",
                "-a",
                "analytics",
                "--quiet");
        assertThat(export.code()).isEqualTo(Main.FINDINGS);
        Path ofTable = folder.resolve("of-table.csv");
        Path ofExport = folder.resolve("of-export.csv");
        count(planted, "--out", ofTable.toString());
        Run run = count(safe, "--masked", "--out", ofExport.toString(), "--parts", "3");
        assertThat(run.code()).isZero();
        assertThat(ofExport).hasSameTextualContentAs(ofTable);
        assertThat(run.out()).contains("records not counted, cccd missing: " + withoutDocument + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--by imei | 1 | imei: redact gives no pseudonyms",
                "--by nope | 1 | the table has no column nope",
                "--by msisdn | 2 | two fields",
                "--more-than -1 | 2 | moreThan",
                "--parts 0 | 2 | parts",
                "--max-pairs 10 | 1 | more than 10 different pairs",
                "--delimiter ; | 1 | the table has no column cccd",
                "--format xml | 2 | unknown format",
                "--audience nobody | 2 | nobody",
                "--dataset calls | 1 | dataset calls has no field cccd"
            })
    void whatDoesNotFit_isToldInWords(String options, int code, String words) {
        List<String> arguments = new ArrayList<>(List.of("count", planted.toString(), "-p", POLICY));
        Map<String, String> usual = new TreeMap<>(
                Map.of("--dataset", "subscribers", "--audience", "analytics", "--by", "cccd", "--distinct", "msisdn"));
        usual.put(options.split(" ")[0], options.split(" ")[1]);
        usual.forEach((name, value) -> arguments.addAll(List.of(name, value)));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(words).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(secrets).noneMatch(run.err()::contains);
    }

    @Test
    void listThatExists_isReplacedOnlyWhereAllowed() throws IOException {
        Path list = Files.writeString(folder.resolve("there.csv"), "before");
        Run run = count(planted, "--out", list.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("it exists already");
        assertThat(list).hasContent("before");
        assertThat(count(planted, "--out", list.toString(), "--overwrite").code())
                .isZero();
        assertThat(listed(list)).isEqualTo(more(1));
        assertThat(count(planted, "--out", planted.toString(), "--overwrite").code())
                .isEqualTo(Main.WRONG_USE);
    }

    /** A folder has another name by a link, and a file another one by a second entry. */
    @Test
    void listInPlaceOfTheInput_isRefusedThroughLinksToo() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path input = Files.writeString(real.resolve("in.csv"), Files.readString(planted));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), real).resolve("in.csv");
        Path second = Files.createLink(folder.resolve("second.csv"), input);
        for (Path list : List.of(linked, second)) {
            Run run = count(input, "--out", list.toString(), "--overwrite");
            assertThat(run.code()).isEqualTo(Main.WRONG_USE);
            assertThat(run.err()).contains("OUT must not be IN");
        }
        assertThat(input).hasSameTextualContentAs(planted);
    }

    /** The page has a table, the command line and what that prints and lists. */
    @Test
    void page_showsWhatTheCommandDoes() throws IOException {
        String page = Files.readString(Run.ROOT.resolve("docs/subscriber-export.md"));
        Path table = Files.writeString(folder.resolve("sims.csv"), fence(page, "```csv\ncccd,msisdn\n"));
        Path list = folder.resolve("list.csv");
        assertThat(page).contains("--by cccd --distinct msisdn --more-than 2 --out junk.csv");
        Run run = count(table, "--more-than", "2", "--out", list.toString());
        assertThat(run.code()).isZero();
        assertThat(page).contains("```\n" + run.out() + "```");
        assertThat(fence(page, "```csv\ncccd,distinct_msisdn\n")).isEqualTo(Files.readString(list));
    }

    private static String fence(String page, String start) {
        assertThat(page).contains(start);
        String from = page.substring(page.indexOf(start) + "```csv\n".length());
        return from.substring(0, from.indexOf("```"));
    }
}
