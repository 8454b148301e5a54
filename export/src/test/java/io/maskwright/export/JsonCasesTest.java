package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.MalformedDocumentException;
import io.maskwright.MaskwrightException;
import io.maskwright.engine.DocumentMasker;
import io.maskwright.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where everything is kept, what is JSON comes out as it went in, and what is none comes out nowhere. */
class JsonCasesTest {

    private static final String KEEP = "id: {strategy: keep, optional: true}, \"**\": {strategy: keep, optional: true}";

    @TempDir
    Path folder;

    @Test
    void validLines_stayAsTheyAre() {
        Bench bench = new Bench(folder, "jsonl", KEEP);
        byte[] lines = joined(records(JsonCases.VALID), "\n", "", "\n");

        ExportReport report = bench.job(lines).build().run();

        assertThat(bench.quarantined()).isEmpty();
        assertThat(report.rowsOut()).isEqualTo(JsonCases.VALID.size());
        // A carriage return between values would end a line for some readers.
        byte[] expected = lines.clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] = expected[i] == '\r' ? (byte) ' ' : expected[i];
        }
        assertThat(read(bench.output)).isEqualTo(expected);
    }

    @Test
    void validElements_stayAsTheyAre() {
        Bench bench = new Bench(folder, "json", KEEP);
        byte[] array = joined(records(JsonCases.VALID), ",\n", "[\n", "\n]\n");

        bench.job(array).build().run();

        assertThat(bench.quarantined()).isEmpty();
        assertThat(read(bench.output)).isEqualTo(array);
    }

    @Test
    void validDocuments_stayAsTheyAre() throws IOException {
        DocumentMasker masker = masker();
        for (byte[] value : JsonCases.VALID) {
            byte[] masked = masker.maskJson(value, "t", Audience.MOST_RESTRICTIVE);
            assertThat(masked).isEqualTo(value);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            masker.maskJson(new ByteArrayInputStream(value), out, "t", Audience.MOST_RESTRICTIVE);
            assertThat(out.toByteArray()).isEqualTo(value);
        }
    }

    @Test
    void invalidLines_areEachQuarantined() {
        Bench bench = new Bench(folder, "jsonl", KEEP);

        ExportReport report = bench.job(joined(records(JsonCases.INVALID), "\n", "", "\n"))
                .build()
                .run();

        assertAllQuarantined(bench, report);
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void invalidElements_areQuarantinedOrEndTheRun() {
        Bench bench = new Bench(folder, "json", KEEP);
        int quarantined = 0;
        for (byte[] record : records(JsonCases.INVALID)) {
            byte[] array = joined(List.of("{}".getBytes(StandardCharsets.UTF_8), record), ",", "[", ",{}]");
            try {
                ExportReport report =
                        bench.job(array).existing(Existing.REPLACE).build().run();
                // A comma or a bracket too many may make two elements of one, or one of two; none of them is fine.
                assertThat(report.rowsQuarantined()).as(shown(record)).isPositive();
                assertThat(bench.out().replaceAll("[\\[\\]{},\n]", ""))
                        .as(shown(record))
                        .isEmpty();
                assertThat(bench.quarantined().toString() + report + report.toTable())
                        .doesNotContain(JsonCases.CANARY);
                quarantined++;
                Files.delete(bench.output);
                Files.deleteIfExists(bench.quarantine);
                Files.deleteIfExists(ExportManifest.pathFor(bench.output));
            } catch (ExportException e) {
                assertThat(e).hasNoCause();
                assertThat(e.getMessage()).doesNotContain(JsonCases.CANARY);
                assertThat(bench.files()).isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(quarantined).isGreaterThan(JsonCases.INVALID.size() * 2 / 3);
    }

    @Test
    void invalidDocuments_areRefused() {
        DocumentMasker masker = masker();
        for (byte[] record : records(JsonCases.INVALID)) {
            assertThatThrownBy(() -> masker.maskJson(record, "t", Audience.MOST_RESTRICTIVE))
                    .as(shown(record))
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessageNotContaining(JsonCases.CANARY)
                    .hasNoCause();
            assertThatThrownBy(() -> masker.maskJson(
                            new ByteArrayInputStream(record),
                            new ByteArrayOutputStream(),
                            "t",
                            Audience.MOST_RESTRICTIVE))
                    .as(shown(record))
                    .isInstanceOf(MaskwrightException.class)
                    .hasMessageNotContaining(JsonCases.CANARY);
        }
    }

    @Test
    void equalNames_areMalformedInExportsInAnyForm() {
        String many = String.join(
                ",", IntStream.range(0, 40).mapToObj(i -> "\"n" + i + "\":1").toList());
        List<String> twice = List.of(
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\\u0061\":1,\"a\":2}",
                "{\"\\u00e9\":1,\"\u00e9\":2}",
                "{\"\u00e9\":1,\"b\":{},\"\\u00E9\":2}",
                "{\"\":1,\"\":2}",
                "{\"a\":[{\"b\":1},{\"b\":1,\"b\":2}]}",
                "{\"\\ud83d\":1,\"\\uD83D\":2}",
                "{" + many + ",\"n3\":2}",
                "{" + many + ",\"n39\":2}",
                "{" + many + ",\"\\u006e20\":2}");
        List<String> once = List.of(
                "{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":1}}",
                "{\"a\":[{\"a\":1},{\"a\":1}],\"A\":1}",
                "{\"Aa\":1,\"BB\":2}",
                "{\"AaAa\":1,\"BBBB\":2,\"AaBB\":3,\"BBAa\":4}",
                "{" + many + "}",
                "{" + many + ",\"o\":{" + many + "},\"n\\u0033\\u0033\\u0033\":{" + many + "}}");
        for (String strategy : List.of("keep", "redact", "drop")) {
            Bench bench = new Bench(folder, "jsonl", "\"**\": {strategy: " + strategy + ", optional: true}");
            ExportReport report = bench.job(String.join("\n", twice) + "\n" + String.join("\n", once))
                    .existing(Existing.REPLACE)
                    .build()
                    .run();
            assertThat(report.rowsOut()).as(strategy).isEqualTo(once.size());
            assertThat(bench.quarantined())
                    .isEqualTo(IntStream.rangeClosed(1, twice.size())
                            .mapToObj(i -> i + ",,malformed")
                            .toList());
        }
    }

    private static void assertAllQuarantined(Bench bench, ExportReport report) {
        List<String> expected = IntStream.rangeClosed(1, JsonCases.INVALID.size())
                .mapToObj(i -> i + ",,malformed")
                .toList();
        assertThat(bench.quarantined()).isEqualTo(expected);
        assertThat(report.toString() + report.toTable()).doesNotContain(JsonCases.CANARY);
    }

    private static DocumentMasker masker() {
        return DocumentMasker.of(Policy.parse("maskwright: 1\ndatasets: {t: {fields: {" + KEEP + "}}}\n"));
    }

    /** Each value as the member of an object. */
    private static List<byte[]> records(List<byte[]> values) {
        return values.stream()
                .map(value -> joined(List.of(value), "", "{\"id\":", "}"))
                .toList();
    }

    private static byte[] joined(List<byte[]> parts, String between, String before, String after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < parts.size(); i++) {
            all.writeBytes(i == 0 ? new byte[0] : between.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(parts.get(i));
        }
        all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(byte[] bytes) {
        return new String(Arrays.copyOf(bytes, Math.min(80, bytes.length)), StandardCharsets.ISO_8859_1);
    }
}
