package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A run that can be stopped behind any row, and what tests of it need. */
abstract class ResumeCase {

    static final List<String> COLUMNS = List.of("name", "note", "code", "free");
    static final int ROWS = 400;
    static final int SLICE = 7;
    static final Checkpoints OFTEN = new Checkpoints(1, Duration.ZERO);

    @TempDir
    Path folder;

    final List<Object[]> rows = new ArrayList<>();
    Path output;

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

    void key(int fill) throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 37 + i * i + fill);
        }
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
    }

    Policy policy(String note) {
        return Policy.parse(
                "maskwright: 1\nkeys: {main: \"file:" + folder.resolve("key") + "\"}\n"
                        + "domains: {people: {key: main}}\ndatasets:\n  t:\n    fields: {"
                        + "name: \"pseudonym(domain=people)\", note: " + note + ", code: code, free: keep}\n",
                TestStrategies.REGISTRY);
    }

    GivenRows source() {
        return new GivenRows(COLUMNS, rows, SLICE);
    }

    ExportJobBuilder job(GivenRows source) {
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
    void stop(int behindRow) {
        stop(behindRow, job -> job);
    }

    void stop(int behindRow, UnaryOperator<ExportJobBuilder> choices) {
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

    ExportReport resume() {
        return job(source()).resume(Resume.CONTINUE).build().run();
    }

    List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("key"))
                    .sorted()
                    .toList();
        }
    }

    Path checkpoint() {
        return folder.resolve(".out.csv.checkpoint");
    }

    /** All that a run gives but its time and the warning that it was resumed. */
    List<String> result(ExportReport report) throws IOException {
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

    void refused(String why, UnaryOperator<ExportJobBuilder> change) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> change.apply(job(source()).resume(Resume.CONTINUE))
                        .build()
                        .run())
                .withMessageContaining(why);
        assertThat(output).doesNotExist();
    }

    static final Checkpoints EVERY_50_ROWS = new Checkpoints(50, Duration.ofDays(1));

    List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        for (String file : files()) {
            contents.add(file + ": " + Files.readString(folder.resolve(file)));
            Files.delete(folder.resolve(file));
        }
        return contents;
    }
}
