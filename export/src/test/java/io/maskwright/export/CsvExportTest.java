package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @TempDir
    Path folder;

    @Test
    void columnOfDocuments_isWithheld() {
        String export = csv("a: keep, p: {content: json}, p.id: {strategy: keep, optional: true}")
                .export("a,p\n1,\"{\"\"id\"\":\"\"CANARY\"\"}\"\n2,CANARY\n3,\n");
        assertThat(export).isEqualTo("a,p\n1,********\n2,********\n3,\n");
    }

    @Test
    void columns_areTreatedShownAndLeftOut() {
        assertThat(csv("a: keep, b: redact, c: drop, d: \"null\"").export("a,b,c,d\n1,2,3,4\n,,,\n"))
                .isEqualTo("a,b,d\n1,********,\n,,\n");
    }

    @Test
    void quotesCommasAndLineBreaks_areKept() {
        String text = "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"one\ntwo\r\nthree\",plain\n";

        assertThat(csv("a: keep, b: keep").export(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEnding_isReadAndTheChosenOneWritten(String ending) {
        Bench bench = csv("a: keep, b: keep");

        bench.job("a,b" + ending + "1,2" + ending + "3,4")
                .lineEnding(LineEnding.CRLF)
                .build()
                .run();

        assertThat(bench.out()).isEqualTo("a,b\r\n1,2\r\n3,4\r\n");
    }

    @Test
    void tabsAndOtherDelimiters_areKept() {
        Bench tsv = new Bench(folder, "tsv", "a: keep, b: keep");
        assertThat(tsv.export("a\tb\n\"x\ty\"\t1,2\n")).isEqualTo("a\tb\n\"x\ty\"\t1,2\n");

        Bench bench = csv("a: keep, b: keep");
        bench.job("a;b\n'x;y';1,2\n").delimiter(';').quote('\'').build().run();
        assertThat(bench.out()).isEqualTo("a;b\n'x;y';1,2\n");
    }

    @Test
    void raggedRows_goIntoQuarantine() {
        Bench bench = csv("a: keep, b: keep");

        ExportReport report =
                bench.job("a,b\n1,2\n1\n1,2,3\n\"\"\n3,4\n").build().run();

        assertThat(bench.out()).isEqualTo("a,b\n1,2\n3,4\n");
        assertThat(Bench.text(bench.quarantine))
                .isEqualTo("row,field,reason\n2,,field count\n3,,field count\n4,,field count\n");
        assertThat(report.rowsIn()).isEqualTo(5);
        assertThat(report.rowsOut()).isEqualTo(2);
        assertThat(report.rowsQuarantined()).isEqualTo(3);
        assertThat(report.quarantineReasons()).containsOnlyKeys("field count").containsValue(3L);
        assertThat(report.quarantine()).isEqualTo(bench.quarantine);
    }

    @Test
    void noRowInQuarantine_makesNoFile() {
        Bench bench = csv("a: keep");

        assertThat(bench.job("a\n1\n").build().run().quarantine()).isNull();
        assertThat(bench.files()).containsExactly("out.csv");
    }

    @Test
    void blankLines_areSkippedAndCounted() {
        Bench bench = csv("a: keep, b: keep");

        ExportReport report = bench.job("\n\na,b\n\n1,2\n\n\n").build().run();

        assertThat(bench.out()).isEqualTo("a,b\n1,2\n");
        assertThat(report.blankLines()).isEqualTo(5);
        assertThat(report.rowsIn()).isEqualTo(1);
    }

    @Test
    void blankLinesOfOneColumn_areEmptyValues() {
        Bench bench = csv("a: keep");

        ExportReport report = bench.job("a\n1\n\n2\n\"\"\n").build().run();

        assertThat(bench.out()).isEqualTo("a\n1\n\"\"\n2\n\"\"\n");
        assertThat(report.rowsIn()).isEqualTo(4);
        assertThat(report.blankLines()).isZero();
    }

    @Test
    void withoutHeader_columnsAreNumbered() {
        Bench bench = csv("\"1\": keep, \"2\": redact");

        bench.job("1,2\n\n3,4\n").header(Header.ABSENT).build().run();

        assertThat(bench.out()).isEqualTo("1,********\n3,********\n");
    }

    @Test
    void withoutHeader_leadingBlankLinesOfOneColumnAreValues() {
        Bench bench = csv("\"1\": keep");

        bench.job("\n\nx\n").header(Header.ABSENT).build().run();

        assertThat(bench.out()).isEqualTo("\"\"\n\"\"\nx\n");
    }

    @Test
    void emptyInput_hasNoHeader() {
        assertThatThrownBy(() -> csv("a: keep").export(""))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("no header line");

        Bench bench = new Bench(folder, "csv", "\"1\": keep");
        ExportReport report = bench.job("").header(Header.ABSENT).build().run();
        assertThat(bench.out()).isEmpty();
        assertThat(report.warnings()).hasSize(1);
    }

    @Test
    void undecidedColumn_isRefused() {
        Bench bench = csv("a: keep");

        assertThatThrownBy(() -> bench.export("a,b\n1,2\n")).isInstanceOf(PlanException.class);
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void firstLineThatIsNoHeader_isNotQuoted() {
        Bench bench = csv("a: keep, b: keep");

        assertThatThrownBy(() -> bench.export("canary-7c1f,canary-9d2e\n1,2\n"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("dataset t")
                .hasMessageNotContaining("canary");
    }

    @Test
    void everyColumnDropped_isRefused() {
        assertThatThrownBy(() -> csv("a: drop, b: drop").export("a,b\n1,2\n"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("drops every column");
    }

    @ParameterizedTest
    @CsvSource({"'a,b\n1,2\n3,\"x\n4,5\n',3", "'a,b\n1,2\n\n\"x\"canary,2\n',4", "'a,b\n\"1\n2\",x\n3,\"y\"canary\n',4"
    })
    void brokenQuotes_endTheRunWithTheLine(String text, long line) {
        Bench bench = csv("a: keep, b: keep");

        assertThatThrownBy(() -> bench.export(text))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("starts at line " + line)
                .hasMessageNotContaining("canary")
                .hasMessageNotContaining("'c'")
                .hasNoCause();
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void recordThatIsTooLong_endsTheRun() {
        for (String row : new String[] {"x".repeat(2000) + ",1", "x".repeat(600) + "," + "x".repeat(600)}) {
            Bench bench = csv("a: keep, b: keep");

            assertThatThrownBy(() -> bench.job("a,b\n1,2\n" + row + "\n")
                            .maxRecordChars(1024)
                            .build()
                            .run())
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("1024 characters")
                    .hasMessageContaining("line 3");
        }
    }

    @Test
    void malformedBytes_endTheRunWithTheirPlace() {
        byte[] bytes = "a,b\n1,2\n3,?\n".getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;
        Bench bench = csv("a: keep, b: keep");

        assertThatThrownBy(() -> bench.job(bytes).build().run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("offset 10")
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("line 3")
                .hasMessageContaining("set the input encoding")
                .hasNoCause();
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void gbkReadAsUtf8_endsTheRun() {
        Bench bench = csv("a: keep, b: keep");

        assertThatThrownBy(() -> bench.job("a,b\n\u5F20\u4E09,2\n".getBytes(Charset.forName("GBK")))
                        .build()
                        .run())
                .isInstanceOf(ExportException.class);
    }

    @Test
    void characterThatDoesNotFitTheOutput_endsTheRun() {
        Bench bench = csv("a: keep, b: keep");

        assertThatThrownBy(() -> bench.job("a,b\n1,2\n\u5F20,2\n")
                        .outputEncoding(StandardCharsets.ISO_8859_1)
                        .build()
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("row 2")
                .hasMessageNotContaining("\u5F20");
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void formulas_areNeutralisedInCellsAndNames() {
        String text = "=a,b\n\"=HYPERLINK(\"\"x\"\")\",+86 138-1234-5678\n";
        Bench bench = csv("\"=a\": keep, b: keep");

        assertThat(bench.export(text)).isEqualTo("'=a,b\n\"'=HYPERLINK(\"\"x\"\")\",+86 138-1234-5678\n");

        bench.job(text)
                .existing(Existing.REPLACE)
                .formulas(Formulas.KEEP)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo(text);
    }

    @Test
    void valueThatCannotBeTreated_takesItsRowIntoQuarantine() {
        Bench bench = csv("a: keep, b: picky");

        ExportReport report = bench.job("a,b\n1,x\n2,bad\n3\n4,\n").build().run();

        assertThat(bench.out()).isEqualTo("a,b\n1,fine\n4,\n");
        assertThat(bench.quarantined()).containsExactly("2,b,shape", "3,,field count");
        assertThat(report.fields().get(1).failed()).containsExactly(Map.entry("shape", 1L));
        assertThat(report.fields().get(1).blank()).isEqualTo(1);
    }

    @Test
    void valueThatCannotBeTreated_isRedactedOrEndsTheRunOnRequest() {
        Bench redacting = new Bench(folder, "csv", "a: keep, b: picky", "defaults: {onError: redact}\n");
        assertThat(redacting.export("a,b\n1,bad\n")).isEqualTo("a,b\n1,********\n");

        Bench failing = new Bench(folder, "csv", "a: keep, b: picky", "defaults: {onError: fail}\n");
        assertThatThrownBy(() -> failing.job("a,b\n1,x\n2,bad\n")
                        .existing(Existing.REPLACE)
                        .build()
                        .run())
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("row 2");
        assertThat(failing.out()).isEqualTo("a,b\n1,********\n");
    }

    @Test
    void missingKey_endsTheRun() {
        Bench bench = csv("a: keyless");

        assertThatThrownBy(() -> bench.export("a\n1\n")).isInstanceOf(KeyUnavailableException.class);
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void condition_readsTheOtherColumnAndLeavesAnEmptyCell() {
        Bench bench = csv("a: keep, b: \"when(a == '1', drop, keep)\"");

        assertThat(bench.export("a,b\n1,x\n2,y\n")).isEqualTo("a,b\n1,\n2,y\n");
    }

    @Test
    void manyBatches_keepOrderAndCounts() {
        StringBuilder text = new StringBuilder("a,b\n");
        StringBuilder expected = new StringBuilder("a,b\n");
        for (int i = 1; i <= 5000; i++) {
            if (i % 7 == 0) {
                text.append(i).append('\n');
            } else if (i % 11 == 0) {
                text.append(i).append(",bad\n");
            } else {
                text.append(i).append(",x\n");
                expected.append(i).append(",fine\n");
            }
        }
        Bench bench = csv("a: keep, b: picky");

        ExportReport report = bench.job(text.toString()).build().run();

        assertThat(bench.out()).isEqualTo(expected.toString());
        assertThat(report.rowsIn()).isEqualTo(5000);
        assertThat(report.rowsOut() + report.rowsQuarantined()).isEqualTo(5000);
        assertThat(bench.quarantined().stream().map(line -> Integer.parseInt(line.split(",")[0])))
                .hasSize(714 + 390)
                .isSorted();
    }

    @Test
    void largeCells_areFlushedEarly() {
        String row = "1," + "x".repeat(700_000) + "\n";
        Bench bench = csv("a: keep, b: redact");

        assertThat(bench.export("a,b\n" + row.repeat(5))).isEqualTo("a,b\n" + "1,********\n".repeat(5));
    }

    private Bench csv(String fields) {
        return new Bench(folder, "csv", fields);
    }
}
