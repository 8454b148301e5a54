package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A serializer that a property names for values whose declared type does not tell what they are: it does not get values that
 * have something to protect.
 */
final class CheckedSerializer extends JsonSerializer<Object> implements ContextualSerializer {

    private final Protection protection;
    private final Annotated member;
    private final Object definition;
    private final @Nullable JsonSerializer<Object> own;
    private final Set<Class<?>> harmless = ConcurrentHashMap.newKeySet();

    CheckedSerializer(Protection protection, Annotated member, Object definition) {
        this(protection, member, definition, null);
    }

    private CheckedSerializer(
            Protection protection, Annotated member, Object definition, @Nullable JsonSerializer<Object> own) {
        this.protection = protection;
        this.member = member;
        this.definition = definition;
        this.own = own;
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson hands out what takes the values of the property
    public JsonSerializer<?> createContextual(SerializerProvider call, @Nullable BeanProperty property)
            throws JsonMappingException {
        JsonSerializer<?> made = own == null ? call.serializerInstance(member, definition) : own;
        JsonSerializer<?> contextual = call.handleSecondaryContextualization(made, property);
        return new CheckedSerializer(protection, member, definition, (JsonSerializer<Object>) contextual);
    }

    private JsonSerializer<Object> own() {
        if (own == null) {
            throw new IllegalStateException("it belongs to no property yet");
        }
        return own;
    }

    private Class<?> owner() {
        return member instanceof AnnotatedMember part ? part.getDeclaringClass() : member.getRawType();
    }

    private void check(Object value, SerializerProvider call) {
        Class<?> type = value.getClass();
        if (!harmless.contains(type)) {
            protection
                    .plans()
                    .shapes(call.getConfig()::findMixInClassFor)
                    .propertySerializer(owner(), member.getName(), type);
            harmless.add(type);
        }
    }

    @Override
    public void serialize(Object value, JsonGenerator gen, SerializerProvider call) throws IOException {
        check(value, call);
        own().serialize(value, gen, call);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator gen, SerializerProvider call, TypeSerializer types)
            throws IOException {
        check(value, call);
        own().serializeWithType(value, gen, call, types);
    }

    @Override
    public boolean isEmpty(SerializerProvider call, Object value) {
        return own().isEmpty(call, value);
    }

    @Override
    public JsonSerializer<Object> unwrappingSerializer(NameTransformer unwrapper) {
        return own == null
                ? this
                : new CheckedSerializer(protection, member, definition, own.unwrappingSerializer(unwrapper));
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return own != null && own.isUnwrappingSerializer();
    }

    @Override
    public boolean usesObjectId() {
        return own != null && own.usesObjectId();
    }

    @Override
    public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType type) throws JsonMappingException {
        own().acceptJsonFormatVisitor(visitor, type);
    }
}
