package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileOutputStream;
import java.io.IOException;
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

    /** One output, on a disk that gets full. */
    private final class Disk {

        private final Bench bench;
        private final String extension;

        Disk(String extension) {
            this.bench = new Bench(folder, extension, "a: keep, b: redact");
            this.extension = extension;
        }

        ExportJobBuilder job() {
            return bench.job(Records.of(extension, ROWS)).checkpoints(OFTEN);
        }

        /** What a run gives that nothing stopped; it leaves nothing behind. */
        String unbroken() throws IOException {
            job().build().run();
            String text = bench.out() + bench.quarantined();
            for (String file : bench.files()) {
                Files.delete(folder.resolve(file));
            }
            Files.delete(ExportManifest.pathFor(bench.output));
            return text;
        }

        void assertFull(OutputOpener opener) {
            assertFull(job().build(opener));
        }

        void assertFull(ExportJob job) {
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(job::run)
                    .withMessageContaining("no space is left on the device")
                    .withNoCause();
            assertThat(bench.output).doesNotExist();
            assertThat(bench.quarantine).doesNotExist();
            assertThat(ExportManifest.pathFor(bench.output)).doesNotExist();
        }

        void assertGoesOn(String unbroken) {
            ExportReport report = job().resume(Resume.CONTINUE).build().run();
            assertThat(report.warnings()).anyMatch(text -> text.contains("went on from the checkpoint"));
            assertThat(bench.out() + bench.quarantined()).isEqualTo(unbroken);
            assertThat(bench.files())
                    .containsExactly(
                            bench.output.getFileName().toString(),
                            bench.quarantine.getFileName().toString());
        }
    }

    /** Room for so many bytes in files whose name has a word, and for all others. */
    private static OutputOpener room(String word, int bytes) {
        return path -> path.toString().contains(word)
                ? new OutputFileTest.Full(path, bytes)
                : OutputOpener.NEW_FILE.open(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForTheOutput_publishesNothingAndLetsTheRunGoOn(String extension) throws IOException {
        Disk disk = new Disk(extension);
        String unbroken = disk.unbroken();
        disk.assertFull(path ->
                path.toString().contains("quarantine") || path.toString().contains("checkpoint")
                        ? OutputOpener.NEW_FILE.open(path)
                        : new OutputFileTest.Full(path, 300_000));
        assertThat(folder.resolve("." + disk.bench.output.getFileName() + ".checkpoint"))
                .exists();
        disk.assertGoesOn(unbroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForTheQuarantine_publishesNothingAndLetsTheRunGoOn(String extension) throws IOException {
        Disk disk = new Disk(extension);
        String unbroken = disk.unbroken();
        disk.assertFull(room("quarantine", 4_000));
        disk.assertGoesOn(unbroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForACheckpoint_keepsTheOneBefore(String extension) throws IOException {
        Disk disk = new Disk(extension);
        String unbroken = disk.unbroken();
        int[] checkpoints = {0};
        OutputOpener full = room("checkpoint", 10);
        disk.assertFull(path -> path.toString().contains("checkpoint") && ++checkpoints[0] > 2
                ? full.open(path)
                : OutputOpener.NEW_FILE.open(path));
        disk.assertGoesOn(unbroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void diskThatIsFullForTheFirstCheckpoint_leavesNothing(String extension) {
        Disk disk = new Disk(extension);
        disk.assertFull(room("checkpoint", 10));
        assertThat(disk.bench.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    @EnabledOnOs(OS.LINUX)
    void deviceThatIsFull_publishesNothing(String extension) {
        Disk disk = new Disk(extension);
        disk.assertFull(disk.job().checkpoints(Checkpoints.NEVER).build(path -> new FileOutputStream("/dev/full")));
        assertThat(disk.bench.files()).isEmpty();
    }
}
