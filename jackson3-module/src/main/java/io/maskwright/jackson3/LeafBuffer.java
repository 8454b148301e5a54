package io.maskwright.jackson3;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Takes what Jackson writes of an object each of whose leaves is to be treated. What a property of its own plan wrote is
 * settled: it is put in as one token that nothing treats again.
 */
final class LeafBuffer extends TokenBuffer {

    /** What nothing treats again. */
    record Settled(TokenBuffer tokens) {

        @Override
        public String toString() {
            return "Settled";
        }
    }

    LeafBuffer(SerializationContext call) {
        super(call, false);
    }

    /** Writes a property by a writer that knows what becomes of it. */
    void settleProperty(BeanPropertyWriter writer, Object bean, SerializationContext call) throws Exception {
        TokenBuffer object = new TokenBuffer(call, false);
        object.writeStartObject();
        writer.serializeAsProperty(bean, object, call);
        object.writeEndObject();
        try (JsonParser tokens = object.asParser()) {
            settleProperties(tokens, call);
        }
    }

    private void settleProperties(JsonParser tokens, SerializationContext call) {
        tokens.nextToken();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            writeName(tokens.currentName());
            tokens.nextToken();
            TokenBuffer value = new TokenBuffer(call, false);
            value.copyCurrentStructure(tokens);
            writeEmbeddedObject(new Settled(value));
        }
    }

    /** Writes an element by a writer that knows what becomes of it. */
    void settleElement(BeanPropertyWriter writer, Object bean, SerializationContext call) throws Exception {
        TokenBuffer value = new TokenBuffer(call, false);
        writer.serializeAsElement(bean, value, call);
        writeEmbeddedObject(new Settled(value));
    }

    /** Writes a value by something that knows what becomes of it. */
    void settle(Settling writing, SerializationContext call) {
        TokenBuffer value = new TokenBuffer(call, false);
        writing.writeTo(value);
        writeEmbeddedObject(new Settled(value));
    }

    /** Writes one value. */
    interface Settling {

        void writeTo(TokenBuffer buffer);
    }
}
