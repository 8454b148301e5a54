package io.maskwright.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The untreated values of a document that conditions read. */
final class DocumentContext implements ValueContext {

    private final Map<String, @Nullable Object> fields = new HashMap<>();

    private DocumentContext() {}

    /** Reads a document, from its first token on, for the values at some paths. */
    static ValueContext read(JsonParser parser, ContextPaths paths) throws IOException {
        DocumentContext context = new DocumentContext();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            context.readObject(parser, paths);
        }
        return context;
    }

    private void readObject(JsonParser parser, ContextPaths paths) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            ContextPaths member = paths.member(parser.currentName());
            JsonToken token = parser.nextToken();
            if (member == null || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (token == JsonToken.START_OBJECT) {
                readObject(parser, member);
            } else {
                readScalar(parser, member.path());
            }
        }
    }

    private void readScalar(JsonParser parser, @Nullable String path) throws IOException {
        if (path == null) {
            return;
        }
        try {
            fields.put(path, JsonScalar.read(parser));
        } catch (UntreatableValueException e) {
            // Not to be evaluated, as if it were null: whoever asks for it must protect.
            fields.put(path, null);
        }
    }

    @Override
    public boolean hasField(String name) {
        return fields.containsKey(name);
    }

    @Override
    public @Nullable Object field(String name) {
        return fields.get(name);
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "DocumentContext[" + fields.size() + " fields]";
    }
}
