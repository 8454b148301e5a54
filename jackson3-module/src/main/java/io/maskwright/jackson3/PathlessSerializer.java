package io.maskwright.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Writes a map with protected keys. When a value in it fails, Jackson adds the untreated text of its key to the path of
 * the exception; what leaves here has no path.
 */
final class PathlessSerializer extends ValueSerializer<Object> {

    private final ValueSerializer<Object> own;

    PathlessSerializer(ValueSerializer<Object> own) {
        this.own = own;
    }

    @Override
    public void resolve(SerializationContext call) {
        own.resolve(call);
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson hands out what takes the values of the type
    public ValueSerializer<?> createContextual(SerializationContext call, @Nullable BeanProperty property) {
        return new PathlessSerializer((ValueSerializer<Object>) own.createContextual(call, property));
    }

    @Override
    public boolean isEmpty(SerializationContext call, Object map) {
        return own.isEmpty(call, map);
    }

    @Override
    public void serialize(Object map, JsonGenerator gen, SerializationContext call) {
        try {
            own.serialize(map, gen, call);
        } catch (DatabindException e) {
            throw pathless(gen, e);
        }
    }

    @Override
    public void serializeWithType(Object map, JsonGenerator gen, SerializationContext call, TypeSerializer ids) {
        try {
            own.serializeWithType(map, gen, call, ids);
        } catch (DatabindException e) {
            throw pathless(gen, e);
        }
    }

    private static DatabindException pathless(JsonGenerator gen, DatabindException e) {
        return e.getCause() instanceof RuntimeException cause
                ? DatabindException.from(gen, e.getOriginalMessage(), cause)
                : DatabindException.from(gen, e.getOriginalMessage());
    }
}
