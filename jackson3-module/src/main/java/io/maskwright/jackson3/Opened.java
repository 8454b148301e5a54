package io.maskwright.jackson3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.POJONode;

/** Opens what Jackson writes part by part: the nodes of its trees, numbers that may be missing, maps that it puts in order. */
final class Opened {

    private Opened() {}

    /** Returns collections, maps and values of the JDK that stand for a node; null for any other value. */
    static @Nullable Object of(Object value, SerializationContext call) {
        if (value instanceof JsonNode node) {
            return ofNode(node);
        } else if (value instanceof OptionalInt number) {
            return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
        } else if (value instanceof OptionalLong number) {
            return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
        } else if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
        return value instanceof Map<?, ?> map ? ordered(map, call) : null;
    }

    /** A map in the order of its keys, where the mapper asks for it and the keys have one. */
    private static @Nullable Object ordered(Map<?, ?> map, SerializationContext call) {
        if (map instanceof SortedMap || !call.isEnabled(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)) {
            return null;
        }
        try {
            return new TreeMap<>(map);
        } catch (ClassCastException | NullPointerException e) {
            return null; // keys without an order stay as they are
        }
    }

    private static Object ofNode(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> ofObject(node);
            case ARRAY -> ofArray(node);
            case STRING -> node.stringValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case BINARY -> node.binaryValue();
            case POJO -> Optional.ofNullable(((POJONode) node).getPojo());
            case NULL, MISSING -> Optional.empty();
        };
    }

    /** Returns what tokens say, from the one they stand at, as collections, maps and values of the JDK. */
    static Object value(JsonParser tokens) {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = tokens.currentName();
                    tokens.nextToken();
                    fields.put(name, value(tokens));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (tokens.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(tokens));
                }
                yield elements;
            }
            case VALUE_STRING -> tokens.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> tokens.getBooleanValue();
            case VALUE_EMBEDDED_OBJECT -> Optional.ofNullable(tokens.getEmbeddedObject());
            default -> Optional.empty();
        };
    }

    private static Map<String, JsonNode> ofObject(JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static List<JsonNode> ofArray(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.values().forEach(elements::add);
        return elements;
    }
}
