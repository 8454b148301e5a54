package io.maskwright.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes events from a process of its own: file, first number, how many. Exit code 3 if the sink fails. */
final class WriterProcess {

    private WriterProcess() {}

    public static void main(String... arguments) {
        int first = Integer.parseInt(arguments[1]);
        try (AuditSink sink = AuditSinks.jsonLines(Path.of(arguments[0]))) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                sink.write(Events.of(first + i));
            }
        } catch (AuditException e) {
            System.exit(3);
        }
    }

    /** Starts it; with a limit on the size of files, as a full disk has one. */
    static Process start(Path file, int first, int count, String limit) throws IOException {
        List<String> java = new ArrayList<>(List.of("sh", "-c", limit + " exec \"$@\"", "sh"));
        java.addAll(Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path") + ":" + System.getProperty("surefire.test.class.path", ""),
                WriterProcess.class.getName(),
                file.toString(),
                String.valueOf(first),
                String.valueOf(count)));
        return new ProcessBuilder(java)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
