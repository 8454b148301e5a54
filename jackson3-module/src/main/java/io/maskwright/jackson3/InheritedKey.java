package io.maskwright.jackson3;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes keys declared as a type that others may extend: a key that has something to protect is written as its own class. */
final class InheritedKey extends ValueSerializer<Object> {

    private final Protection protection;
    private final SerializationConfig config;
    private final Class<?> declared;
    private final ValueSerializer<Object> own;
    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    InheritedKey(Protection protection, SerializationConfig config, Class<?> declared, ValueSerializer<Object> own) {
        this.protection = protection;
        this.config = config;
        this.declared = declared;
        this.own = own;
    }

    @Override
    public void serialize(Object key, JsonGenerator gen, SerializationContext call) {
        Class<?> type = key.getClass();
        if (type != declared && known.computeIfAbsent(type, each -> protection.reachesMarked(each, config))) {
            call.findKeySerializer(type, null).serialize(key, gen, call);
        } else {
            own.serialize(key, gen, call);
        }
    }
}
