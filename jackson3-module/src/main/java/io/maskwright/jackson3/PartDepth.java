package io.maskwright.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** What is declared of the values at one depth of a value that is written part by part: their type and its type ids. */
final class PartDepth {

    private final @Nullable PartDepth outer;
    private final @Nullable JavaType type;
    private @Nullable TypeSerializer ids;
    private boolean asked;
    private @Nullable WritableTypeId open;

    private PartDepth(@Nullable PartDepth outer, @Nullable JavaType type) {
        this.outer = outer;
        this.type = type;
    }

    /** The depth of the value itself. */
    static PartDepth of(@Nullable JavaType type, @Nullable TypeSerializer ids) {
        PartDepth depth = new PartDepth(null, type);
        depth.ids = ids;
        depth.asked = ids != null || type == null || !type.isReferenceType();
        return depth;
    }

    /** The depth of a value without type ids. */
    static PartDepth untyped() {
        PartDepth depth = new PartDepth(null, null);
        depth.asked = true;
        return depth;
    }

    PartDepth inner() {
        JavaType held = held();
        return new PartDepth(this, held == null ? null : held.getContentType());
    }

    PartDepth outer() {
        if (outer == null) {
            throw new IllegalStateException("the outermost value is no part");
        }
        return outer;
    }

    /** The declared type, of what an Optional or another reference holds. */
    private @Nullable JavaType held() {
        JavaType held = type;
        while (held != null && held.isReferenceType()) {
            held = held.getContentType();
        }
        return held;
    }

    private @Nullable TypeSerializer ids(SerializationContext call) {
        if (!asked) {
            asked = true;
            JavaType held = held();
            if (held != null) {
                TypeSerializer declared = held.getTypeHandler() instanceof TypeSerializer own ? own : null;
                ids = declared != null ? declared : call.findTypeSerializer(held);
            } else {
                ids = call.findTypeSerializer(call.constructType(Object.class));
            }
        }
        return ids;
    }

    void write(Object value, ValueSerializer<Object> serializer, JsonGenerator gen, SerializationContext call) {
        TypeSerializer types = ids(call);
        if (types == null) {
            serializer.serialize(value, gen, call);
        } else {
            serializer.serializeWithType(value, gen, call, types);
        }
    }

    void startArray(Object holder, int size, JsonGenerator gen, SerializationContext call) {
        TypeSerializer types = ids(call);
        if (types == null) {
            gen.writeStartArray(holder, size);
        } else {
            open = types.writeTypePrefix(gen, call, types.typeId(holder, JsonToken.START_ARRAY));
        }
    }

    void startObject(Object holder, int size, JsonGenerator gen, SerializationContext call) {
        TypeSerializer types = ids(call);
        if (types == null) {
            gen.writeStartObject(holder, size);
        } else {
            open = types.writeTypePrefix(gen, call, types.typeId(holder, JsonToken.START_OBJECT));
        }
    }

    void endArray(JsonGenerator gen, SerializationContext call) {
        if (ids == null || open == null) {
            gen.writeEndArray();
        } else {
            ids.writeTypeSuffix(gen, call, open);
        }
    }

    void endObject(JsonGenerator gen, SerializationContext call) {
        if (ids == null || open == null) {
            gen.writeEndObject();
        } else {
            ids.writeTypeSuffix(gen, call, open);
        }
    }
}
