package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that do not go on: another job, a changed file, or somebody else at work. */
class RefusedResumeTest extends ResumeCase {

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
