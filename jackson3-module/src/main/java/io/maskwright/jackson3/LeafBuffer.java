package io.maskwright.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Takes what Jackson writes of an object each of whose leaves is to be treated. What a property of its own plan wrote is
 * settled: it is put in as one token that nothing treats again.
 */
final class LeafBuffer extends TokenBuffer {

    /** What nothing treats again. */
    record Settled(SettledBuffer tokens) {

        @Override
        public String toString() {
            return "Settled";
        }
    }

    private final SerializationContext call;
    private boolean writesTypeId;

    LeafBuffer(SerializationContext call) {
        super(call, false);
        this.call = call;
    }

    /** Type ids are no values. */
    @Override
    public WritableTypeId writeTypePrefix(WritableTypeId type) {
        writesTypeId = true;
        try {
            return super.writeTypePrefix(type);
        } finally {
            writesTypeId = false;
        }
    }

    @Override
    public WritableTypeId writeTypeSuffix(WritableTypeId type) {
        writesTypeId = true;
        try {
            return super.writeTypeSuffix(type);
        } finally {
            writesTypeId = false;
        }
    }

    @Override
    public JsonGenerator writeString(@Nullable String text) {
        if (!writesTypeId || text == null) {
            return super.writeString(text);
        }
        SettledBuffer id = new SettledBuffer(call);
        id.writeString(text);
        return writeEmbeddedObject(new Settled(id));
    }

    /** Writes a property by a writer that knows what becomes of it. */
    void settleProperty(BeanPropertyWriter writer, Object bean, SerializationContext call) throws Exception {
        SettledBuffer object = new SettledBuffer(call);
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
            SettledBuffer value = new SettledBuffer(call);
            value.copyValue(tokens);
            writeEmbeddedObject(new Settled(value));
        }
    }

    /** Writes an element by a writer that knows what becomes of it. */
    void settleElement(BeanPropertyWriter writer, Object bean, SerializationContext call) throws Exception {
        SettledBuffer value = new SettledBuffer(call);
        writer.serializeAsElement(bean, value, call);
        writeEmbeddedObject(new Settled(value));
    }

    /** Writes a value by something that knows what becomes of it. */
    void settle(Settling writing, SerializationContext call) {
        SettledBuffer value = new SettledBuffer(call);
        writing.writeTo(value);
        writeEmbeddedObject(new Settled(value));
    }

    /** Writes one value that is settled. */
    interface Settling {

        void writeTo(SettledBuffer buffer);
    }

    /** Writes one value whose leaves are treated. */
    interface Opening {

        void writeTo(LeafBuffer buffer);
    }
}
