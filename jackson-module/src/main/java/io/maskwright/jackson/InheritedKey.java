package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes keys declared as a type that others may extend: a key that has something to protect is written as its own class. */
final class InheritedKey extends JsonSerializer<Object> {

    private final KeyMarks marks;
    private final Class<?> declared;
    private final JsonSerializer<Object> own;
    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // Jackson hands out what takes the keys of the type
    InheritedKey(KeyMarks marks, Class<?> declared, JsonSerializer<?> own) {
        this.marks = marks;
        this.declared = declared;
        this.own = (JsonSerializer<Object>) own;
    }

    @Override
    public void serialize(Object key, JsonGenerator gen, SerializerProvider call) throws IOException {
        Class<?> type = key.getClass();
        if (type != declared && known.computeIfAbsent(type, marks::isProtected)) {
            call.findKeySerializer(type, null).serialize(key, gen, call);
        } else {
            own.serialize(key, gen, call);
        }
    }
}
