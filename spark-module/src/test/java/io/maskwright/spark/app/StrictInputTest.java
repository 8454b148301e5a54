package io.maskwright.spark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.spark.TestSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that Spark would read, and that an export must not take. */
class StrictInputTest {

    private static final String CSV = "--input-format=csv";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String input, Path output, String... more) throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      phone: {strategy: \"phone\"}\n"
                        + "      city: {strategy: keep}\n");
        List<String> all = new ArrayList<>(List.of("-p", policy.toString(), "-d", "t", "-a", "a", "-o"));
        all.addAll(List.of(output.toString(), input));
        all.addAll(List.of(more));
        err.getBuffer().setLength(0);
        return new Main(new PrintWriter(new StringWriter()), new PrintWriter(err, true), TestSession::get)
                .run(all.toArray(String[]::new));
    }

    private String table(String name, String rows) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "phone,city\n" + rows).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678,\"Hue\n13812345679,Hanoi\n",
                "13812345678,\"Hue\n13812345679,\"Hanoi\"\n",
                "13812345678,\"Hue\"x\n13812345679,Hanoi\n"
            })
    void quoteThatIsNotClosed_showsNoOtherCell(String rows) throws IOException {
        table("in/1.csv", "13812345670,Hue\n");
        table("in/2.csv", "13812345671,\"a \"\"b\"\"\n,c\"\n" + rows);
        Path output = folder.resolve("safe");
        assertThat(run(folder.resolve("in").toString(), output, CSV)).isEqualTo(Main.FINDINGS);
        assertThat(err.toString())
                .startsWith("error: the record of 2.csv that starts at line 4 has a quote that is not closed")
                .doesNotContain("138");
        assertThat(output).doesNotExist();
    }

    @Test
    void quoteThatIsNotClosed_endsAStream() throws IOException {
        table("in put/1.csv", "13812345670,\"Hue\n\"\n");
        table("in put/2.csv", "13812345671,\"Hue\n13812345679,Hanoi\n");
        Path output = folder.resolve("safe");
        int code = run(
                folder.resolve("in put").toString(),
                output,
                CSV,
                "--stream",
                "--once",
                "--schema=phone STRING, city STRING",
                "--checkpoint=" + folder + "/c",
                "--broken-rows=drop");
        assertThat(code).isEqualTo(Main.FINDINGS);
        assertThat(err.toString())
                .contains("the record of 2.csv that starts at line 2")
                .doesNotContain("138");
        assertThat(output.resolve("_spark_metadata/0")).doesNotExist();
    }

    /** Spark takes the first line end of a file for that of all. */
    @Test
    void fileThatSparkCutsElsewhere_isRefused() throws IOException {
        table("returns/1.csv", "13812345671,x\r\"b,\",c\n13812345679,Hanoi\n13812345670,\"Hue\"\n");
        Path marked = folder.resolve("marked/1.csv");
        Files.createDirectories(marked.getParent());
        Files.writeString(
                marked, "\uFEFFphone,city\n13812345678,\"Hue\n13812345679,Hanoi\n", StandardCharsets.UTF_16LE);
        for (String input : List.of("returns", "marked")) {
            String encoding = input.equals("marked") ? "--encoding=UTF-16LE" : "--encoding=UTF-8";
            assertThat(run(folder.resolve(input).toString(), folder.resolve("safe"), CSV, encoding))
                    .as(input)
                    .isEqualTo(Main.FINDINGS);
            assertThat(err.toString())
                    .contains("the record of 1.csv that starts at line 2")
                    .doesNotContain("138");
        }
        assertThat(run(marked.toString(), folder.resolve("safe"), "--encoding=UTF-16LE", "--option=multiLine=false"))
                .isEqualTo(Main.WRONG_USE);
    }

    @Test
    void filesOfOtherSystems_areRead() throws IOException {
        for (String end : List.of("\r\n", "\r")) {
            Path input = folder.resolve("t" + end.length() + ".csv");
            Files.writeString(
                    input,
                    "\uFEFF\"phone\",city\n13812345678,\"Hue \"\"1\"\"\"\n13812345679,Hanoi\n".replace("\n", end));
            Path output = folder.resolve("safe" + end.length());
            assertThat(run(input.toString(), output)).as(err.toString()).isEqualTo(Main.DONE);
            try (var files = Files.list(output)) {
                Path part = files.filter(file -> file.getFileName().toString().startsWith("part-"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readAllLines(part))
                        .hasSize(3)
                        .element(1)
                        .asString()
                        .endsWith(",\"Hue \"\"1\"\"\"");
            }
        }
    }

    @Test
    void headerWithAnOpenQuote_isNotToldWithTheRowsBehindIt() throws IOException {
        Path input = folder.resolve("t.csv");
        Files.writeString(input, "phone,\"city\n13812345678,Hue\n13812345679,Hanoi\n");
        assertThat(run(input.toString(), folder.resolve("safe"))).isEqualTo(Main.FINDINGS);
        assertThat(err.toString())
                .contains("the record of t.csv that starts at line 1")
                .doesNotContain("138");
    }

    @Test
    void fileThatChangesBeforeItIsRead_isRefused() throws IOException {
        Path file = Path.of(table("in/1.csv", "13812345678,Hue\n"));
        Dataset<Row> rows = QuoteGuard.over(
                TestSession.get()
                        .read()
                        .option("header", "true")
                        .option("multiLine", "true")
                        .csv(file.toString()),
                QuoteScan.of(Map.of("multiLine", "true")),
                "UTF-8");
        assertThat(rows.count()).isEqualTo(1);
        Files.writeString(file, "13812345679,Hanoi\n", StandardOpenOption.APPEND);
        assertThatThrownBy(rows::collectAsList).rootCause().hasMessageContaining("1.csv was changed while it was read");
    }

    @Test
    void streams_takeNeitherOutputsNorTheirOwn() throws IOException {
        table("in/1.csv", "13812345678,Hue\n");
        String input = folder.resolve("in").toString();
        String[] stream = {
            CSV,
            "--stream",
            "--once",
            "--schema=phone STRING, city STRING",
            "--checkpoint=" + folder + "/c",
            "--broken-rows=drop"
        };
        assertThat(run(input, folder.resolve("in/safe"), stream)).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("the output lies in the folder of the input");
        Files.createFile(folder.resolve("in/_maskwright-manifest.json"));
        assertThat(run(input, folder.resolve("safe"), stream)).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("--allow-masked");
    }

    /** What is replaced would be the input itself. */
    @Test
    void outputThatALinkLeadsToTheInput_isRefused() throws IOException {
        table("real/in/1.csv", "13812345678,Hue\n");
        Files.createFile(folder.resolve("real/in/_SUCCESS"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        for (Path output : List.of(link.resolve("in"), folder.resolve("real/x/../in"))) {
            assertThat(run(folder.resolve("real/in").toString(), output, CSV, "--overwrite"))
                    .isEqualTo(Main.FINDINGS);
            assertThat(err.toString()).contains("the input lies in the folder of the output");
        }
        assertThat(run(folder.resolve("real/in").toString(), link.resolve("in/safe"), CSV))
                .isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("the output lies in the folder of the input");
        assertThat(folder.resolve("real/in/1.csv")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mode=DROPMALFORMED",
                "Mode=FAILFAST",
                "columnNameOfCorruptRecord=city",
                "badRecordsPath=/tmp/bad",
                "enforceSchema=true",
                "ignoreCorruptFiles=true",
                "lineSep=;",
                "charToEscapeQuoteEscaping=x"
            })
    void optionThatWouldLoseBrokenRecords_isRefused(String option) throws IOException {
        String input = table("t.csv", "13812345678\n");
        assertThat(run(input, folder.resolve("safe"), "--option", option)).isEqualTo(Main.WRONG_USE);
        assertThat(err.toString())
                .contains(option.substring(0, option.indexOf('=')))
                .doesNotContain("/tmp/bad");
    }

    @Test
    void outputOfAnExport_isRecognisedWhateverNamesIt() throws IOException {
        // A name that starts like that of the output is another one.
        table("saf/t.csv", "13812345678,Hue\n");
        assertThat(run(folder.resolve("saf").toString(), folder.resolve("safe"), CSV))
                .as(err.toString())
                .isEqualTo(Main.DONE);
        for (String name : List.of("sa*", "{safe,nothing}/part-*")) {
            assertThat(run(folder + "/" + name, folder.resolve("again"), CSV))
                    .as(name)
                    .isEqualTo(Main.FINDINGS);
            assertThat(err.toString()).as(name).contains("--allow-masked");
        }
    }

    @Test
    void outputAroundTheInputOrInIt_isRefused() throws IOException {
        table("in put/1.csv", "13812345678,Hue\n");
        Path input = folder.resolve("in put");
        Files.createFile(input.resolve("_SUCCESS"));
        assertThat(run(input.toString(), input, CSV, "--overwrite")).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("the input lies in the folder of the output");
        assertThat(run(input.toString(), input.resolve("safe"), CSV)).isEqualTo(Main.FINDINGS);
        assertThat(err.toString()).contains("the output lies in the folder of the input");
        assertThat(input.resolve("1.csv")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv|/data/calls.csv/|calls.csv",
                "csv|hdfs://canary:9000/|''",
                "parquet|/data/calls/phone=canary|phone=*",
                "jdbc|crm.\"calls\"|crm.\"calls\"",
                "jdbc|(SELECT * FROM calls WHERE phone = 'canary') q|query"
            })
    void nameOfTheInput_holdsNoValue(String format, String input, String name) {
        InputRows rows = new InputRows(
                TestSession.get(), Format.ofWord("--input-format", format), Arguments.parse("--out=x", input));
        assertThat(rows.name()).isEqualTo(name);
    }
}
