package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.plan.GroupSizes;
import io.maskwright.plan.SmallGroupsException;
import io.maskwright.policy.Policy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting groups over a stop, a kill, a full disk. */
class RiskResumeTest {

    private static final int ROWS = 240;
    private static final int GROUPS = 60;
    private static final Checkpoints OFTEN = new Checkpoints(1, Duration.ZERO);

    @TempDir
    Path folder;

    private Path output() {
        return folder.resolve("out.csv");
    }

    private static Policy policy(int k) {
        return Policy.parse("maskwright: 1\ndatasets:\n  t:\n    risk: {quasi: [a], k: " + k
                + "}\n    fields: {a: keep, b: redact}\n");
    }

    private static GivenRows source(int stopAt) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Object[] {"canary-" + i % GROUPS, "x"});
        }
        return new GivenRows(List.of("a", "b"), rows, 12)
                .with(
                        row -> {
                            if (row >= stopAt) {
                                throw new IllegalStateException("crash");
                            }
                        },
                        row -> {});
    }

    private ExportJobBuilder job(int stopAt, int groupsInMemory) {
        return ExportJob.builder()
                .policy(policy(4))
                .dataset("t")
                .source(source(stopAt))
                .output(output())
                .threads(2)
                .checkpoints(OFTEN)
                .groupLimits(new GroupLimits(groupsInMemory, 3));
    }

    private void stop(int at, int groupsInMemory, Resume resume) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job(at, groupsInMemory).resume(resume).build().run())
                .withMessageContaining("IllegalStateException");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path groups() throws IOException {
        return folder.resolve(files().stream()
                .filter(name -> name.startsWith(".out.csv.groups."))
                .findAny()
                .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 40, 1000})
    void resumedRun_countsEveryRowOnce(int groupsInMemory) throws IOException {
        GroupSizes whole = new GroupSizes(4, ROWS, GROUPS, 4, 0, 0, 0);
        for (int row = 12; row < ROWS; row += 90) {
            stop(row, groupsInMemory, Resume.START_ANEW);
            assertThat(groups()).exists();
            stop(row + 20, groupsInMemory, Resume.CONTINUE);
            ExportReport report =
                    job(ROWS + 1, 10).resume(Resume.CONTINUE).build().run();
            assertThat(report.risk().sizes()).isEqualTo(whole);
            assertThat(report.warnings()).anyMatch(text -> text.contains("went on from the checkpoint"));
            assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json");
            Files.delete(output());
            Files.delete(ExportManifest.pathFor(output()));
        }
    }

    @Test
    void resumedRunWithSmallGroups_isRefusedAndLeavesNothing() throws IOException {
        ExportJobBuilder stopped = job(120, 20).policy(policy(5));
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> stopped.build().run());
        assertThatExceptionOfType(SmallGroupsException.class)
                .isThrownBy(() -> job(ROWS + 1, 20)
                        .policy(policy(5))
                        .resume(Resume.CONTINUE)
                        .build()
                        .run())
                .satisfies(e -> assertThat(e.sizes()).isEqualTo(new GroupSizes(5, ROWS, GROUPS, 4, ROWS, GROUPS, 0)));
        assertThat(files()).isEmpty();
    }

    /** A kill may come between any two writes. */
    @Test
    void whatAKilledRunWroteBehindTheCheckpoint_isCutOff() throws IOException {
        stop(120, 20, Resume.START_ANEW);
        Files.write(groups(), new byte[1000], StandardOpenOption.APPEND);
        // It was in the midst of merging, too.
        Files.createFile(folder.resolve(".out.csv.groups.merged.123e4567-e89b-12d3-a456-426614174000.part"));
        ExportReport report = job(ROWS + 1, 20).resume(Resume.CONTINUE).build().run();
        assertThat(report.risk().sizes()).isEqualTo(new GroupSizes(4, ROWS, GROUPS, 4, 0, 0, 0));
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json");
    }

    @Test
    void changedOrMissingFile_isRefused() throws IOException {
        stop(120, 20, Resume.START_ANEW);
        Path groups = groups();
        byte[] bytes = Files.readAllBytes(groups);
        bytes[23]++;
        Files.write(groups, bytes);
        refused("was changed since the export was interrupted");
        Files.delete(groups);
        refused("there are 0 hidden files");
        // Starting anew takes all of it away.
        job(ROWS + 1, 20).build().run();
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json");
    }

    @Test
    void checkpointWithoutGroups_isRefused() throws IOException {
        stop(120, 20, Resume.START_ANEW);
        Path checkpoint = folder.resolve(".out.csv.checkpoint");
        String text = Files.readString(checkpoint);
        String without = text.replaceFirst(",\"groups\":\\{.*?\\}\\}", "");
        assertThat(without).isNotEqualTo(text);
        Files.writeString(checkpoint, without);
        refused("its checkpoint does not tell which rows look alike");
        Files.writeString(checkpoint, text.replaceFirst("\"key\":\"[0-9a-f]", "\"key\":\"g"));
        refused("it is no checkpoint of this version");
        Files.writeString(checkpoint, text);
        assertThat(job(ROWS + 1, 20).resume(Resume.CONTINUE).build().run().rowsOut())
                .isEqualTo(ROWS);
    }

    private void refused(String why) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(
                        () -> job(ROWS + 1, 20).resume(Resume.CONTINUE).build().run())
                .withMessageContaining(why);
        assertThat(output()).doesNotExist();
    }

    /** Hashes are no values, and nobody but the owner sees even those. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void hiddenFile_isForItsOwnerAndHoldsHashesOnly() throws IOException {
        stop(120, 20, Resume.START_ANEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(groups(), LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo("rw-------");
        String once = Files.readString(groups(), StandardCharsets.ISO_8859_1);
        assertThat(once).doesNotContain("canary").hasSizeGreaterThan(24 * 50);
        stop(120, 20, Resume.START_ANEW);
        // Another run, another key.
        assertThat(Files.readString(groups(), StandardCharsets.ISO_8859_1)).isNotEqualTo(once);
    }

    @Test
    void fullDisk_publishesNothingAndLetsTheRunGoOn() throws IOException {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job(ROWS + 1, 20)
                        .build(path -> path.toString().contains(".groups.")
                                ? new OutputFileTest.Full(path, 3000)
                                : OutputOpener.NEW_FILE.open(path))
                        .run())
                .withMessageContaining("out.csv.groups: no space is left on the device")
                .withNoCause();
        assertThat(output()).doesNotExist();
        assertThat(folder.resolve(".out.csv.checkpoint")).exists();
        assertThat(job(ROWS + 1, 20)
                        .resume(Resume.CONTINUE)
                        .build()
                        .run()
                        .risk()
                        .sizes())
                .isEqualTo(new GroupSizes(4, ROWS, GROUPS, 4, 0, 0, 0));
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json");
    }

    @Test
    @Timeout(60)
    void killedProcess_leavesWhatTheNextRunGoesOnWith() throws Exception {
        int rows = 200_000;
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("in.csv"))) {
            writer.write("a,b\n");
            for (int i = 0; i < rows; i++) {
                writer.write("g" + i % (rows / 4) + ",some text\n");
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        try {
            while (process.isAlive() && !Files.exists(folder.resolve(".out.csv.checkpoint"))) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(output()).doesNotExist();
        assertThat(groups()).exists();
        ExportReport report = Child.job(folder).resume(Resume.CONTINUE).build().run();
        assertThat(report.warnings()).anyMatch(text -> text.contains("went on from the checkpoint"));
        assertThat(report.risk().sizes()).isEqualTo(new GroupSizes(4, rows, rows / 4, 4, 0, 0, 0));
        assertThat(files()).containsExactly("in.csv", "out.csv", "out.csv.manifest.json");
    }

    /** The export that is killed. */
    static final class Child {

        public static void main(String[] arguments) {
            job(Path.of(arguments[0])).build().run();
        }

        static ExportJobBuilder job(Path folder) {
            return ExportJob.builder()
                    .policy(policy(4))
                    .dataset("t")
                    .input(folder.resolve("in.csv"))
                    .output(folder.resolve("out.csv"))
                    .checkpoints(new Checkpoints(1 << 18, Duration.ofDays(1)))
                    .groupLimits(new GroupLimits(5000, 8));
        }
    }
}
