package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An input that is another one when a stopped run is to go on: refused, and nothing is published. */
class ChangedInputTest {

    private static final Checkpoints OFTEN = new Checkpoints(1, Duration.ZERO);
    private static final int ROWS = 30_000;

    @TempDir
    Path folder;

    private Bench bench;
    private String text = "";

    private ExportJobBuilder job() {
        return bench.job(text).checkpoints(OFTEN);
    }

    private void stop(String extension) {
        bench = new Bench(folder, extension, "a: keep, b: redact");
        text = Records.of(extension, ROWS);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job().build(path -> path.toString().endsWith(extension + ".checkpoint.part")
                                        || path.toString().contains("quarantine")
                                ? OutputOpener.NEW_FILE.open(path)
                                : new OutputFileTest.Full(path, 300_000))
                        .run());
        assertThat(folder.resolve("." + bench.output.getFileName() + ".checkpoint"))
                .exists();
    }

    private void assertRefused(byte[] input, String why) throws IOException {
        Files.write(bench.input, input);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> bench.job()
                        .checkpoints(OFTEN)
                        .resume(Resume.CONTINUE)
                        .build()
                        .run())
                .withMessageContaining(why)
                .withNoCause();
        assertThat(bench.output).doesNotExist();
        assertThat(bench.quarantine).doesNotExist();
        assertThat(ExportManifest.pathFor(bench.output)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void changedInput_isRefusedAndTheOldOneGoesOn(String extension) throws IOException {
        stop(extension);
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] shorter = Arrays.copyOf(whole, whole.length / 2);
        assertRefused(shorter, "the size of the input is not what it was");
        assertRefused(new byte[0], "the size of the input is not what it was");
        assertRefused((text + "\n").getBytes(StandardCharsets.UTF_8), "the size of the input is not what it was");
        assertRefused(
                text.replaceFirst("secret-17", "secret-18").getBytes(StandardCharsets.UTF_8),
                "it was changed since the export was interrupted");
        ExportReport report = job().resume(Resume.CONTINUE).build().run();
        assertThat(report.rowsIn()).isEqualTo(ROWS);
        assertThat(report.warnings()).anyMatch(warning -> warning.contains("went on from the checkpoint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void inputThatIsGone_isRefused(String extension) throws IOException {
        stop(extension);
        Files.delete(bench.input);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> bench.job().resume(Resume.CONTINUE).build().run())
                .withMessageContaining("there is no such file");
        assertThat(bench.output).doesNotExist();
        assertThat(job().resume(Resume.CONTINUE).build().run().rowsIn()).isEqualTo(ROWS);
    }

    /** A file that ends in the midst of a record when the run first sees it. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void inputCutInARecord_isRefusedOrTheRecordIsLeftOut(String extension) {
        bench = new Bench(folder, extension, "a: keep, b: redact");
        String record = Records.record(extension, "a", "1", "b", "\"secret");
        String cut = Records.start(extension, "a", "b") + record.substring(0, record.indexOf("secret") + 3);
        if (extension.equals("jsonl")) {
            assertThat(bench.job(cut).build().run().rowsQuarantined()).isEqualTo(1);
            assertThat(bench.quarantined()).containsExactly("1,,malformed");
            assertThat(bench.out()).isEmpty();
        } else {
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> bench.job(cut).build().run())
                    .withMessageNotContaining("sec");
            assertThat(bench.files()).isEmpty();
        }
    }
}
