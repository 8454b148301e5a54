package io.maskwright.benchmarks.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.benchmarks.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a file of results. What newer files have and older ones lack may be missing. */
final class ResultReader {

    private static final List<String> FEATURES = List.of("aes", "vaes", "sha_ni", "avx2", "avx512f", "gfni", "asimd");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultReader() {}

    static ResultFile read(Path file) throws IOException {
        JsonNode root = JSON.readTree(Files.readString(file));
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.substring(0, fileName.length() - ".json".length());
        JsonNode environment = root.path("environment");
        List<Measurement> rows = rows(root);
        return new ResultFile(
                name,
                root.path("suite").asText(),
                method(root),
                threads(rows),
                root.path("date").asText().replaceFirst("T.*", ""),
                root.path("command").asText("unknown"),
                String.join(" ", texts(root.path("jvmArguments"))),
                environment.path("vm").asText(),
                environment.path("os").asText(),
                environment.path("cpu").path("model").asText() + ", "
                        + environment.path("processors").asInt() + " processors",
                texts(environment.path("cpu").path("flags")).stream()
                        .filter(FEATURES::contains)
                        .toList(),
                new TreeMap<>(strings(environment.path("versions"))),
                rows,
                notes(root));
    }

    /** What readers must know of outputs; a file may have none. */
    private static List<ResultFile.Note> notes(JsonNode root) {
        List<ResultFile.Note> notes = new ArrayList<>();
        root.path("notes")
                .forEach(note -> notes.add(new ResultFile.Note(
                        note.path("contender").asText(),
                        Table.label(
                                String.join(" ", strings(note.path("params")).values())),
                        Table.label(note.path("kind").asText()),
                        note.path("text").asText())));
        return List.copyOf(notes);
    }

    private static String method(JsonNode root) {
        if (root.has("method")) { // what is not measured by JMH tells it in its own words
            return root.path("method").asText();
        }
        JsonNode effort = root.path("effort");
        if (effort.path("millis").asInt() == 0) {
            return effort.path("forks").asInt(1) + " whole run(s) of each, in a process of its own";
        }
        return effort.path("forks").asInt() + " processes, in each "
                + effort.path("warmups").asInt() + " iterations of "
                + Figures.of(effort.path("millis").asInt(), 0) + " ms to warm up and "
                + effort.path("iterations").asInt() + " measured";
    }

    private static String threads(List<Measurement> rows) {
        return rows.stream()
                .map(row -> Integer.toString(row.threads()))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static List<Measurement> rows(JsonNode root) {
        List<Measurement> rows = new ArrayList<>();
        int threads = root.path("threads").asInt(1);
        if (!root.has("runs")) { // whole exports have more to tell there than in rows
            root.path("rows").forEach(row -> rows.add(row(row, threads)));
        }
        Map<String, List<JsonNode>> runs = new LinkedHashMap<>();
        for (JsonNode run : root.path("runs")) {
            String key = run.path("contender").asText()
                    + ' '
                    + run.path("threads").asInt()
                    + ' '
                    + run.path("rows").asLong();
            runs.computeIfAbsent(key, k -> new ArrayList<>()).add(run);
        }
        runs.values().forEach(same -> rows.add(export(same)));
        return List.copyOf(rows);
    }

    private static Measurement row(JsonNode row, int threadsOfFile) {
        double nanos = row.path("nanosPerValue").asDouble();
        return new Measurement(
                strings(row.path("params")),
                row.path("form").asText(),
                row.path("contender").asText(),
                row.path("threads").asInt(threadsOfFile),
                nanos,
                number(row, "errorNanos"),
                row.path("valuesPerSecond").asDouble(),
                number(row, "bytesPerValue"),
                row.path("resultBytes").asInt(),
                number(row, "peakMebibytes"));
    }

    /** The mean of runs of the same export. A plain copy of two threads makes two copies, so its table has half the rows. */
    private static Measurement export(List<JsonNode> same) {
        JsonNode first = same.get(0);
        int threads = first.path("threads").asInt(1);
        String contender = first.path("contender").asText();
        long rows = first.path("rows").asLong();
        double seconds = same.stream()
                .mapToDouble(run -> run.path("seconds").asDouble())
                .average()
                .orElse(0);
        double peak = same.stream()
                .mapToDouble(run -> run.path("peakMebibytes").asDouble())
                .max()
                .orElse(0);
        long rowsOfTable = contender.equals("FASTCSV_COPY") ? rows / threads : rows;
        return new Measurement(
                Map.of("rows", Long.toString(rowsOfTable)),
                "",
                contender,
                threads,
                seconds * 1e9 * threads / rows,
                null,
                rows / seconds,
                null,
                0,
                peak == 0 ? null : peak);
    }

    private static @Nullable Double number(JsonNode row, String name) {
        return row.path(name).isNumber() ? row.path(name).asDouble() : null;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> strings.put(field.getKey(), field.getValue().asText()));
        return strings;
    }
}
