package io.maskwright.benchmarks.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    static List<Chart> read(Path file) throws IOException {
        List<Chart> charts = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(file)).forEach(node -> charts.add(chart(node)));
        return List.copyOf(charts);
    }

    private static Chart chart(JsonNode node) {
        return new Chart(
                text(node, "name"),
                text(node, "suite"),
                Chart.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                Axis.Scale.valueOf(text(node, "scale").toUpperCase(Locale.ROOT)),
                text(node, "title"),
                text(node, "description"),
                text(node, "axis"),
                node.path("base").asText(),
                texts(node.path("groups")),
                texts(node.path("series")));
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw new PagesException("a chart lacks its \"" + name + "\"");
        }
        return node.path(name).asText();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
