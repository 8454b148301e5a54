package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that were killed while they published, and who may read their files. */
class HalfPublishedTest {

    private static final Checkpoints OFTEN = new Checkpoints(1, Duration.ZERO);
    private static final String MANIFEST = "out.csv.manifest.json";
    private static final String QUARANTINE = "out.csv.quarantine.csv";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void input() {
        bench = new Bench(folder, "csv", "a: keep, b: redact");
    }

    private ExportJobBuilder job() {
        return bench.job(Records.of("csv", 20_000)).checkpoints(OFTEN);
    }

    private List<Path> listed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(bench.input)).sorted().toList();
        }
    }

    private Path hidden(String name) throws IOException {
        return listed().stream()
                .filter(file -> String.valueOf(file.getFileName()).matches("\\." + name + "\\.[0-9a-f-]{36}\\.part"))
                .findFirst()
                .orElseThrow();
    }

    /** Leaves what a run does that is killed when it has shown so many of its files. */
    private void killBehind(int shown) throws IOException {
        Map<Path, byte[]> left = new TreeMap<>();
        try (ExportRun run = job().build().start()) {
            run.prepare();
            for (String name : List.of(MANIFEST, QUARANTINE).subList(0, shown)) {
                Files.move(hidden(name), folder.resolve(name));
            }
            for (Path file : listed()) {
                left.put(file, Files.readAllBytes(file));
            }
        }
        for (Path file : listed()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : left.entrySet()) {
            if (!file.getKey().toString().endsWith(".lock")) {
                Files.write(file.getKey(), file.getValue());
            }
        }
        assertThat(bench.output).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void runKilledWhilePublishing_canBeRunAgainWithoutLeaveToReplace(int shown) throws IOException {
        killBehind(shown);
        ExportReport report = job().build().run();
        assertThat(report.rowsIn()).isEqualTo(20_000);
        assertThat(listed()).containsExactly(bench.output, folder.resolve(MANIFEST), folder.resolve(QUARANTINE));
        assertThat(ExportManifest.read(folder.resolve(MANIFEST))
                        .check(bench.output, null, null)
                        .isSound())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void runKilledWhilePublishing_goesOn(int shown) throws IOException {
        killBehind(shown);
        ExportReport report = job().resume(Resume.CONTINUE).build().run();
        assertThat(report.warnings()).anyMatch(text -> text.contains("went on from the checkpoint"));
        assertThat(report.rowsIn()).isEqualTo(20_000);
        assertThat(bench.quarantined()).hasSize(200);
        assertThat(listed()).containsExactly(bench.output, folder.resolve(MANIFEST), folder.resolve(QUARANTINE));
    }

    @ParameterizedTest
    @EnumSource(Resume.class)
    void manifestOfAnOutputThatWasTakenAway_stays(Resume resume) throws IOException {
        job().build().run();
        Files.delete(bench.output);
        Files.writeString(folder.resolve(".out.csv.00000000-0000-0000-0000-000000000000.part"), "another");
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job().resume(resume).build().run())
                .withMessageContaining("it exists already");
        assertThat(folder.resolve(MANIFEST)).exists();
        assertThat(folder.resolve(QUARANTINE)).exists();
    }

    @Test
    void quarantineThatIsNotOfTheKilledRun_stays() throws IOException {
        killBehind(1);
        Files.writeString(folder.resolve(QUARANTINE), "mine");
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job().build().run())
                .withMessageContaining(QUARANTINE + ": it exists already");
        assertThat(folder.resolve(QUARANTINE)).hasContent("mine");
    }

    @Test
    void hiddenFiles_areForTheirOwnerAndPublishedOnesAsNewFilesAre() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "permissions");
        try (ExportRun run = job().build().start()) {
            run.prepare();
            assertThat(listed().stream().filter(file -> !file.toString().endsWith(".lock")))
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
            run.publish();
        }
        Path ordinary = Files.createFile(folder.resolve("ordinary"));
        assertThat(listed()).hasSize(4).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(ordinary)));
    }
}
