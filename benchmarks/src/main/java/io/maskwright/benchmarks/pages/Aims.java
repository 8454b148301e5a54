package io.maskwright.benchmarks.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of aims, by group. Immutable. */
final class Aims {

    private final Map<String, List<Aim>> groups = new LinkedHashMap<>();

    private Aims() {}

    /** Reads the list; an aim with {@code each} stands for one aim per entry, whose words take the place of {@code $}. */
    static Aims read(Path file) throws IOException {
        Aims aims = new Aims();
        JsonNode root = new ObjectMapper().readTree(Files.readString(file));
        root.properties().forEach(group -> {
            List<Aim> list = new ArrayList<>();
            group.getValue().forEach(aim -> addAll(aim, list));
            aims.groups.put(group.getKey(), List.copyOf(list));
        });
        return aims;
    }

    List<Aim> group(String name) {
        List<Aim> group = groups.get(name);
        if (group == null) {
            throw new PagesException(
                    "there is no group of aims \"" + name + "\"; there is: " + String.join(", ", groups.keySet()));
        }
        return group;
    }

    private static void addAll(JsonNode aim, List<Aim> list) {
        if (!aim.has("each")) {
            list.add(aim(aim, "", ""));
            return;
        }
        aim.path("each").properties().forEach(entry -> {
            list.add(aim(aim, entry.getKey(), entry.getValue().asText()));
        });
    }

    private static Aim aim(JsonNode aim, String label, String words) {
        return new Aim(
                text(aim, "what").replace("$", label),
                Expression.of(text(aim, "measured").replace("$", words)),
                bound(aim),
                aim.has("times") ? aim.path("times").asDouble() : null,
                limit(aim));
    }

    private static Aim.@Nullable Bound bound(JsonNode aim) {
        if (aim.has("atMost")) {
            return new Aim.Bound(Aim.Side.AT_MOST, aim.path("atMost").asDouble());
        }
        return aim.has("atLeast")
                ? new Aim.Bound(Aim.Side.AT_LEAST, aim.path("atLeast").asDouble())
                : null;
    }

    private static Aim.@Nullable Limit limit(JsonNode aim) {
        JsonNode limit = aim.path("limit");
        if (limit.isMissingNode()) {
            return null;
        }
        return new Aim.Limit(
                limit.has("row") ? limit.path("row").asText() : null,
                limit.path("count").asDouble(),
                text(limit, "what"));
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw new PagesException("an aim lacks its \"" + name + "\"");
        }
        return node.path(name).asText();
    }
}
