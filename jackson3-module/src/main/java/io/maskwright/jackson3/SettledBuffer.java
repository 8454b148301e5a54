package io.maskwright.jackson3;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Takes what something wrote that knows what becomes of it, inside an object each of whose leaves is treated. What it says
 * nothing of stays open: there the object around it has the say.
 */
final class SettledBuffer extends TokenBuffer {

    private final SerializationContext call;

    /** What nobody spoke of yet. */
    record Open(LeafBuffer tokens) {

        @Override
        public String toString() {
            return "Open";
        }
    }

    SettledBuffer(SerializationContext call) {
        super(call, false);
        this.call = call;
    }

    /** Takes a value of which nothing is said here. */
    void leaveOpen(LeafBuffer.Opening writing) {
        LeafBuffer value = new LeafBuffer(call);
        writing.writeTo(value);
        writeEmbeddedObject(new Open(value));
    }

    /** Copies the value that the tokens are at; what is open in it stays so. */
    void copyValue(JsonParser tokens) {
        int depth = 0;
        JsonToken token = tokens.currentToken();
        while (token != null) {
            if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
                writeEmbeddedObject(tokens.getEmbeddedObject());
            } else {
                copyCurrentEvent(tokens);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0 && token != JsonToken.PROPERTY_NAME) {
                return;
            }
            token = tokens.nextToken();
        }
    }
}
