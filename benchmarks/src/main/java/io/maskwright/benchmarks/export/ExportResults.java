package io.maskwright.benchmarks.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.maskwright.benchmarks.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a run gave, with where it comes from.
 *
 * @param suite the suite
 * @param date when, UTC
 * @param jvmArguments what the measured processes were started with
 * @param environment where
 * @param runs the measurements
 */
record ExportResults(
        String suite, String date, List<String> jvmArguments, Environment environment, List<ExportFigures> runs) {

    static void write(Path file, String jvmArgument, List<ExportFigures> runs) throws IOException {
        ExportResults results = new ExportResults(
                "export",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                List.of(jvmArgument),
                Environment.here(),
                runs);
        String json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results);
        Files.writeString(file, json + "\n");
    }
}
