package io.maskwright.benchmarks.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What a contender must get right before it is timed: of a masked member nothing is left but nulls, empty texts and the
 * outline, everything else is as it was.
 */
final class DocumentCheck {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private DocumentCheck() {}

    static void check(DocumentWorker worker, byte[] document) {
        try {
            compare(JSON.readTree(document), JSON.readTree(worker.mask(document)));
        } catch (IOException e) {
            throw new UncheckedIOException("a result is no document", e);
        }
    }

    private static void compare(JsonNode before, JsonNode after) {
        require(before.getNodeType() == after.getNodeType() && before.size() == after.size(), "the outline changed");
        if (before.isObject()) {
            for (Map.Entry<String, JsonNode> member : before.properties()) {
                JsonNode result = after.path(member.getKey());
                if (RandomDocuments.SECRETS.contains(member.getKey())) {
                    requireMasked(member.getValue(), result);
                } else {
                    compare(member.getValue(), result);
                }
            }
        } else if (before.isArray()) {
            for (int i = 0; i < before.size(); i++) {
                compare(before.get(i), after.get(i));
            }
        } else {
            require(before.equals(after), "a value changed that nobody masks");
        }
    }

    private static void requireMasked(JsonNode before, JsonNode after) {
        if (before.isContainerNode() && after.isContainerNode()) {
            if (before.isArray()) {
                for (int i = 0; i < before.size(); i++) {
                    requireMasked(before.get(i), after.path(i));
                }
            } else {
                before.properties().forEach(m -> requireMasked(m.getValue(), after.path(m.getKey())));
            }
        } else if (!before.isNull() && !before.asText().isBlank()) {
            require(!before.equals(after), "a masked value is still there");
        }
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
