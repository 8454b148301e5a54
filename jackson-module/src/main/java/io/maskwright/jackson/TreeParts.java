package io.maskwright.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nodes of Jackson's trees, opened level by level. */
final class TreeParts {

    private TreeParts() {}

    /** What stands for a node: a map, a list, a value, or an empty Optional for null; null for what is no node. */
    static @Nullable Object of(Object value) {
        if (!(value instanceof JsonNode node)) {
            return null;
        }
        return switch (node.getNodeType()) {
            case OBJECT -> entries(node);
            case ARRAY -> elements(node);
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case BINARY -> Optional.ofNullable(((BinaryNode) node).binaryValue());
            case POJO -> Optional.ofNullable(((POJONode) node).getPojo());
            default -> Optional.empty();
        };
    }

    @SuppressWarnings("deprecation") // the only way that all versions have
    private static Map<String, JsonNode> entries(JsonNode node) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        node.fields().forEachRemaining(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private static List<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>(node.size());
        node.elements().forEachRemaining(elements::add);
        return elements;
    }
}
