package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayExportTest {

    @TempDir
    Path folder;

    @Test
    void elements_areTreatedEachOnALine() {
        assertThat(json("a: keep, b: redact").export(" [ {\"a\":1, \"b\":\"x\"},{\"a\":\"],}\\\"[{\"}\n,\n{}\t]\r\n"))
                .isEqualTo("[\n{\"a\":1, \"b\":\"********\"},\n{\"a\":\"],}\\\"[{\"},\n{}\n]\n");
    }

    @Test
    void elementOfManyLines_staysAsWritten() {
        assertThat(json("a: keep").export("[\n  {\n    \"a\": 1\n  }\n]\n")).isEqualTo("[\n{\n    \"a\": 1\n  }\n]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", " [ \r\n\t] "})
    void emptyArray_staysEmpty(String text) {
        assertThat(json("a: {strategy: keep, optional: true}").export(text)).isEqualTo("[]\n");
    }

    @Test
    void arrayOfQuarantinedElements_isEmpty() {
        Bench bench = json("a: {strategy: keep, optional: true}");

        bench.job("[1,\"canary\"]").build().run();

        assertThat(bench.out()).isEqualTo("[]\n");
        assertThat(bench.quarantined()).containsExactly("1,,malformed", "2,,malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "\"canary\"",
                "[{\"a\":\"canary\"}]",
                "{\"a\":canary}",
                "{\"a\":\"canary\"} {}",
                "{\"a\":\"canary\",}",
                "{\"a\":\"canary\"]",
                "{\"a\":\"canary\",\"a\":1}",
                "{\"a\":\"\ncanary\"}",
                "{\"a\":\"\\qcanary\"}",
                "{\"a\":\"canary\":1}",
                "{\"a\":/*canary*/1}"
            })
    void brokenElement_goesIntoQuarantineWithItsNumber(String element) {
        Bench bench = json("a: keep");

        ExportReport report =
                bench.job("[{\"a\":1}," + element + " ,{\"a\":2}]").build().run();

        assertThat(bench.out()).isEqualTo("[\n{\"a\":1},\n{\"a\":2}\n]\n");
        assertThat(bench.quarantined()).containsExactly("2,,malformed");
        assertThat(report.rowsIn()).isEqualTo(3);
        assertThat(report.toString() + report.toTable()).doesNotContain("canary");
    }

    @Test
    void valueThatCannotBeTreated_takesItsElementIntoQuarantine() {
        Bench bench = json("a: picky");

        bench.job("[{\"a\":\"x\"},{\"a\":\"bad\"}]").build().run();

        assertThat(bench.out()).isEqualTo("[\n{\"a\":\"fine\"}\n]\n");
        assertThat(bench.quarantined()).containsExactly("2,a,shape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|it is empty and no array",
                "'  '|it is empty and no array",
                "{\"a\":\"canary\"}|it starts with an object and not with an array of objects",
                "\"canary\"|it does not start as an array",
                "[{\"a\":\"canary\"}|the array ends too early, in element 1",
                "[{\"a\":\"canary\"},|the array ends too early, in element 2",
                "[|the array ends too early, in element 1",
                "[{\"a\":1},{\"a\":\"canary|the array ends too early, in element 2",
                "[{\"a\":1},{\"a\":\"canary\\\\|the array ends too early, in element 2",
                "[{\"a\":\"canary\"},]|element 2 is missing",
                "[,{\"a\":\"canary\"}]|element 1 is missing",
                "[{\"a\":1},,{\"a\":\"canary\"}]|element 2 is missing",
                "[{\"a\":1}}]|a brace closes nothing, in element 1",
                "[{\"a\":1}] canary|something stands behind the array",
                "[{\"a\":1}][]|something stands behind the array"
            })
    void brokenArray_endsTheRunAndPublishesNothing(String text, String what) {
        Bench bench = json("a: keep");

        assertThatThrownBy(() -> bench.export(text))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("cannot read " + bench.input + ": " + what)
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void longArray_isTheSameOnAnyNumberOfThreads() {
        Bench bench = json("a: keep, b: redact");
        int count = 40_000;
        String text = IntStream.range(0, count)
                .mapToObj(i -> "{\"a\":" + i + ",\"b\":\"x\"}" + (i % 7 == 0 ? " " : ""))
                .collect(Collectors.joining(",", "[", "]"));
        String expected = IntStream.range(0, count)
                .mapToObj(i -> "{\"a\":" + i + ",\"b\":\"********\"}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        for (int threads = 1; threads <= 4; threads++) {
            ExportReport report = bench.job(text)
                    .existing(Existing.REPLACE)
                    .threads(threads)
                    .build()
                    .run();
            assertThat(report.rowsOut()).isEqualTo(count);
            assertThat(bench.out().equals(expected)).isTrue();
        }
    }

    @Test
    void longElements_goIntoQuarantineWherverTheyStand() {
        Bench bench = json("a: keep");
        String small = "{\"a\":1}";
        for (int size : new int[] {1020, 5000, 300_000, 3_000_000}) {
            String large = "{\"a\":\"" + "x\\\"".repeat(size / 3) + "\"}";
            ExportReport report = bench.job("[" + large + "," + small + ", " + large + "," + small + "," + large + "]")
                    .maxRecordChars(1024)
                    .existing(Existing.REPLACE)
                    .build()
                    .run();
            assertThat(bench.quarantined()).containsExactly("1,,malformed", "3,,malformed", "5,,malformed");
            assertThat(bench.out()).isEqualTo("[\n" + small + ",\n" + small + "\n]\n");
            assertThat(report.rowsIn()).isEqualTo(5);
        }
    }

    @Test
    void elementWithoutEnd_isNotHeldInMemory() {
        Bench bench = json("a: keep");

        assertThatThrownBy(() -> bench.job("[{\"a\":\"" + "canary".repeat(500_000))
                        .maxRecordChars(1024)
                        .build()
                        .run())
                .hasMessageContaining("the array ends too early, in element 1")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "GB18030", "windows-1258", "UTF-32"})
    void otherEncodings_areReadAndWritten(String name) {
        Charset charset = Charset.forName(name);
        Bench bench = json("a: keep");
        String character = name.startsWith("windows") ? "\u00E9" : "\u4E2D";
        String text = "[{\"a\":\"" + character + "\"},{\"a\":2}]";

        bench.job(text.getBytes(charset))
                .inputEncoding(charset)
                .outputEncoding(StandardCharsets.UTF_8)
                .build()
                .run();
        assertThat(bench.out()).isEqualTo("[\n{\"a\":\"" + character + "\"},\n{\"a\":2}\n]\n");

        bench.job(text.getBytes(charset))
                .inputEncoding(charset)
                .outputEncoding(StandardCharsets.US_ASCII)
                .lineEnding(LineEnding.CRLF)
                .existing(Existing.REPLACE)
                .build()
                .run();
        assertThat(bench.out())
                .isEqualTo("[\r\n{\"a\":\"\\u" + String.format("%04x", (int) character.charAt(0))
                        + "\"},\r\n{\"a\":2}\r\n]\r\n");
    }

    @Test
    void arrayThatIsNoText_endsTheRunOrSpoilsTheElement() {
        Bench bench = json("a: keep");
        byte[] wide = "[{\"a\":\"?\"}]".getBytes(StandardCharsets.UTF_16LE);
        wide[15] = (byte) 0xDC;
        assertThatThrownBy(() -> bench.job(wide)
                        .inputEncoding(StandardCharsets.UTF_16LE)
                        .build()
                        .run())
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("the bytes at offset 14 are no UTF-16LE text");

        byte[] narrow = "[{\"a\":\"?\"},{\"a\":1}]".getBytes(StandardCharsets.UTF_8);
        narrow[7] = (byte) 0xC0;
        bench.job(narrow).build().run();
        assertThat(bench.quarantined()).containsExactly("1,,malformed");
        assertThat(bench.out()).isEqualTo("[\n{\"a\":1}\n]\n");
    }

    @Test
    void byteOrderMark_isNoPartOfTheArray() {
        assertThat(json("a: keep").export("\uFEFF[{\"a\":1}]")).isEqualTo("[\n{\"a\":1}\n]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl"})
    void packedFiles_areReadAndWritten(String extension) throws IOException {
        Bench bench = new Bench(folder, extension + ".gz", "a: keep");
        String records = IntStream.range(0, 60_000)
                .mapToObj(i -> "{\"a\":" + i + "}")
                .collect(Collectors.joining(extension.equals("json") ? ",\n" : "\n"));
        String text = extension.equals("json") ? "[\n" + records + "\n]\n" : records + "\n";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        bench.job(packed.toByteArray()).build().run();

        try (InputStream in = new GZIPInputStream(Files.newInputStream(bench.output))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(text))
                    .isTrue();
        }
    }

    private Bench json(String fields) {
        return new Bench(folder, "json", fields);
    }
}
