package io.maskwright.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.maskwright.benchmarks.export.ExportResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a run gave, with what is needed to run it again. Immutable.
 *
 * @param suite the suite
 * @param effort how long was measured
 * @param threads how many threads at once; 1 where that is a parameter of the cases
 * @param date when, UTC
 * @param command the command line
 * @param jvmArguments what the measured processes were started with
 * @param environment where
 * @param rows the measurements
 */
public record Report(
        String suite,
        Effort effort,
        int threads,
        String date,
        String command,
        List<String> jvmArguments,
        Environment environment,
        List<Row> rows) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * Returns the time as reports have it.
     *
     * @return now, UTC
     */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * Writes it down.
     *
     * @param file a file; its folder is made if there is none
     * @throws IOException if it cannot be written
     */
    public void writeJson(Path file) throws IOException {
        write(file, JSON.valueToTree(this));
    }

    /**
     * Writes it down with more than all reports have.
     *
     * @param file a file; its folder is made if there is none
     * @param name the name of what is added
     * @param more what is added
     * @throws IOException if it cannot be written
     */
    public void writeJson(Path file, String name, Object more) throws IOException {
        ObjectNode tree = JSON.valueToTree(this);
        tree.set(name, JSON.valueToTree(more));
        write(file, tree);
    }

    private static void write(Path file, JsonNode tree) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, JSON.writeValueAsString(tree) + "\n");
    }

    /**
     * Reads a report, of an older form too.
     *
     * @param file what {@link #writeJson} wrote
     * @return the report
     * @throws IOException if it cannot be read or is none
     */
    public static Report readJson(Path file) throws IOException {
        JsonNode tree = JSON.readTree(file.toFile());
        if (!tree.has("suite") || !tree.has("environment")) {
            throw new IOException(file + " is no report of a benchmark");
        }
        return tree.has("rows")
                ? JSON.treeToValue(tree, Report.class)
                : JSON.treeToValue(tree, ExportResults.class).report();
    }
}
