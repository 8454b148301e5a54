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
import java.util.Locale;
import java.util.Map;

/** Reads the list of charts. */
final class ChartReader {

    private ChartReader() {}

    /** Reads the list; groups of charts may come from the cases of a result file. */
    static List<Chart> read(Path file, Results results) throws IOException {
        List<Chart> charts = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(file)).forEach(node -> charts.add(chart(node, results)));
        return List.copyOf(charts);
    }

    private static Chart chart(JsonNode node, Results results) {
        return new Chart(
                text(node, "name"),
                text(node, "suite"),
                Chart.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                Axis.Scale.valueOf(text(node, "scale").toUpperCase(Locale.ROOT)),
                text(node, "title"),
                text(node, "description"),
                text(node, "axis"),
                text(node, "hint"),
                node.path("base").asText(),
                node.has("cases") ? cases(node.path("cases"), results) : texts(node.path("groups")),
                texts(node.path("series")));
    }

    /** The values of some parameters in all rows of a file that have some words. */
    private static Map<String, String> cases(JsonNode cases, Results results) {
        Map<String, String> groups = new LinkedHashMap<>();
        if (!results.has(text(cases, "file"))) {
            return groups;
        }
        List<String> words = List.of(text(cases, "where").split(" +", -1));
        for (Measurement row : results.file(text(cases, "file")).rows()) {
            if (row.matches(words)) {
                List<String> labels = new ArrayList<>();
                List<String> selectors = new ArrayList<>();
                cases.path("params").forEach(name -> {
                    String value = Table.label(row.params().getOrDefault(name.asText(), ""));
                    labels.add(value);
                    selectors.add(name.asText() + "=" + value);
                });
                groups.put(String.join(", ", labels), String.join(" ", selectors));
            }
        }
        return groups;
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw new PagesException("a chart lacks its \"" + name + "\"");
        }
        return node.path(name).asText();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
