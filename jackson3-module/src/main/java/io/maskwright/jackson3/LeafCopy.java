package io.maskwright.jackson3;

import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.Treatment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationContext;

/** Copies what was written of an object, each leaf treated but for those that are settled. */
final class LeafCopy {

    private final Place place;
    private final ValueContext context;
    private final JsonGenerator gen;
    private final SerializationContext call;

    LeafCopy(Place place, ValueContext context, JsonGenerator gen, SerializationContext call) {
        this.place = place;
        this.context = context;
        this.gen = gen;
        this.call = call;
    }

    /** Copies the one value that the buffer holds. */
    void value(LeafBuffer buffer) {
        try (JsonParser tokens = buffer.asParser()) {
            rest(tokens, 0);
        }
    }

    /** Copies the properties of the one object that the buffer holds. */
    void properties(LeafBuffer buffer) {
        try (JsonParser tokens = buffer.asParser()) {
            tokens.nextToken();
            rest(tokens, 1);
        }
    }

    /** Copies tokens until the one that ends what is open at a depth. */
    private void rest(JsonParser tokens, int until) {
        int depth = until;
        String name = null;
        for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME) {
                // Kept back: a leaf that is left out takes its name along.
                name = tokens.currentName();
                continue;
            }
            if (token.isStructEnd()) {
                depth--;
                if (depth < until) {
                    return;
                }
            }
            copy(token, tokens, name);
            name = null;
            depth += token.isStructStart() ? 1 : 0;
        }
    }

    private void copy(JsonToken token, JsonParser tokens, @Nullable String name) {
        Object result = token.isStructStart() || token.isStructEnd() ? token : leaf(token, tokens);
        if (result == Omitted.OMITTED && name != null) {
            return;
        }
        if (name != null) {
            gen.writeName(name);
        }
        if (token == JsonToken.START_OBJECT) {
            gen.writeStartObject();
        } else if (token == JsonToken.START_ARRAY) {
            gen.writeStartArray();
        } else if (token == JsonToken.END_OBJECT) {
            gen.writeEndObject();
        } else if (token == JsonToken.END_ARRAY) {
            gen.writeEndArray();
        } else {
            write(result);
        }
    }

    private @Nullable Object leaf(JsonToken token, JsonParser tokens) {
        Object value =
                switch (token) {
                    case VALUE_STRING -> tokens.getString();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens.getNumberValue();
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    case VALUE_EMBEDDED_OBJECT -> tokens.getEmbeddedObject();
                    default -> null;
                };
        return value == null || value instanceof LeafBuffer.Settled ? value : place.treat(value, context);
    }

    private void write(@Nullable Object result) {
        if (result instanceof LeafBuffer.Settled settled) {
            settled(settled.tokens());
        } else if (result instanceof CharSequence text) {
            gen.writeString(text.toString());
        } else if (result == null || result == Omitted.OMITTED) {
            gen.writeNull();
        } else if (result == Place.IN_PARTS) {
            gen.writeString(Treatment.REDACTED);
        } else {
            call.findValueSerializer(result.getClass()).serialize(result, gen, call);
        }
    }

    /** Copies what is settled, and treats what it left open. */
    private void settled(SettledBuffer buffer) {
        try (JsonParser tokens = buffer.asParser()) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token == JsonToken.VALUE_EMBEDDED_OBJECT
                        && tokens.getEmbeddedObject() instanceof SettledBuffer.Open open) {
                    value(open.tokens());
                } else if (gen instanceof SettledBuffer && token == JsonToken.VALUE_EMBEDDED_OBJECT) {
                    gen.writeEmbeddedObject(tokens.getEmbeddedObject());
                } else {
                    gen.copyCurrentEvent(tokens);
                }
            }
        }
    }
}
