package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a map with protected keys. When a value in it fails, Jackson adds the untreated text of its key to the path of
 * the exception; what leaves here has no path.
 */
final class PathlessSerializer extends JsonSerializer<Object> implements ContextualSerializer {

    private final JsonSerializer<Object> own;
    private final KeyMarks marks;

    @SuppressWarnings("unchecked") // Jackson hands out what takes the values of the type
    PathlessSerializer(JsonSerializer<?> own, KeyMarks marks) {
        this.own = (JsonSerializer<Object>) own;
        this.marks = marks;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider call, @Nullable BeanProperty property)
            throws JsonMappingException {
        return own instanceof ContextualSerializer contextual
                ? new PathlessSerializer(contextual.createContextual(call, property), marks)
                : this;
    }

    @Override
    public boolean isEmpty(SerializerProvider call, Object map) {
        return own.isEmpty(call, map);
    }

    @Override
    public void serialize(Object map, JsonGenerator gen, SerializerProvider call) throws IOException {
        try {
            own.serialize(map, gen, call);
        } catch (JsonMappingException e) {
            throw pathless(map, gen, e);
        }
    }

    @Override
    public void serializeWithType(Object map, JsonGenerator gen, SerializerProvider call, TypeSerializer typeSerializer)
            throws IOException {
        try {
            own.serializeWithType(map, gen, call, typeSerializer);
        } catch (JsonMappingException e) {
            throw pathless(map, gen, e);
        }
    }

    private JsonMappingException pathless(Object map, JsonGenerator gen, JsonMappingException e) {
        if (map instanceof Map<?, ?> entries && !marks.areProtected(entries)) {
            return e;
        }
        return e.getCause() instanceof RuntimeException cause
                ? new JsonMappingException(gen, e.getOriginalMessage(), cause)
                : new JsonMappingException(gen, e.getOriginalMessage());
    }
}
