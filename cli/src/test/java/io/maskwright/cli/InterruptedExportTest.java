package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An export of the command that is told to stop, by Ctrl-C or by a supervisor, ends in order. */
@DisabledOnOs(OS.WINDOWS)
class InterruptedExportTest {

    private static final int SIGNAL_BASE = 128;
    private static final int SIGINT = 2;
    private static final int SIGTERM = 15;
    /** More than from one checkpoint of the command to the next. */
    private static final int MANY_ROWS = 130_000;

    private static final int SOME_ROWS = 70_000;
    /** Long, since the bytes count and not the cells. */
    private static final String REST =
            "the rest of the line is kept, ".replace(',', ';').repeat(22);

    @TempDir
    private Path folder;

    @BeforeEach
    void policy() throws IOException {
        Files.writeString(
                folder.resolve("policy.yaml"),
                """
                maskwright: 1
                datasets:
                  t:
                    fields: {a: "partial(first=1)", b: "partial(last=4)", c: "partial(last=2)", d: keep}
                """);
    }

    private void write(int rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("in.csv"))) {
            writer.write("a,b,c,d\n");
            for (int i = 0; i < rows; i++) {
                writer.write("some person,138" + (10_000_000 + i) + ",another text," + REST + "\n");
            }
        }
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "export",
                "-p",
                folder.resolve("policy.yaml").toString(),
                "-d",
                "t",
                "--threads",
                "1",
                folder.resolve("in.csv").toString(),
                "-o",
                folder.resolve("out.csv").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name ->
                            !List.of("in.csv", "policy.yaml", "errors.txt").contains(name))
                    .sorted()
                    .toList();
        }
    }

    private interface Moment {
        boolean hasCome() throws IOException;
    }

    private static void await(Process process, Moment moment) throws Exception {
        while (process.isAlive() && !moment.hasCome()) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private boolean isWriting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith(".out.csv.")
                        && name.endsWith(".part")
                        && file.toFile().length() > 0;
            });
        }
    }

    @Test
    @Timeout(120)
    void terminatedExport_leavesNothingAndSaysSo() throws Exception {
        write(SOME_ROWS);
        Process process = start();
        await(process, this::isWriting);
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(SIGNAL_BASE + SIGTERM);
        assertThat(files()).isEmpty();
        assertThat(folder.resolve("errors.txt"))
                .content()
                .isEqualTo("stopped: the export was cancelled; nothing was published" + System.lineSeparator());
    }

    @Test
    @Timeout(120)
    void exportStoppedByCtrlC_leavesNothing() throws Exception {
        assumeFalse(isSigintIgnored(), "a parent that ignores SIGINT hands that on");
        write(SOME_ROWS);
        Process process = start();
        await(process, this::isWriting);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor()).isEqualTo(SIGNAL_BASE + SIGINT).isEqualTo(Interruption.EXIT_CODE);
        assertThat(files()).isEmpty();
    }

    private static boolean isSigintIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(mask, 16) >> (SIGINT - 1) & 1) == 1;
    }

    @Test
    @Timeout(180)
    void exportStoppedBehindACheckpoint_goesOn() throws Exception {
        write(MANY_ROWS);
        Process process = start();
        Path checkpoint = folder.resolve(".out.csv.checkpoint");
        await(process, () -> Files.exists(checkpoint));
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(SIGNAL_BASE + SIGTERM);
        assertThat(files()).hasSize(2).contains(".out.csv.checkpoint").anyMatch(name -> name.endsWith(".part"));
        Process resumed = start("--resume");
        assertThat(resumed.waitFor()).isZero();
        assertThat(files()).containsExactly("out.csv", "out.csv.manifest.json");
        try (Stream<String> lines = Files.lines(folder.resolve("out.csv"))) {
            assertThat(lines.count()).isEqualTo(MANY_ROWS + 1);
        }
    }
}
