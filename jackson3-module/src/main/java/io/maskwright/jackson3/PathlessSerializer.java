package io.maskwright.jackson3;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Writes a map with protected keys. When a value in it fails, Jackson adds the untreated text of its key to the path of
 * the exception; what leaves here has no path.
 */
final class PathlessSerializer extends ValueSerializer<Object> {

    private final ValueSerializer<Object> own;
    private final Protection protection;
    private final SerializationConfig config;

    PathlessSerializer(ValueSerializer<Object> own, Protection protection, SerializationConfig config) {
        this.own = own;
        this.protection = protection;
        this.config = config;
    }

    @Override
    public void resolve(SerializationContext call) {
        own.resolve(call);
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson hands out what takes the values of the type
    public ValueSerializer<?> createContextual(SerializationContext call, @Nullable BeanProperty property) {
        return new PathlessSerializer(
                (ValueSerializer<Object>) own.createContextual(call, property), protection, config);
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
            throw pathless(map, gen, e);
        }
    }

    @Override
    public void serializeWithType(Object map, JsonGenerator gen, SerializationContext call, TypeSerializer ids) {
        try {
            own.serializeWithType(map, gen, call, ids);
        } catch (DatabindException e) {
            throw pathless(map, gen, e);
        }
    }

    private DatabindException pathless(Object map, JsonGenerator gen, DatabindException e) {
        if (map instanceof Map<?, ?> entries && !areProtected(entries)) {
            return e;
        }
        return e.getCause() instanceof RuntimeException cause
                ? DatabindException.from(gen, e.getOriginalMessage(), cause)
                : DatabindException.from(gen, e.getOriginalMessage());
    }

    /** Whether the text of one of the keys, as Jackson puts it into messages, could show what is protected. */
    private boolean areProtected(Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (key != null && protection.reachesMarked(key.getClass(), config)) {
                return true;
            }
        }
        return false;
    }
}
