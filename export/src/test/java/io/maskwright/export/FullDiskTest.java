package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full while an export writes: nothing shows under a name, and the run goes on when there is room again. */
class FullDiskTest {

    private static final Checkpoints OFTEN = new Checkpoints(1, Duration.ZERO);
    private static final int ROWS = 30_000;

    @TempDir
    Path folder;

    private Bench bench(String extension) {
        return new Bench(folder, extension, "a: keep, b: redact");
    }

    private static ExportJobBuilder job(Bench bench, String extension) {
        return bench.job(Records.of(extension, ROWS)).checkpoints(OFTEN);
    }

    /** What a run gives that nothing stopped; it leaves nothing behind. */
    private String unbroken(Bench bench, String extension) throws IOException {
        job(bench, extension).build().run();
        String text = bench.out() + bench.quarantined();
        for (String file : bench.files()) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(ExportManifest.pathFor(bench.output));
        return text;
    }

    private static void assertFull(Bench bench, ExportJob job) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(job::run)
                .withMessageContaining("no space is left on the device")
                .withNoCause();
        assertThat(bench.output).doesNotExist();
        assertThat(bench.quarantine).doesNotExist();
        assertThat(ExportManifest.pathFor(bench.output)).doesNotExist();
    }

    private static void assertGoesOn(Bench bench, String extension, String unbroken) {
        ExportReport report =
                job(bench, extension).resume(Resume.CONTINUE).build().run();
        assertThat(report.warnings()).anyMatch(text -> text.contains("went on from the checkpoint"));
        assertThat(bench.out() + bench.quarantined()).isEqualTo(unbroken);
        assertThat(bench.files())
                .containsExactly(
                        bench.output.getFileName().toString(),
                        bench.quarantine.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForTheOutput_publishesNothingAndLetsTheRunGoOn(String extension) throws IOException {
        Bench bench = bench(extension);
        String unbroken = unbroken(bench, extension);
        assertFull(
                bench,
                job(bench, extension)
                        .build(path -> path.toString().contains("quarantine")
                                        || path.toString().contains("checkpoint")
                                ? OutputOpener.NEW_FILE.open(path)
                                : new OutputFileTest.Full(path, 300_000)));
        assertThat(folder.resolve("." + bench.output.getFileName() + ".checkpoint"))
                .exists();
        assertGoesOn(bench, extension, unbroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForTheQuarantine_publishesNothingAndLetsTheRunGoOn(String extension) throws IOException {
        Bench bench = bench(extension);
        String unbroken = unbroken(bench, extension);
        assertFull(
                bench,
                job(bench, extension)
                        .build(path -> path.toString().contains("quarantine")
                                ? new OutputFileTest.Full(path, 4_000)
                                : OutputOpener.NEW_FILE.open(path)));
        assertGoesOn(bench, extension, unbroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForACheckpoint_keepsTheOneBefore(String extension) throws IOException {
        Bench bench = bench(extension);
        String unbroken = unbroken(bench, extension);
        int[] checkpoints = {0};
        assertFull(
                bench,
                job(bench, extension)
                        .build(path -> path.toString().contains("checkpoint") && ++checkpoints[0] > 2
                                ? new OutputFileTest.Full(path, 10)
                                : OutputOpener.NEW_FILE.open(path)));
        assertGoesOn(bench, extension, unbroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForTheFirstCheckpoint_leavesNothing(String extension) {
        Bench bench = bench(extension);
        assertFull(
                bench,
                job(bench, extension)
                        .build(path -> path.toString().contains("checkpoint")
                                ? new OutputFileTest.Full(path, 10)
                                : OutputOpener.NEW_FILE.open(path)));
        assertThat(bench.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    @EnabledOnOs(OS.LINUX)
    void deviceThatIsFull_publishesNothing(String extension) {
        Bench bench = bench(extension);
        assertFull(bench, job(bench, extension).checkpoints(Checkpoints.NEVER).build(path -> fullDevice()));
        assertThat(bench.files()).isEmpty();
    }

    private static OutputStream fullDevice() throws IOException {
        return new FileOutputStream("/dev/full");
    }
}
