package io.maskwright.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.plan.ContextPaths;
import io.maskwright.plan.DocumentContext;
import java.io.IOException;

/** Reads the untreated values of a document that conditions read. */
final class DocumentReader {

    private DocumentReader() {}

    /** Reads a document, from its first token on, for the values at some paths. */
    static ValueContext context(JsonParser parser, ContextPaths paths) throws IOException {
        DocumentContext context = new DocumentContext();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            readObject(parser, paths, context);
        }
        return context;
    }

    private static void readObject(JsonParser parser, ContextPaths paths, DocumentContext context) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            ContextPaths member = paths.member(parser.currentName());
            parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else {
                readValue(parser, member, context);
            }
        }
    }

    private static void readValue(JsonParser parser, ContextPaths at, DocumentContext context) throws IOException {
        String path = at.path();
        if (parser.currentToken().isScalarValue()) {
            if (path != null) {
                readScalar(parser, path, context);
            }
            return;
        }
        if (path != null) {
            context.addUnreadable(path);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            readObject(parser, at, context);
        } else {
            parser.skipChildren();
        }
    }

    private static void readScalar(JsonParser parser, String path, DocumentContext context) throws IOException {
        try {
            context.add(path, JsonScalar.read(parser));
        } catch (UntreatableValueException e) {
            context.addUnreadable(path);
        }
    }
}
