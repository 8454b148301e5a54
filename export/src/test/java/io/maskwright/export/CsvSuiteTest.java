package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes of tables that public test suites cover (csv-spectrum, the comparison of Java parsers, csv-test-data, CSV on the
 * Web), in cases of our own: what is valid comes out value by value, what is not is refused or left out, and neither leaks.
 */
class CsvSuiteTest {

    private static final String CANARY = "CANARY7f3a";

    @TempDir
    Path folder;

    static Stream<Arguments> valid() {
        return Stream.of(
                valid("simple", "c0,c1\n1,2\n", row("1", "2")),
                valid("no line ending at the end", "c0,c1\n1,2", row("1", "2")),
                valid("CRLF", "c0,c1\r\n1,2\r\n3,4\r\n", row("1", "2"), row("3", "4")),
                valid("CR alone", "c0,c1\r1,2\r3,4", row("1", "2"), row("3", "4")),
                valid("mixed line endings", "c0,c1\n1,2\r\n3,4\r5,6", row("1", "2"), row("3", "4"), row("5", "6")),
                valid("header only", "c0,c1\n"),
                valid("header only without an ending", "c0,c1"),
                valid("comma in quotes", "c0,c1\n\"Xiamen, FJ\",2\n", row("Xiamen, FJ", "2")),
                valid("escaped quotes", "c0,c1\n1,\"say \"\"hi\"\"\"\n", row("1", "say \"hi\"")),
                valid("quotes alone", "c0,c1\n\"\"\"\",\"\"\"\"\"\"\n", row("\"", "\"\"")),
                valid("LF in quotes", "c0,c1\n\"a\nb\n\",2\n", row("a\nb\n", "2")),
                valid("CRLF in quotes", "c0,c1\r\n\"a\r\nb\",2\r\n", row("a\r\nb", "2")),
                valid("CR in quotes", "c0,c1\n\"a\rb\",\"\r\"\n", row("a\rb", "\r")),
                valid("quotes and line endings", "c0,c1\n\"a\n\"\"b\"\",\r\n\",2\n", row("a\n\"b\",\r\n", "2")),
                valid("line ending and doubled quote side by side", "c0,c1\n\"\n\"\"\n\",2", row("\n\"\n", "2")),
                valid("empty cells", "c0,c1\n,\n", row("", "")),
                valid("empty cells at the end of the text", "c0,c1\n,", row("", "")),
                valid("empty quoted cells", "c0,c1\n\"\",\"\"\n", row("", "")),
                valid("quoted empty cell ends the text", "c0,c1\n1,\"\"", row("1", "")),
                valid("everything quoted", "\"c0\",\"c1\"\n\"1\",\"2\"\n", row("1", "2")),
                valid("quoted names with line endings", "\"c\n0\",c1\n1,2\n", row("1", "2")),
                valid("spaces stay", "c0,c1\n 1 ,  \n", row(" 1 ", "  ")),
                valid("spaces before a quote make it text", "c0,c1\n1, \"2\"\n", row("1", " \"2\"")),
                valid("quote inside a cell is text", "c0,c1\n5\" pipe,a\"\"b\n", row("5\" pipe", "a\"\"b")),
                valid("tabs are text", "c0,c1\n\t1,2\t\n", row("\t1", "2\t")),
                valid("backslash escapes nothing", "c0,c1\n\"a\\\",\"\\\"\"\"\n", row("a\\", "\\\"")),
                valid("hash is no comment", "c0,c1\n#1,2\n# not,one\n", row("#1", "2"), row("# not", "one")),
                valid("JSON in a cell", "c0,c1\n\"{\"\"a\"\": [1, 2]}\",x\n", row("{\"a\": [1, 2]}", "x")),
                valid(
                        "text of many scripts",
                        "c0,c1\n\u5F20\u4E09,Nguy\u1EC5n\n\uD83D\uDE00,\u0627\u0644\n",
                        row("\u5F20\u4E09", "Nguy\u1EC5n"),
                        row("\uD83D\uDE00", "\u0627\u0644")),
                valid("combining marks are not composed", "c0,c1\ne\u0301,\u00E9\n", row("e\u0301", "\u00E9")),
                valid("control characters", "c0,c1\n\u0000,\u001F\u007F\n", row("\u0000", "\u001F\u007F")),
                valid("line separators of Unicode are text", "c0,c1\na\u2028b,\u0085\n", row("a\u2028b", "\u0085")),
                valid("numbers stay as written", "c0,c1\n007,1.50E+03\n", row("007", "1.50E+03")),
                valid("words for nothing stay", "c0,c1\nNULL,\\N\n", row("NULL", "\\N")),
                valid("blank lines", "\n\nc0,c1\n\n1,2\n\r\n\n3,4\n\n", row("1", "2"), row("3", "4")),
                valid("line of spaces in one column", "c0\n \n", row(" ")),
                valid("one column", "c0\n1\n\n\"\"\n", row("1"), row(""), row("")),
                valid("byte order mark", "\uFEFFc0,c1\n1,2\n", row("1", "2")),
                valid("byte order mark and quotes", "\uFEFF\"c0\",c1\n1,2\n", row("1", "2")),
                valid(
                        "long cell",
                        "c0,c1\n" + "x".repeat(300_000) + ",\"" + "\n".repeat(300_000) + "\"\n",
                        row("x".repeat(300_000), "\n".repeat(300_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void validTable_comesOutValueByValue(String name, String text, List<List<String>> expected) {
        int columns = expected.isEmpty() ? 2 : expected.get(0).size();
        String fields =
                IntStream.range(0, columns).mapToObj(i -> "c" + i + ": keep").collect(Collectors.joining(", "));
        Bench bench = new Bench(folder, "csv", name.contains("names") ? "\"c\\n0\": keep, c1: keep" : fields);

        bench.job(text).formulas(Formulas.KEEP).build().run();

        assertThat(bench.files()).containsExactly("out.csv");
        assertThat(CsvReader.builder().skipEmptyLines(false).ofCsvRecord(bench.out()).stream()
                        .skip(1)
                        .map(CsvRecord::getFields))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "open quote|c0,c1\\n1,2\\n3,\"CANARY7f3a|a quote is not closed|3",
                "open quote at once|\"CANARY7f3a|a quote is not closed|1",
                "quote closed by a doubled one|c0,c1\\n1,\"CANARY7f3a\"\"\\n|a quote is not closed|2",
                "text behind a quote|c0,c1\\n\"1\"CANARY7f3a,2\\n|text follows a closing quote|2",
                "space behind a quote|c0,c1\\n\"CANARY7f3a\" ,2\\n|text follows a closing quote|2",
                "quote behind a backslash|c0,c1\\n\"CANARY7f3a\\x\\\"y\",2\\n|text follows a closing quote|2",
                "nothing||there is no header line|0",
                "blank lines alone|\\n\\r\\n\\r|there is no header line|0",
                "name twice|c0,c0\\nCANARY7f3a,2\\n|same name|0",
                "name in other case|c0,C0\\nCANARY7f3a,2\\n|not decided|0",
                "too many names|c0,c1,CANARY7f3a\\n1,2,3\\n|CANARY|0",
                "data for names|CANARY7f3a,x\\n1,2\\n|none of the 2 columns|0"
            })
    void tableThatCannotBeCut_isRefused(String name, String text, String why, long line) {
        Bench bench = new Bench(folder, "csv", "c0: keep, c1: keep");
        String unescaped = (text == null ? "" : text).replace("\\n", "\n").replace("\\r", "\r");
        Throwable failure = null;
        try {
            bench.job(unescaped).build().run();
        } catch (RuntimeException e) {
            failure = e;
        }
        assertThat(failure).as(name).isNotNull().hasNoCause();
        if (line > 0) {
            assertThat(failure).hasMessageContaining(why).hasMessageContaining("starts at line " + line);
        }
        if (!name.equals("too many names")) {
            // The name of a column that nobody decided is what its owner must be told.
            assertThat(failure).hasMessageNotContaining(CANARY);
        }
        assertThat(bench.files()).isEmpty();
    }

    static Stream<Arguments> ragged() {
        return Stream.of(
                valid("too few cells", "c0,c1\nCANARY7f3a\n1,2\n", row("1", "2")),
                valid("too many cells", "c0,c1\n1,2\n3,4,CANARY7f3a\n", row("1", "2")),
                valid("delimiter at the end", "c0,c1\nCANARY7f3a,2,\n1,2\n", row("1", "2")),
                valid("other delimiter", "c0,c1\n1;CANARY7f3a\n", new String[0][]),
                valid("one quoted empty cell", "c0,c1\n\"\"\n1,2\n", row("1", "2")),
                valid("spaces alone", "c0,c1\n   \n1,2\n", row("1", "2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ragged")
    void raggedRow_isLeftOutAndListed(String name, String text, List<List<String>> expected) {
        Bench bench = new Bench(folder, "csv", "c0: keep, c1: keep");

        ExportReport report = bench.job(text).build().run();

        assertThat(report.rowsQuarantined()).as(name).isEqualTo(1);
        assertThat(bench.out()).doesNotContain(CANARY).hasLineCount(1 + expected.size());
        assertThat(bench.quarantined()).singleElement().asString().endsWith("field count");
        assertThatThrownBy(() -> bench.job(text)
                        .existing(Existing.REPLACE)
                        .brokenRows(BrokenRows.FAIL)
                        .build()
                        .run())
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"C3, 7", "FF, 7", "EDA080, 7", "C0AF, 7", "F4908080, 7"})
    void bytesThatAreNoText_areRefused(String hex, int offset) {
        byte[] start = "c0,c1\n1".getBytes(StandardCharsets.US_ASCII);
        byte[] broken = java.util.HexFormat.of().parseHex(hex);
        byte[] end = ("," + CANARY + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(start, start.length + broken.length + end.length);
        System.arraycopy(broken, 0, bytes, start.length, broken.length);
        System.arraycopy(end, 0, bytes, start.length + broken.length, end.length);
        Bench bench = new Bench(folder, "csv", "c0: keep, c1: keep");

        assertThatThrownBy(() -> bench.job(bytes).build().run())
                .hasMessageContaining("offset " + offset)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining(CANARY);
        assertThat(bench.files()).isEmpty();
    }

    private static Arguments valid(String name, String text, String[]... rows) {
        return Arguments.of(name, text, Stream.of(rows).map(List::of).toList());
    }

    private static String[] row(String... cells) {
        return cells;
    }
}
