package io.maskwright.export.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.ExportJob;
import io.maskwright.policy.Policy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten times the rows need no more memory. */
class ConstantMemoryTest {

    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void tenTimesTheRows_fitInTheSameHeap() throws Exception {
        assertThat(run(ROWS / 10)).isEqualTo("1\n");
        assertThat(run(ROWS)).isEqualTo("1\n");
    }

    private String run(int rows) throws Exception {
        write("in.csv", rows, "%d,Trần Thị %d Ngọc,09%08d,\"số %d, phường Trần %d\",note%n");
        write("out.csv", rows, "%d,********,********,********,note%n");
        Files.writeString(
                folder.resolve("out.csv"),
                Files.readString(folder.resolve("out.csv")).replaceFirst("note\n$", "0900000007\n"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return out;
    }

    private void write(String name, int rows, String format) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name))) {
            writer.write("id,name,phone,address,note\n");
            for (int i = 1; i <= rows; i++) {
                writer.write(String.format(java.util.Locale.ROOT, format, i, i, i, i, i));
            }
        }
    }

    /** The check that must fit. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            LeakReport report = ExportJob.builder()
                    .policy(Policy.parse("{maskwright: 1, datasets: {d: {fields:"
                            + " {id: keep, name: redact, phone: redact, address: redact, note: keep}}}}"))
                    .dataset("d")
                    .input(folder.resolve("in.csv"))
                    .output(folder.resolve("out.csv"))
                    .build()
                    .verify();
            System.out.println(report.findings().size());
        }
    }
}
