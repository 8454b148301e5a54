package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.plan.FieldReport;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, disks and documents that fail at every place, and what then stays. */
class HostileExportTest {

    private static final String CANARY = "CANARY9c41";

    @TempDir
    Path folder;

    private Bench bench(String extension, String fields, String defaults) {
        return new Bench(folder, extension, fields, "defaults: {unmatchedRule: warn, " + defaults + "}\n");
    }

    @ParameterizedTest
    @CsvSource({"keep,1,2", "redact,1,2", "drop,1,2"})
    void undecidedValues_areCountedInOneRow(String choice, long blank, long treated) {
        Bench bench = bench("jsonl", "a: keep", "undecided: " + choice);
        ExportReport report = bench.job(
                        "{\"a\":1,\"b\":\"" + CANARY + "\"}\n{\"c\":[" + (choice.equals("drop") ? "" : "1, null")
                                + "],\"a\":2}\n" + (choice.equals("drop") ? "{\"d\":null}\n" : ""))
                .build()
                .run();
        FieldReport undecided = report.fields().get(1);
        assertThat(undecided.path()).isEqualTo("(undecided)");
        assertThat(undecided.category()).isNull();
        if (!choice.equals("drop")) {
            assertThat(undecided.treated() + undecided.kept()).isEqualTo(treated);
            assertThat(undecided.blank()).isEqualTo(blank);
        } else {
            assertThat(undecided.treated() + undecided.kept() + undecided.blank())
                    .isEqualTo(3);
        }
        assertThat(report.toTable()).contains("(undecided)").doesNotContain(CANARY);
    }

    @Test
    void runWithoutUndecidedValues_hasNoRowForThem() {
        ExportReport report = bench("jsonl", "a: keep", "undecided: keep")
                .job("{\"a\":1}\n")
                .build()
                .run();
        assertThat(report.fields()).extracting(FieldReport::path).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":{\"CANARY9c41\":{}}}",
                "{\"b\":{\"CANARY9c41\":[]}}",
                "{\"CANARY9c41\":{}}",
                "{\"CANARY9c41\":[]}",
                "{\"b\":[{\"CANARY9c41\":[]}]}"
            })
    void namesWhereNoRuleCanFollow_areUndecidedToo(String line) {
        Bench failing = bench("jsonl", "a: keep", "undecided: fail");
        assertThatThrownBy(() -> failing.job(line + "\n").build().run())
                .isInstanceOf(PlanException.class)
                .hasMessageNotContaining(CANARY);
        assertThat(failing.files()).isEmpty();
        bench("jsonl", "a: keep", "undecided: drop").job(line + "\n").build().run();
        assertThat(failing.out()).doesNotContain(CANARY);
    }

    @Test
    void undecidedObject_isRedactedWhole() {
        assertThat(bench("jsonl", "a.b: keep", "undecided: redact")
                        .export("{\"o\":{\"" + CANARY + "\":1},\"a\":{\"b\":1,\"c\":\"x\"},\"l\":[{\"" + CANARY
                                + "\":1}]}\n"))
                .isEqualTo("{\"o\":null,\"a\":{\"b\":1,\"c\":\"********\"},\"l\":[null]}\n");
    }

    private static final class Breaking extends FilterOutputStream {
        private long left;

        Breaking(OutputStream out, long left) {
            super(out);
            this.left = left;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException(CANARY);
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (left == 0) {
                throw new IOException(CANARY);
            }
        }
    }

    @Test
    void outputThatBreaksAnywhere_leavesNothing() {
        Bench bench = bench("csv", "a: keep, b: picky", "onError: quarantine");
        String data = "a,b\n" + "1,good\n2,bad\n3\n".repeat(20_000);
        bench.job(data).build().run();
        long size = bench.out().length();
        for (long limit : new long[] {0, 1, 65_535, 65_536, 100_000, size - 1, size}) {
            assertThatThrownBy(() -> bench.job(data)
                            .existing(Existing.REPLACE)
                            .build(path -> new Breaking(OutputOpener.NEW_FILE.open(path), limit))
                            .run())
                    .as("%s of %s", limit, size)
                    .isInstanceOf(ExportException.class)
                    .hasMessageNotContaining(CANARY)
                    .hasNoCause();
            // What an earlier run gave stays, and nothing else.
            assertThat(bench.files()).containsExactly("out.csv", "out.csv.quarantine.csv");
            assertThat(bench.out()).hasSize((int) size);
            assertThat(bench.quarantined()).hasSize(40_000);
        }
    }

    @Test
    void opener_thatFailsForTheQuarantineOnly_leavesNothing() {
        Bench bench = bench("csv", "a: picky", "onError: quarantine");
        List<Path> opened = new ArrayList<>();
        assertThatThrownBy(() -> bench.job("a\nbad\n")
                        .build(path -> {
                            opened.add(path);
                            if (opened.size() == 2) {
                                throw new IOException(CANARY);
                            }
                            return OutputOpener.NEW_FILE.open(path);
                        })
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageNotContaining(CANARY);
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void hardLinkToTheInput_isTheInput() throws IOException {
        Bench bench = bench("csv", "a: keep", "onError: fail");
        ExportJobBuilder job = bench.job("a\n1\n").existing(Existing.REPLACE);
        Files.createLink(bench.output, bench.input);
        assertThatThrownBy(() -> job.build().run()).hasMessageContaining("it is the input itself");
        assertThat(bench.out()).isEqualTo("a\n1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "windows-1258", "UTF-16LE", "UTF-16BE", "Shift_JIS", "UTF-32", "ISO-8859-1"})
    void encodings_conserveRowsAndWriteWhatTheyCan(String name) {
        Charset charset = Charset.forName(name);
        for (String extension : new String[] {"csv", "jsonl"}) {
            Bench bench = new Bench(folder, extension, "a: keep, b: redact");
            String text = extension.equals("csv")
                    ? "a,b\nx,y\n\"q\r\nr\",z\n"
                    : "{\"a\":\"x\",\"b\":\"y\"}\n{\"a\":\"\u00e9\",\"b\":2}";
            if (!charset.newEncoder().canEncode(text)) {
                text = text.replace("\u00e9", "e");
            }
            ExportReport report = bench.job(text.getBytes(charset))
                    .inputEncoding(charset)
                    .outputEncoding(StandardCharsets.UTF_8)
                    .build()
                    .run();
            assertThat(report.rowsIn()).isEqualTo(2);
            assertThat(report.rowsOut()).as(name + extension).isEqualTo(2);
            assertThat(bench.out()).contains("********").doesNotContain("y", "z");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\r1,%\r2,%\r3,%",
                "a,b\n1,%\r\n2,%\r3,%\n",
                "\uFEFFa,b\n1,%\n2,%\n3,%\n",
                "a,b\n1,\"%\n\"\n2,\"%\"\"\"\n3,\u0000%\n",
                "a,b\n\n1,%\n\r\n\r2,%\n3,%\n\n"
            })
    void anyTable_conservesItsRows(String shape) {
        Bench bench = new Bench(folder, "csv", "a: keep, b: redact");
        ExportReport report = bench.job(shape.replace("%", CANARY)).build().run();
        assertThat(report.rowsIn()).isEqualTo(3);
        assertThat(bench.out()).isEqualTo("a,b\n1,********\n2,********\n3,********\n");
    }

    @Test
    void headerOnly_givesAHeaderOnly() {
        assertThat(new Bench(folder, "csv", "a: keep, b: redact").export("a,b")).isEqualTo("a,b\n");
    }

    @Test
    void wideTable_isTreated() {
        String fields =
                IntStream.range(0, 20_000).mapToObj(i -> "c" + i + ": redact").collect(Collectors.joining(", "));
        String header = IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 20_000).mapToObj(i -> CANARY).collect(Collectors.joining(","));
        String out = new Bench(folder, "csv", fields).export(header + "\n" + row + "\n");
        assertThat(out).startsWith("c0,c1,").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":\"%\"}]",
                "\"%\"",
                "1",
                "null",
                "{\"a\":NaN}",
                "{\"a\":\"\\x%\"}",
                "{\"a\":\"%\",\"a\":\"%\"}",
                "{\"a\":01}",
                "{\"a\":\"%\"}}",
                "{\"a\":\"%\"} {\"a\":1}",
                "{'a':'%'}",
                "{\"a\":\"%\",}",
                "{\"a\":/*%*/1}"
            })
    void lineThatIsNoDocument_isQuarantinedWithoutContent(String line) {
        Bench bench = new Bench(folder, "jsonl", "a: keep");
        ExportReport report =
                bench.job(line.replace("%", CANARY) + "\n{\"a\":1}\n").build().run();
        assertThat(report.rowsIn()).isEqualTo(2);
        assertThat(report.rowsOut()).isEqualTo(1);
        assertThat(bench.quarantined()).containsExactly("1,,malformed");
        assertThat(bench.out()).isEqualTo("{\"a\":1}\n");
    }

    @Test
    void halfASurrogatePair_staysEscaped() {
        assertThat(new Bench(folder, "jsonl", "a: keep").export("{\"a\":\"\\ud800x\\udc00\"}\n"))
                .isEqualTo("{\"a\":\"\\ud800x\\udc00\"}\n");
    }

    @Test
    void formulasOfTheOwaspList_areNeutralised() {
        List<String> formulas = List.of(
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\u202e=1",
                "\uff1d1",
                "\uff0b1+x",
                "\uff0d1+x",
                "\uff20x",
                "=HYPERLINK(\"http://x?\"&A1)",
                "=\"\"");
        Bench bench = new Bench(folder, "csv", "a: keep, b: keep");
        StringBuilder text = new StringBuilder("a,b\n");
        formulas.forEach(formula ->
                text.append('"').append(formula.replace("\"", "\"\"")).append("\",1\n"));
        bench.export(text.toString());
        String out = bench.out();
        for (String formula : formulas) {
            assertThat(out).contains("'" + formula.replace("\"", "\"\""));
        }
    }

    @Test
    void deepRuleUnderAKeptObject_stillProtects() {
        assertThat(new Bench(folder, "jsonl", "o: keep, \"**.id\": redact, \"o.l[*].n\": drop")
                        .export("{\"o\":{\"x\":[[{\"id\":\"" + CANARY + "\"}]],\"l\":[{\"n\":\"" + CANARY
                                + "\"}],\"id\":[\"" + CANARY + "\"]}}\n"))
                .isEqualTo("{\"o\":{\"x\":[[{\"id\":\"********\"}]],\"l\":[{}],\"id\":[\"********\"]}}\n");
    }

    @Test
    void exportsInParallel_keepToThemselves() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> jobs = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Path own = Files.createDirectory(folder.resolve("p" + i));
                String strategy = i % 2 == 0 ? "keep" : "redact";
                String extension = i % 3 == 0 ? "jsonl" : "csv";
                String text = extension.equals("csv") ? "a\n" + "x\n".repeat(5000) : "{\"a\":\"x\"}\n".repeat(5000);
                jobs.add(() -> new Bench(own, extension, "a: " + strategy).export(text));
            }
            int i = 0;
            for (Future<String> done : threads.invokeAll(jobs)) {
                String shown = i % 2 == 0 ? "x" : "********";
                String expected = i % 3 == 0 ? "{\"a\":\"" + shown + "\"}\n" : shown + "\n";
                assertThat(done.get()).isEqualTo((i % 3 == 0 ? "" : "a\n") + expected.repeat(5000));
                i++;
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void errorOfAListener_endsTheRunWithoutItsMessage() {
        Bench bench = new Bench(folder, "csv", "a: keep");
        assertThatThrownBy(() -> bench.job("a\n1\n")
                        .progress(progress -> {
                            throw new AssertionError(CANARY);
                        })
                        .build()
                        .run())
                .isInstanceOf(MaskwrightException.class)
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
        assertThat(bench.files()).isEmpty();
    }
}
