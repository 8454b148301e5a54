package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.ValueOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes with a generator of Jackson what was decided about one value. Not thread-safe. */
final class JacksonOutput implements ValueOutput<IOException> {

    private final JsonGenerator gen;
    /** Where values of a place that says nothing of them go: an object around them may have a say. */
    private final JsonGenerator open;

    private final SerializerProvider call;
    private final PartTypes types;
    private final @Nullable BeanProperty property;
    private final OwnSerializer first;
    private @Nullable Frame frame;
    private PartType type;
    /** What the container that comes next stands for, where it is not the one the object holds. */
    private @Nullable Object openedFrom;

    /** A container that was started and not ended. */
    private record Frame(PartType type, @Nullable WritableTypeId prefix, @Nullable Frame outer) {}

    JacksonOutput(
            JsonGenerator gen,
            SerializerProvider call,
            PartTypes types,
            @Nullable BeanProperty property,
            OwnSerializer first,
            PartType type) {
        this.gen = LeafGenerator.beneath(gen);
        this.open = gen;
        this.call = call;
        this.types = types;
        this.property = property;
        this.first = first;
        this.type = type;
    }

    @Override
    public void shown(Object value) throws IOException {
        write(value, serializerOf(value), open);
    }

    private JsonSerializer<Object> serializerOf(Object value) throws IOException {
        return frame == null && first != OwnSerializer.BY_CLASS
                ? first.of(value, call)
                : types.serializerOf(value.getClass(), property, call);
    }

    private void write(Object value, JsonSerializer<Object> serializer, JsonGenerator target) throws IOException {
        TypeSerializer typeSerializer = type.typeSerializer();
        if (typeSerializer == null) {
            serializer.serialize(value, target, call);
        } else {
            serializer.serializeWithType(value, target, call, typeSerializer);
        }
    }

    @Override
    public void treated(Object result, Class<?> original) throws IOException {
        if (result instanceof CharSequence text) {
            gen.writeString(text.toString());
        } else if (result.getClass() == original) {
            write(result, types.serializerOf(original, property, call), gen);
        } else {
            write(result, call.findValueSerializer(result.getClass(), null), gen);
        }
    }

    @Override
    public void nothing() throws IOException {
        call.defaultSerializeNull(gen);
    }

    @Override
    public void startArray(Object holder, int size) throws IOException {
        WritableTypeId prefix = prefix(holder, JsonToken.START_ARRAY);
        if (prefix == null) {
            gen.writeStartArray(holder, size);
        }
        enter(prefix);
    }

    @Override
    public void endArray() throws IOException {
        if (!leave()) {
            gen.writeEndArray();
        }
    }

    @Override
    public void startObject(Object holder, int size) throws IOException {
        WritableTypeId prefix = prefix(holder, JsonToken.START_OBJECT);
        if (prefix == null) {
            gen.writeStartObject(holder, size);
        }
        enter(prefix);
    }

    @Override
    public void endObject() throws IOException {
        if (!leave()) {
            gen.writeEndObject();
        }
    }

    private @Nullable WritableTypeId prefix(Object holder, JsonToken shape) throws IOException {
        Object original = openedFrom == null ? holder : openedFrom;
        openedFrom = null;
        TypeSerializer typeSerializer = type.typeSerializer();
        return typeSerializer == null
                ? null
                : typeSerializer.writeTypePrefix(gen, typeSerializer.typeId(original, shape));
    }

    private void enter(@Nullable WritableTypeId prefix) throws IOException {
        frame = new Frame(type, prefix, frame);
        type = type.content(call);
    }

    /** Goes back to what held the container, and tells whether its end was written with its type id. */
    private boolean leave() throws IOException {
        Frame left = frame;
        if (left == null) {
            throw new IllegalStateException("nothing was started");
        }
        frame = left.outer();
        type = left.type();
        TypeSerializer typeSerializer = type.typeSerializer();
        if (left.prefix() == null || typeSerializer == null) {
            return false;
        }
        typeSerializer.writeTypeSuffix(gen, left.prefix());
        return true;
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
    public void leaves(Object object, Place place, ValueContext context) throws IOException {
        write(object, serializerOf(object), new LeafGenerator(gen, call, place, context));
    }

    @Override
    public @Nullable Object opened(Object value) {
        Object opened = TreeParts.of(value);
        if (opened == null
                && value instanceof Map<?, ?> map
                && call.isEnabled(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)) {
            opened = OrderedMaps.of(map);
        }
        if (opened != null) {
            openedFrom = value;
        }
        return opened;
    }
}
