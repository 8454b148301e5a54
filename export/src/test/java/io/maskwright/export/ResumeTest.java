package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.MaskwrightException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are stopped and go on, or are refused. */
class ResumeTest {

    private static final List<String> COLUMNS = List.of("name", "note", "code", "free");
    private static final int ROWS = 400;
    private static final int SLICE = 7;
    private static final Checkpoints OFTEN = new Checkpoints(1, Duration.ZERO);

    @TempDir
    Path folder;

    private final List<Object[]> rows = new ArrayList<>();
    private Path output;

    @BeforeEach
    void rows() throws IOException {
        output = folder.resolve("out.csv");
        key(1);
        for (int i = 1; i <= ROWS; i++) {
            String note = i % 13 == 0 ? "bad" : i % 17 == 0 ? "" : "secret-" + i;
            rows.add(
                    i % 31 == 0
                            ? new Object[] {"ragged"}
                            : new Object[] {"person " + i % 120, note, "v" + i, "f,\"" + i});
        }
    }

    private void key(int fill) throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 37 + i * i + fill);
        }
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
    }

    private Policy policy(String note) {
        return Policy.parse(
                "maskwright: 1\nkeys: {main: \"file:" + folder.resolve("key") + "\"}\n"
                        + "domains: {people: {key: main}}\ndatasets:\n  t:\n    fields: {"
                        + "name: \"pseudonym(domain=people)\", note: " + note + ", code: code, free: keep}\n",
                TestStrategies.REGISTRY);
    }

    private GivenRows source() {
        return new GivenRows(COLUMNS, rows, SLICE);
    }

    private ExportJobBuilder job(GivenRows source) {
        return ExportJob.builder()
                .policy(policy("picky"))
                .dataset("t")
                .source(source)
                .output(output)
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .threads(2)
                .checkpoints(OFTEN);
    }

    /** Stops a run as a crash would, behind some rows. */
    private void stop(int behindRow) {
        stop(behindRow, job -> job);
    }

    private void stop(int behindRow, UnaryOperator<ExportJobBuilder> choices) {
        GivenRows failing = source().with(
                        row -> {
                            if (row >= behindRow) {
                                throw new IllegalStateException("crash");
                            }
                        },
                        row -> {});
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> choices.apply(job(failing)).build().run())
                .withMessageContaining("IllegalStateException");
        assertThat(output).doesNotExist();
    }

    private ExportReport resume() {
        return job(source()).resume(Resume.CONTINUE).build().run();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("key"))
                    .sorted()
                    .toList();
        }
    }

    private Path checkpoint() {
        return folder.resolve(".out.csv.checkpoint");
    }

    /** All that a run gives but its time and the warning that it was resumed. */
    private List<String> result(ExportReport report) throws IOException {
        List<String> result = new ArrayList<>(List.of(
                Files.readString(output),
                Files.readString(folder.resolve("out.csv.quarantine.csv")),
                Files.readString(folder.resolve("out.csv.manifest.json")),
                report.toString(),
                report.fields().toString(),
                report.quarantineReasons().toString()));
        for (String file : files()) {
            Files.delete(folder.resolve(file));
        }
        return result;
    }

    @Test
    void resumedRun_givesWhatAnUnbrokenOneGives() throws IOException {
        List<String> unbroken =
                result(job(source()).checkpoints(Checkpoints.NEVER).build().run());
        assertThat(result(job(source()).build().run())).isEqualTo(unbroken);
        for (int row = 1; row <= ROWS; row += 23) {
            stop(row);
            assertThat(files()).anyMatch(name -> name.startsWith(".out.csv.") && name.endsWith(".part"));
            ExportReport report = resume();
            assertThat(report.warnings())
                    .anyMatch(warning -> warning.contains("went on from the checkpoint behind record"));
            assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json", "out.csv.quarantine.csv");
            assertThat(result(report)).as("stopped behind row %s", row).isEqualTo(unbroken);
        }
    }

    @Test
    void runThatIsStoppedAgainAndAgain_givesWhatAnUnbrokenOneGives() throws IOException {
        List<String> unbroken = result(job(source()).build().run());
        stop(20);
        for (int row = 60; row < ROWS; row += 60) {
            stop(row, job -> job.resume(Resume.CONTINUE));
        }
        assertThat(result(resume())).isEqualTo(unbroken);
    }

    /** A kill may come between any two writes: what lies behind the last mark is cut off. */
    @Test
    void textBehindTheLastCheckpoint_isCutOff() throws IOException {
        List<String> unbroken = result(job(source()).build().run());
        stop(200);
        for (String file : files()) {
            if (file.endsWith(".part")) {
                Files.writeString(folder.resolve(file), "half a ro", java.nio.file.StandardOpenOption.APPEND);
            }
        }
        assertThat(result(resume())).isEqualTo(unbroken);
    }

    @Test
    void withoutACheckpoint_theRunStartsFromTheBeginning() throws IOException {
        ExportReport report = resume();
        assertThat(report.rowsIn()).isEqualTo(ROWS);
        assertThat(report.warnings())
                .containsExactly("there was no checkpoint to go on from: the run started from the beginning");
    }

    @Test
    void runThatStartsAnew_removesWhatAStoppedOneLeft() throws IOException {
        stop(200);
        assertThat(files()).hasSize(3);
        assertThat(job(source()).build().run().warnings()).isEmpty();
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json", "out.csv.quarantine.csv");
    }

    @Test
    void changedJob_isRefusedAndLeavesTheCheckpoint() throws IOException {
        stop(200);
        List<String> left = files();
        refused("the policy", job -> job.policy(policy("redact")));
        refused("the choice about formulas", job -> job.formulas(Formulas.KEEP));
        refused("the delimiter, quote or line ending", job -> job.delimiter(';'));
        refused("the encoding", job -> job.outputEncoding(java.nio.charset.StandardCharsets.UTF_16LE));
        refused("the quarantine file", job -> job.quarantine(folder.resolve("other.csv")));
        refused(
                "the form of the input",
                job -> job.source(new GivenRows(List.of("name", "code", "note", "free"), rows, SLICE)));
        assertThat(files()).isEqualTo(left);
        key(2);
        refused("its MAC does not fit", job -> job.policy(policy("picky")));
        assertThat(files()).isEqualTo(left);
        key(1);
        assertThat(resume().rowsIn()).isEqualTo(ROWS);
    }

    private void refused(String why, UnaryOperator<ExportJobBuilder> change) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> change.apply(job(source()).resume(Resume.CONTINUE))
                        .build()
                        .run())
                .withMessageContaining(why);
        assertThat(output).doesNotExist();
    }

    @Test
    void changedHiddenFile_isRefused() throws IOException {
        stop(200);
        Path part = folder.resolve(files().stream()
                .filter(name -> name.startsWith(".out.csv.") && name.endsWith(".part") && !name.contains("quarantine"))
                .findFirst()
                .orElseThrow());
        String text = Files.readString(part);
        Files.writeString(part, text.replace("fine", "Fine"));
        refused("was changed since the export was interrupted", job -> job);
        Files.writeString(part, text);
        assertThat(resume().rowsIn()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"in\":", "\"offset\":", "\"treated\":", "\"counted\":", "\"shape\":"})
    void changedCheckpoint_isRefused(String before) throws IOException {
        stop(200);
        String text = Files.readString(checkpoint());
        assertThat(text).contains(before);
        Files.writeString(checkpoint(), text.replaceFirst(before + "(\\d+)", before + "1$1"));
        refused("its MAC does not fit", job -> job);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[1]", "{\"checkpoint\":2}", "\u00e9", "{\"checkpoint\":1,\"job\":3}"})
    void brokenCheckpoint_isRefused(String text) throws IOException {
        stop(200);
        Files.writeString(checkpoint(), text);
        refused("is no checkpoint of this version", job -> job);
    }

    @Test
    void checkpointWithoutItsMac_isRefused() throws IOException {
        stop(200);
        String text = Files.readString(checkpoint());
        Files.writeString(checkpoint(), text.replaceFirst(",\"mac\":\\{[^}]*}", ""));
        refused("its MAC does not fit", job -> job);
    }

    @Test
    void hiddenFiles_holdNoValueAsItWas() throws IOException {
        stop(200);
        for (String file : files()) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain("secret", "person");
        }
    }

    @Test
    void failureOfTheData_leavesNothing() throws IOException {
        rows.set(300, new Object[] {"a", "bad", "c", "d"});
        for (String choice : List.of("{strategy: picky, onError: fail}", "shout")) {
            assertThatExceptionOfType(MaskwrightException.class).isThrownBy(() -> job(source())
                    .policy(policy(choice))
                    .brokenRows(BrokenRows.FAIL)
                    .build()
                    .run());
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void failureBeforeTheFirstCheckpoint_leavesNothing() throws IOException {
        stop(200, job -> job.checkpoints(Checkpoints.DEFAULT));
        assertThat(files()).isEmpty();
        stop(200, job -> job.checkpoints(Checkpoints.NEVER));
        assertThat(files()).isEmpty();
    }

    @Test
    void cancelledRun_leavesItsCheckpointAndGoesOn() throws IOException {
        List<String> unbroken = result(job(source()).build().run());
        Cancellation cancellation = new Cancellation();
        GivenRows cancelling = source().with(
                        row -> {
                            if (row >= 200) {
                                cancellation.cancel();
                            }
                        },
                        row -> {});
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(
                        () -> job(cancelling).cancellation(cancellation).build().run())
                .withMessage("the export was cancelled");
        assertThat(files()).contains(".out.csv.checkpoint");
        assertThat(result(resume())).isEqualTo(unbroken);
    }

    @Test
    void sourceWithoutMarks_hasNoCheckpointsAndCannotBeResumed() throws IOException {
        List<String> seen = new ArrayList<>();
        GivenRows watched = source().withoutMarks().with(row -> seen.addAll(noted()), row -> {});
        assertThat(job(watched).build().run().rowsIn()).isEqualTo(ROWS);
        assertThat(seen).noneMatch(name -> name.contains("checkpoint"));
        for (String file : files()) {
            Files.delete(folder.resolve(file));
        }
        refused("given rows can only be read from its start", job -> job.source(source().withoutMarks()));
        assertThat(files()).isEmpty();
    }

    private List<String> noted() {
        try {
            return files();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void secondRunOfTheSameOutput_isRefusedAndTouchesNothing() throws IOException {
        List<String> unbroken = result(job(source()).build().run());
        GivenRows watched = source().with(
                        row -> {
                            if (row >= 200 && row < 200 + SLICE) {
                                for (Resume resume : Resume.values()) {
                                    assertThatExceptionOfType(ExportException.class)
                                            .isThrownBy(() -> job(source())
                                                    .resume(resume)
                                                    .build()
                                                    .run())
                                            .withMessageContaining("another run is writing it");
                                }
                            }
                        },
                        row -> {});
        assertThat(result(job(watched).build().run())).isEqualTo(unbroken);
    }

    /** Frequencies are counted over the whole run: here each half alone would be refused, and the whole is not. */
    @Test
    void frequencies_areCountedOverTheBreak() throws IOException {
        rows.clear();
        for (int i = 0; i < 2_400; i++) {
            rows.add(new Object[] {"person " + i, "n", "v" + (i < 1_200 ? i % 60 : 60 + i % 60), "f"});
        }
        stop(1_200);
        assertThat(resume().rowsIn()).isEqualTo(2_400);
        for (String file : files()) {
            Files.delete(folder.resolve(file));
        }
        rows.forEach(row -> row[2] = "v" + Arrays.hashCode(row) % 3);
        stop(1_200);
        assertThatExceptionOfType(MaskwrightException.class)
                .isThrownBy(this::resume)
                .withMessageContaining("of 2400 values");
        assertThat(files()).isEmpty();
    }

    private static final Checkpoints EVERY_50_ROWS = new Checkpoints(50, Duration.ofDays(1));

    /** The file begins behind the last checkpoint, which knows nothing of it. */
    @Test
    void quarantineThatBeganBehindTheLastCheckpoint_isRemoved() throws IOException {
        rows.clear();
        for (int i = 1; i <= 200; i++) {
            rows.add(new Object[] {"person " + i, i == 80 || i == 150 ? "bad" : "secret", "v" + i, "f"});
        }
        List<String> unbroken = result(job(source()).build().run());
        stop(90, job -> job.threads(1).checkpoints(EVERY_50_ROWS));
        assertThat(files()).anyMatch(name -> name.startsWith(".out.csv.quarantine.csv."));
        stop(90, job -> job.threads(1).checkpoints(EVERY_50_ROWS).resume(Resume.CONTINUE));
        ExportReport report = resume();
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json", "out.csv.quarantine.csv");
        assertThat(result(report)).isEqualTo(unbroken);
    }

    @Test
    void runThatStartsAnew_removesAQuarantineOfAnotherNameToo() throws IOException {
        Path other = folder.resolve("other.csv");
        stop(200, job -> job.quarantine(other));
        job(source()).quarantine(other).build().run();
        assertThat(files()).containsExactly("other.csv", "out.csv", "out.csv.manifest.json");
    }

    @Test
    void secondRunOfTheSameQuarantine_isRefused() throws IOException {
        Path other = folder.resolve("other.csv");
        GivenRows watched = source().with(
                        row -> {
                            if (row >= 200 && row < 200 + SLICE) {
                                for (Path second : List.of(folder.resolve("second.csv"), other)) {
                                    assertThatExceptionOfType(ExportException.class)
                                            .isThrownBy(() -> job(source())
                                                    .output(second)
                                                    .quarantine(second == other ? folder.resolve("third.csv") : other)
                                                    .build()
                                                    .run())
                                            .withMessageContaining("other.csv: another run is writing it");
                                }
                            }
                        },
                        row -> {});
        assertThat(job(watched).quarantine(other).build().run().rowsIn()).isEqualTo(ROWS);
        assertThat(files()).containsExactly("other.csv", "out.csv", "out.csv.manifest.json");
    }

    @Test
    void packedQuarantine_hasTheSameBytesWhateverTheCheckpoints() throws IOException {
        Path packed = folder.resolve("q.csv.gz");
        List<byte[]> bytes = new ArrayList<>();
        for (Checkpoints choice : List.of(Checkpoints.NEVER, OFTEN, EVERY_50_ROWS)) {
            job(source())
                    .quarantine(packed)
                    .checkpoints(choice)
                    .existing(Existing.REPLACE)
                    .build()
                    .run();
            bytes.add(Files.readAllBytes(packed));
        }
        Files.delete(output);
        stop(200, job -> job.quarantine(packed).output(folder.resolve("b.csv")).existing(Existing.REPLACE));
        job(source())
                .quarantine(packed)
                .output(folder.resolve("b.csv"))
                .existing(Existing.REPLACE)
                .resume(Resume.CONTINUE)
                .build()
                .run();
        bytes.add(Files.readAllBytes(packed));
        assertThat(bytes).allSatisfy(one -> assertThat(one).isEqualTo(bytes.get(0)));
    }

    @Test
    void changedHiddenQuarantine_isRefusedAndLeavesTheCheckpoint() throws IOException {
        stop(200);
        List<String> left = files();
        Path part = folder.resolve(left.stream()
                .filter(name -> name.startsWith(".out.csv.quarantine."))
                .findFirst()
                .orElseThrow());
        String text = Files.readString(part);
        Files.writeString(part, text.replace("shape", "Shape"));
        refused("was changed since the export was interrupted", job -> job);
        assertThat(files()).isEqualTo(left);
        Files.writeString(part, text);
        assertThat(resume().rowsIn()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(
            value = BrokenRows.class,
            names = {"SEAL", "DROP"})
    void resumedRun_givesWhatAnUnbrokenOneGives(BrokenRows choice) throws IOException {
        job(source()).brokenRows(choice).build().run();
        List<String> unbroken = contents();
        stop(200, job -> job.brokenRows(choice));
        job(source()).brokenRows(choice).resume(Resume.CONTINUE).build().run();
        assertThat(contents()).isEqualTo(unbroken);
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        for (String file : files()) {
            contents.add(file + ": " + Files.readString(folder.resolve(file)));
            Files.delete(folder.resolve(file));
        }
        return contents;
    }

    @Test
    void changedDomainOfTheEvidence_isRefused() {
        stop(200);
        refused("the domain of the evidence", job -> job.evidenceDomain("people"));
    }

    @Test
    void checkpointWithANumberBeyondItsRange_isRefused() throws IOException {
        stop(200);
        String text = Files.readString(checkpoint());
        Files.writeString(checkpoint(), text.replaceFirst("\"keyVersion\":1", "\"keyVersion\":99999999999"));
        refused("is no checkpoint of this version", job -> job);
    }

    @Test
    void checkpoint_isForItsOwnerOnly() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "permissions");
        stop(200);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(checkpoint())))
                .isEqualTo("rw-------");
    }

    /** A leak does not pass by itself, and what it is in must not be published by going on without the check. */
    @Test
    void outputWithALeak_leavesNothingBehind() throws IOException {
        assertThatExceptionOfType(io.maskwright.export.proof.LeakFoundException.class)
                .isThrownBy(() -> job(source())
                        .policy(policy("shout"))
                        .verify(Verification.BEFORE_PUBLISHING)
                        .build()
                        .run());
        assertThat(files()).isEmpty();
    }

    @Test
    void keyOfTheManifestThatCannotBeReached_leavesWhatAStoppedRunLeft() throws IOException {
        stop(200);
        List<String> left = files();
        Policy keyless = Policy.builder()
                .key("main", name -> {
                    throw new io.maskwright.KeyUnavailableException("key main is not there");
                })
                .domain("people", "main")
                .dataset("t", dataset -> dataset.field("name", "redact")
                        .field("note", "redact")
                        .field("code", "redact")
                        .field("free", "keep"))
                .build();
        assertThatExceptionOfType(io.maskwright.KeyUnavailableException.class)
                .isThrownBy(() -> job(source()).policy(keyless).build().run());
        assertThat(files()).isEqualTo(left);
    }

    @Test
    void lockThatIsALink_isNotFollowed() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createSymbolicLink(folder.resolve(".out.csv.lock"), elsewhere);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> job(source()).build().run())
                .withMessageContaining("cannot write");
        assertThat(elsewhere).doesNotExist();
    }

    /** As a second copy of the library in the same process would have it. */
    @Test
    void lockOfTheSameProcess_isRefused() throws IOException {
        try (java.nio.channels.FileChannel channel = java.nio.channels.FileChannel.open(
                folder.resolve(".out.csv.lock"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE)) {
            channel.lock();
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> job(source()).build().run())
                    .withMessageContaining("another run is writing it");
        }
    }
}
