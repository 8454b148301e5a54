package io.maskwright.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a small JSON file that must have exactly the members that are asked for: each is taken out
 * once, and {@link #end} fails if one is left. Whatever does not fit throws {@link MalformedDocumentException}.
 */
final class JsonMembers {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Texts, longs, lists, {@link JsonMembers}; null for null. */
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    private JsonMembers() {}

    /** Reads a document that is one object and nothing else. */
    static JsonMembers read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedDocumentException();
        }
        JsonMembers read = object(parser);
        if (parser.nextToken() != null) {
            throw new MalformedDocumentException();
        }
        return read;
    }

    private static JsonMembers object(JsonParser parser) throws IOException {
        JsonMembers object = new JsonMembers();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = wellFormed(parser.currentName());
            parser.nextToken();
            object.members.put(name, value(parser));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedDocumentException();
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_STRING -> wellFormed(parser.getText());
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NULL -> null;
            default -> throw new MalformedDocumentException();
        };
    }

    /** Half a surrogate pair would be a question mark in the bytes of a MAC, and the MAC fit two texts. */
    private static String wellFormed(String text) throws IOException {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new MalformedDocumentException();
        }
        return text;
    }

    private @Nullable Object take(String name) throws IOException {
        if (!members.containsKey(name)) {
            throw new MalformedDocumentException();
        }
        return members.remove(name);
    }

    private <T> T take(String name, Class<T> type) throws IOException {
        Object value = take(name);
        if (!type.isInstance(value)) {
            throw new MalformedDocumentException();
        }
        return type.cast(value);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean isText(String name) {
        return members.get(name) instanceof String;
    }

    boolean isNull(String name) {
        return members.containsKey(name) && members.get(name) == null;
    }

    String text(String name) throws IOException {
        return take(name, String.class);
    }

    @Nullable
    String textOrNull(String name) throws IOException {
        return isNull(name) ? nothing(name) : text(name);
    }

    /** Takes a SHA-256 or a MAC in hexadecimal digits. */
    String hash(String name) throws IOException {
        String text = text(name);
        if (!HASH.matcher(text).matches()) {
            throw new MalformedDocumentException();
        }
        return text;
    }

    @Nullable
    String hashOrNull(String name) throws IOException {
        return isNull(name) ? nothing(name) : hash(name);
    }

    private @Nullable String nothing(String name) throws IOException {
        take(name);
        return null;
    }

    /** Takes a number that is not negative. */
    long count(String name) throws IOException {
        long number = take(name, Long.class);
        if (number < 0) {
            throw new MalformedDocumentException();
        }
        return number;
    }

    /** Takes a number from 1. */
    int version(String name) throws IOException {
        long number = take(name, Long.class);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new MalformedDocumentException();
        }
        return (int) number;
    }

    JsonMembers object(String name) throws IOException {
        return take(name, JsonMembers.class);
    }

    @Nullable
    JsonMembers objectOrNull(String name) throws IOException {
        if (isNull(name)) {
            take(name);
            return null;
        }
        return object(name);
    }

    List<JsonMembers> objects(String name) throws IOException {
        return elements(name, JsonMembers.class);
    }

    List<String> texts(String name) throws IOException {
        return elements(name, String.class);
    }

    private <T> List<T> elements(String name, Class<T> type) throws IOException {
        List<T> elements = new ArrayList<>();
        for (Object element : take(name, List.class)) {
            if (!type.isInstance(element)) {
                throw new MalformedDocumentException();
            }
            elements.add(type.cast(element));
        }
        return elements;
    }

    /** Takes an object of counts by name. */
    SortedMap<String, Long> counts(String name) throws IOException {
        JsonMembers object = object(name);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String member : object.names()) {
            counts.put(member, object.count(member));
        }
        return counts;
    }

    /** Takes an object of texts by name. */
    SortedMap<String, String> words(String name) throws IOException {
        JsonMembers object = object(name);
        SortedMap<String, String> words = new TreeMap<>();
        for (String member : object.names()) {
            words.put(member, object.text(member));
        }
        return words;
    }

    /** The names of what was not taken yet, in order. */
    List<String> names() {
        return List.copyOf(members.keySet());
    }

    /** Makes sure that nothing is left: an unknown member would not be under the MAC. */
    void end() throws IOException {
        if (!members.isEmpty()) {
            throw new MalformedDocumentException();
        }
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "JsonMembers[" + members.size() + " members]";
    }
}
