package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportManifest;
import io.maskwright.export.ManifestVerification;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No cell that Spark writes into CSV is run by a spreadsheet. */
class FormulasTest {

    private static final Audience READER = Audience.of("a");

    /** Formulas, hidden ones, texts that would leave their cell to begin another one, and what is harmless. */
    private static final List<String> TEXTS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "-1e5",
            "@SUM(1+1)",
            "\t=1",
            "  =1",
            "\u00A0=1",
            "\u200B=1",
            "\uFF1D1",
            "\r=1",
            "\n=1",
            "a\",=1+1,\"",
            "a\\\",=1+1,\\\"",
            "\"=1+1",
            "\"a\",=1+1,\"b\"",
            "\"=1+1\"",
            "a\r=1+1",
            "a\r\n=1+1",
            "a\n=1+1",
            "a,=1+1",
            "'=1",
            "+86 138-****-5678",
            "-12.5",
            "text");

    @TempDir
    private Path folder;

    private static Policy policy() {
        return Policy.parse("maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n"
                + "      \"=n\": {strategy: keep}\n      \"n\": {strategy: keep}\n");
    }

    private static Dataset<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            rows.add(RowFactory.create(TEXTS.get(i), -i));
        }
        return Sessions.session()
                .createDataFrame(rows, StructType.fromDDL("`=n` STRING, n INT"))
                .coalesce(1);
    }

    private SparkExportBuilder export(String output) {
        return SparkExport.builder()
                .policy(policy())
                .dataset("t")
                .audience(READER)
                .input(rows(), "t")
                .output(folder.resolve(output).toString())
                .format("csv")
                .option("header", "true");
    }

    /** The cells of all parts, with their names, as a spreadsheet sees them. */
    private static List<List<String>> cells(Path output) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                cells.addAll(cellsOf(part));
            }
        }
        return cells;
    }

    private static List<List<String>> cellsOf(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    @Test
    void cells_areThoseOfAnExportOnOneMachine() throws IOException {
        Path input = folder.resolve("t.csv");
        try (CsvWriter writer = CsvWriter.builder().build(input)) {
            writer.writeRecord("=n", "n");
            for (int i = 0; i < TEXTS.size(); i++) {
                writer.writeRecord(TEXTS.get(i), Integer.toString(-i));
            }
        }
        for (Formulas formulas : Formulas.values()) {
            Path single = folder.resolve(formulas + ".csv");
            ExportJob.builder()
                    .policy(policy())
                    .dataset("t")
                    .audience(READER)
                    .input(input)
                    .output(single)
                    .formulas(io.maskwright.export.Formulas.valueOf(formulas.name()))
                    .build()
                    .run();
            SparkExportBuilder export = export(formulas.name());
            // Where nothing is said, they are neutralised.
            (formulas == Formulas.KEEP ? export.formulas(formulas) : export)
                    .build()
                    .run();
            Path output = folder.resolve(formulas.name());
            assertThat(cells(output)).isEqualTo(cellsOf(single));
            assertThat(cells(output).get(1).get(0)).isEqualTo(formulas == Formulas.KEEP ? "=1+1" : "'=1+1");
            assertThat(form(output)).isEqualTo(form(single)).isEqualTo(formulas.word());
            assertThat(ExportManifest.read(ExportManifest.pathFor(output))
                            .check(output, policy(), null)
                            .verdict(ManifestVerification.Point.ROWS))
                    .isEqualTo(ManifestVerification.Verdict.HOLDS);
        }
    }

    /** What a manifest says of formulas. */
    private static String form(Path output) throws IOException {
        return Files.readString(ExportManifest.pathFor(output)).replaceAll("(?s).*\"formulas\":\"(\\w+)\".*", "$1");
    }

    /** A lone cell that is null would be a blank line, and lost. */
    @Test
    void rowsOfOneColumn_areNotLostWhereTheyAreNull() throws IOException {
        Dataset<Row> one =
                Sessions.session().sql("SELECT `=n` FROM VALUES ('a'), (CAST(NULL AS STRING)), ('') AS t(`=n`)");
        Policy policy = Policy.parse(
                "maskwright: 1\naudiences:\n  a: {}\ndatasets:\n  t:\n    fields:\n      \"=n\": {strategy: keep}\n");
        SparkExportReport report =
                export("one").policy(policy).input(one.coalesce(1), "t").build().run();
        assertThat(report.rows().out()).isEqualTo(3);
        assertThat(cells(folder.resolve("one"))).hasSize(4);
    }

    /** Spark can be told to write bytes as the text that they are. */
    @Test
    void bytesThatAreText_areNoFormulasEither() throws IOException {
        SparkSession session = Sessions.session().newSession();
        session.conf().set("spark.sql.binaryOutputStyle", "UTF-8");
        export("bytes")
                .input(session.sql("SELECT CAST('=1+1' AS BINARY) AS `=n`, 1 AS n"), "t")
                .build()
                .run();
        assertThat(cells(folder.resolve("bytes")).get(1)).containsExactly("'=1+1", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "escape, \\",
        "Escape, \\",
        "quote, ''",
        "escapeQuotes, FALSE",
        "charToEscapeQuoteEscaping, x",
        "lineSep, ;",
        "nullValue, =1+1",
        "emptyValue, @A1"
    })
    void optionThatLetsTextsOut_isRefused(String name, String value) {
        assertThatThrownBy(() -> export("safe").option(name, value).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("formulas");
        assertThat(Formulas.KEEP.csvOptions(Map.of(name, value))).containsEntry(name, value);
    }

    @Test
    void otherFormats_haveTheTextsAsTheyAre() {
        export("kept").format("parquet").build();
        assertThat(Formulas.NEUTRALISE.in(rows()).columns()).containsExactly("'=n", "n");
        assertThat(Formulas.KEEP.in(rows()).columns()).containsExactly("=n", "n");
    }
}
