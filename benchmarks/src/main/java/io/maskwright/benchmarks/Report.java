package io.maskwright.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run gave, with what is needed to run it again. Immutable.
 *
 * @param suite the suite
 * @param effort how long was measured
 * @param threads how many threads at once
 * @param date when, UTC
 * @param command the command line
 * @param jvmArguments what the measured processes were started with
 * @param environment where
 * @param rows the measurements
 */
record Report(
        String suite,
        Effort effort,
        int threads,
        String date,
        String command,
        List<String> jvmArguments,
        Environment environment,
        List<Row> rows) {

    void writeJson(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
        Files.writeString(file, json + "\n");
    }
}
