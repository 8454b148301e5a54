package io.maskwright.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.export.spi.Mark;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.FrequencyCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads checkpoints strictly: whatever {@link CheckpointText} would not write is none. */
final class CheckpointReader {

    /** A hundred results of each of some thousand columns. */
    static final int MAX_CHARS = 64 << 20;

    /** A checkpoint and its MAC, if it has one. */
    record Sealed(Checkpoint checkpoint, @Nullable CheckpointSeal seal) {}

    private CheckpointReader() {}

    /**
     * Reads a text.
     *
     * @throws MalformedDocumentException if it is no checkpoint of this version
     */
    static Sealed read(String text) throws MalformedDocumentException {
        Sealed read;
        try (JsonParser parser = JsonFactories.strict(MAX_CHARS).createParser(text)) {
            parser.nextToken();
            read = sealed(object(value(parser)));
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            throw new MalformedDocumentException();
        }
        if (!CheckpointText.of(read.checkpoint(), read.seal()).equals(text)) {
            throw new MalformedDocumentException();
        }
        return read;
    }

    private static Sealed sealed(Map<?, ?> root) throws MalformedDocumentException {
        if (number(root, "checkpoint") != CheckpointText.VERSION) {
            throw new MalformedDocumentException();
        }
        Map<String, String> job = new LinkedHashMap<>();
        for (Map.Entry<?, ?> part : object(root.get("job")).entrySet()) {
            job.put((String) part.getKey(), text(part.getValue()));
        }
        Map<?, ?> rows = object(root.get("rows"));
        List<FieldCounts> fields = new ArrayList<>();
        for (Object field : list(root.get("fields"))) {
            fields.add(field(object(field)));
        }
        Checkpoint checkpoint = new Checkpoint(
                job,
                mark(root.get("source")),
                mark(root.get("target")),
                root.containsKey("quarantine") ? mark(root.get("quarantine")) : null,
                new LedgerCounts(
                        number(rows, "in"), number(rows, "out"), number(rows, "suppressed"), number(rows, "blank")),
                counts(root.get("reasons")),
                fields,
                root.containsKey("groups") ? groups(object(root.get("groups"))) : null);
        return new Sealed(checkpoint, root.containsKey("mac") ? seal(object(root.get("mac"))) : null);
    }

    private static CheckpointSeal seal(Map<?, ?> mac) throws MalformedDocumentException {
        return new CheckpointSeal(
                text(mac.get("domain")), Math.toIntExact(number(mac, "keyVersion")), text(mac.get("value")));
    }

    private static GroupMark groups(Map<?, ?> groups) throws MalformedDocumentException {
        return new GroupMark(
                GroupKey.ofHex(text(groups.get("key"))), groups.containsKey("file") ? mark(groups.get("file")) : null);
    }

    private static Mark mark(@Nullable Object value) throws MalformedDocumentException {
        Map<?, ?> mark = object(value);
        return new Mark(number(mark, "offset"), number(mark, "records"), text(mark.get("sha256")));
    }

    private static FieldCounts field(Map<?, ?> field) throws MalformedDocumentException {
        Map<Reason, Long> failures = new EnumMap<>(Reason.class);
        counts(field.get("failures")).forEach((reason, count) -> failures.put(Reason.valueOf(reason), count));
        return new FieldCounts(
                number(field, "treated"),
                number(field, "kept"),
                number(field, "blank"),
                failures,
                bool(field, "met"),
                field.containsKey("frequencies") ? frequencies(object(field.get("frequencies"))) : null);
    }

    private static FrequencyCounts frequencies(Map<?, ?> frequencies) throws MalformedDocumentException {
        HashSet<String> distinct = new HashSet<>();
        for (Object result : list(frequencies.get("distinct"))) {
            distinct.add(text(result));
        }
        return new FrequencyCounts(
                number(frequencies, "counted"),
                bool(frequencies, "enough"),
                distinct,
                frequencies.containsKey("leader") ? text(frequencies.get("leader")) : null,
                number(frequencies, "lead"));
    }

    private static Map<String, Long> counts(@Nullable Object value) throws MalformedDocumentException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<?, ?> object = object(value);
        for (Object name : object.keySet()) {
            counts.put((String) name, number(object, (String) name));
        }
        return counts;
    }

    private static long number(Map<?, ?> object, String name) throws MalformedDocumentException {
        if (object.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new MalformedDocumentException();
    }

    private static boolean bool(Map<?, ?> object, String name) throws MalformedDocumentException {
        if (object.get(name) instanceof Boolean bool) {
            return bool;
        }
        throw new MalformedDocumentException();
    }

    private static String text(@Nullable Object value) throws MalformedDocumentException {
        if (value instanceof String text) {
            return text;
        }
        throw new MalformedDocumentException();
    }

    private static List<?> list(@Nullable Object value) throws MalformedDocumentException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new MalformedDocumentException();
    }

    private static Map<?, ?> object(@Nullable Object value) throws MalformedDocumentException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new MalformedDocumentException();
    }

    /** The value at the current token; numbers are longs, and null or a number of another kind is nothing of ours. */
    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        throw new MalformedDocumentException();
    }
}
