package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.policy.Policy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void killedExport_leavesNothingUnderTheNameOfTheOutput() throws Exception {
        Path input = folder.resolve("in.csv");
        writeRows(input);
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
            // The hidden file grows: the export is in the midst of it.
            while (process.isAlive() && partBytes() == 0) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }

        assertThat(partBytes()).isPositive();
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(folder.resolve("out.csv.quarantine.csv")).doesNotExist();
    }

    private static void writeRows(Path input) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(input)) {
            writer.write("a,b\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write(i % 1000 == 0 ? "ragged\n" : "some text,other text\n");
            }
        }
    }

    private long partBytes() throws IOException {
        long bytes = 0;
        try (var files = Files.newDirectoryStream(folder, ".out.csv.*.part")) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** The export that is killed. */
    static final class Child {

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            ExportJob.builder()
                    .policy(Policy.parse("maskwright: 1\ndatasets:\n  t:\n    fields: {a: keep, b: redact}\n"))
                    .dataset("t")
                    .input(folder.resolve("in.csv"))
                    .output(folder.resolve("out.csv"))
                    .build()
                    .run();
        }
    }
}
