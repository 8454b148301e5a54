package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.maskwright.plan.Place;
import io.maskwright.plan.ValueOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes with a generator of Jackson what was decided about one value. */
final class JacksonOutput implements ValueOutput<IOException> {

    private final JsonGenerator gen;
    private final SerializerProvider call;
    private final BeanProperty property;
    private final PartTypes types;

    JacksonOutput(JsonGenerator gen, SerializerProvider call, BeanProperty property, PartTypes types) {
        this.gen = gen;
        this.call = call;
        this.property = property;
        this.types = types;
    }

    @Override
    public void shown(Object value) throws IOException {
        types.serializerOf(value.getClass(), property, call).serialize(value, gen, call);
    }

    @Override
    public void treated(Object result, Class<?> original) throws IOException {
        if (result instanceof CharSequence text) {
            gen.writeString(text.toString());
        } else if (result.getClass() == original) {
            types.serializerOf(original, property, call).serialize(result, gen, call);
        } else {
            call.findValueSerializer(result.getClass()).serialize(result, gen, call);
        }
    }

    @Override
    public void nothing() throws IOException {
        gen.writeNull();
    }

    @Override
    public void startArray(Object holder, int size) throws IOException {
        gen.writeStartArray(holder, size);
    }

    @Override
    public void endArray() throws IOException {
        gen.writeEndArray();
    }

    @Override
    public void startObject(Object holder, int size) throws IOException {
        gen.writeStartObject(holder, size);
    }

    @Override
    public void name(String name) throws IOException {
        gen.writeFieldName(name);
    }

    @Override
    public void shownName(@Nullable Object key) throws IOException {
        if (key == null) {
            call.findNullKeySerializer(call.constructType(Object.class), property)
                    .serialize(key, gen, call);
        } else {
            call.findKeySerializer(key.getClass(), property).serialize(key, gen, call);
        }
    }

    @Override
    public void endObject() throws IOException {
        gen.writeEndObject();
    }

    @Override
    public void leaves(Object object, Place place) throws IOException {
        gen.writeString("********");
    }

    @Override
    public @Nullable Object opened(Object value) {
        return null;
    }
}
