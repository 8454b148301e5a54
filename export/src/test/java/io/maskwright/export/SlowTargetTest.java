package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.policy.Policy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and treating wait for a target that is slow: in a heap that is smaller than the input by far, nothing piles up. */
class SlowTargetTest {

    private static final String HEAP = "-Xmx16m";
    /** Twice the heap, and what waits in memory is larger than the file. */
    private static final long BYTES = 32_000_000;

    private static final long MOST_WAITING_SHARE = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    @Timeout(120)
    void slowTarget_holdsTheExportBack(String extension) throws Exception {
        Path input = folder.resolve("in." + extension);
        long rows = write(input, extension);
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        input.toString(),
                        folder.resolve("out." + extension).toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor()).as("%s", Files.readString(told)).isZero();
        assertThat(Files.readString(told).strip()).isEqualTo(rows + " records, few waiting");
    }

    private static long write(Path input, String extension) throws IOException {
        String filler = "some text that stays as it is, ".repeat(10).replace(',', ';');
        String record = Records.record(extension, "a", filler, "b", "secret");
        long rows = BYTES / record.length();
        try (BufferedWriter writer = Files.newBufferedWriter(input)) {
            writer.write(Records.start(extension, "a", "b"));
            for (long i = 0; i < rows; i++) {
                writer.write(record);
            }
        }
        return rows;
    }

    /** The export in the small heap. */
    static final class Child {

        public static void main(String[] arguments) {
            SlowTarget target = new SlowTarget();
            ExportJob.builder()
                    .policy(Policy.parse("maskwright: 1\ndatasets:\n  t:\n    fields: {a: keep, b: redact}\n"))
                    .dataset("t")
                    .input(Path.of(arguments[0]))
                    .output(Path.of(arguments[1]))
                    .target(target)
                    .threads(2)
                    .build()
                    .run();
            long waiting = target.mostWaiting();
            boolean isFew = waiting > 0 && waiting < target.written() / MOST_WAITING_SHARE;
            System.out.println(target.written() + " records, " + (isFew ? "few" : waiting) + " waiting");
        }
    }
}
