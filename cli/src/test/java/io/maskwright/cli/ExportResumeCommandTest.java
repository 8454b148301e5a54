package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.Cancellation;
import io.maskwright.export.Checkpoints;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportJob;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code export} with {@code --resume}, {@code --threads} and {@code --allow-masked}. */
class ExportResumeCommandTest {

    private static final int ROWS = 400_000;
    private static final Checkpoints OFTEN = new Checkpoints(1, Duration.ZERO);

    @TempDir
    private Path folder;

    private Path policy;
    private Path input;
    private Path output;

    @BeforeEach
    void files() throws IOException {
        policy = Files.writeString(
                folder.resolve("policy.yaml"), "{maskwright: 1, datasets: {t: {fields: {a: keep, b: redact}}}}");
        input = folder.resolve("in.csv");
        output = folder.resolve("out.csv");
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i % 1000 == 999 ? "ragged\n" : "text " + i + ",secret\n");
        }
        Files.writeString(input, text);
    }

    private Run export(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "export",
                input.toString(),
                "--out",
                output.toString(),
                "--policy",
                policy.toString(),
                "--dataset",
                "t"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    /** Stops an export of the same files as the command would, behind a checkpoint. */
    private void stop() throws IOException {
        Cancellation cancellation = new Cancellation();
        Thread watch = new Thread(() -> {
            while (!Files.exists(folder.resolve(".out.csv.checkpoint"))) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
        });
        watch.setDaemon(true);
        watch.start();
        Assertions.assertThatExceptionOfType(ExportException.class).isThrownBy(() -> ExportJob.builder()
                .policy(Policy.load(policy))
                .dataset("t")
                .input(input)
                .output(output)
                .checkpoints(OFTEN)
                .cancellation(cancellation)
                .threads(1)
                .build()
                .run());
        assertThat(hidden()).contains(".out.csv.checkpoint");
        assertThat(output).doesNotExist();
    }

    private String unbroken() throws IOException {
        assertThat(export("--quiet").code()).isEqualTo(Main.FINDINGS);
        String text = Files.readString(output) + Files.readString(folder.resolve("out.csv.quarantine.csv"));
        for (String name : List.of("out.csv", "out.csv.quarantine.csv", "out.csv.manifest.json")) {
            Files.delete(folder.resolve(name));
        }
        return text;
    }

    @Test
    void resume_goesOnFromTheCheckpoint() throws IOException {
        String unbroken = unbroken();
        stop();
        Run run = export("--resume");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("the run went on from the checkpoint behind record", "400000 rows in");
        assertThat(Files.readString(output) + Files.readString(folder.resolve("out.csv.quarantine.csv")))
                .isEqualTo(unbroken);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void withoutResume_theRunStartsAnewAndClearsUp() throws IOException {
        String unbroken = unbroken();
        stop();
        Run run = export();
        assertThat(run.out()).doesNotContain("went on from");
        assertThat(Files.readString(output) + Files.readString(folder.resolve("out.csv.quarantine.csv")))
                .isEqualTo(unbroken);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void resumeWithoutACheckpoint_saysSo() {
        Run run = export("--resume");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("there was no checkpoint to go on from: the run started from the beginning");
    }

    @Test
    void resumeOfAChangedInput_isRefused() throws IOException {
        stop();
        Files.writeString(input, "a,b\n1,2\n");
        Run run = export("--resume");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.firstError()).contains("the size of the input is not what it was");
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "256"})
    void threads_doNotShowInTheOutput(String threads) throws IOException {
        String unbroken = unbroken();
        assertThat(export("--threads", threads).code()).isEqualTo(Main.FINDINGS);
        assertThat(Files.readString(output) + Files.readString(folder.resolve("out.csv.quarantine.csv")))
                .isEqualTo(unbroken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "257", "-1", "x"})
    void threadsOutOfRange_areWrongUse(String threads) throws IOException {
        Run run = export("--threads", threads);
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("--threads");
        assertThat(output).doesNotExist();
    }

    @Test
    void maskedInput_isRefusedUnlessAllowed() throws IOException {
        export();
        Path first = output;
        input = first;
        output = folder.resolve("again.csv");
        Run refused = export();
        assertThat(refused.code()).isEqualTo(Main.FINDINGS);
        assertThat(refused.firstError()).contains("it is the output of an export already");
        assertThat(output).doesNotExist();
        assertThat(export("--allow-masked").code()).isZero();
        assertThat(output).hasSameBinaryContentAs(first);
    }
}
