package io.maskwright.jackson3;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;

/**
 * A serializer that a property names for values whose declared type does not tell what they are: it does not get values that
 * have something to protect.
 */
final class CheckedSerializer extends ValueSerializer<Object> {

    private final Protection protection;
    private final Annotated member;
    private final Object definition;
    private final @Nullable ValueSerializer<Object> own;
    private final Set<Class<?>> harmless = ConcurrentHashMap.newKeySet();

    CheckedSerializer(Protection protection, Annotated member, Object definition) {
        this(protection, member, definition, null);
    }

    private CheckedSerializer(
            Protection protection, Annotated member, Object definition, @Nullable ValueSerializer<Object> own) {
        this.protection = protection;
        this.member = member;
        this.definition = definition;
        this.own = own;
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson hands out what takes the values of the property
    public ValueSerializer<?> createContextual(SerializationContext call, @Nullable BeanProperty property) {
        ValueSerializer<?> made = own == null ? call.serializerInstance(member, definition) : own;
        ValueSerializer<?> contextual = call.handleSecondaryContextualization(made, property);
        return new CheckedSerializer(protection, member, definition, (ValueSerializer<Object>) contextual);
    }

    private ValueSerializer<Object> own() {
        if (own == null) {
            throw new IllegalStateException("it belongs to no property yet");
        }
        return own;
    }

    private Class<?> owner() {
        return member instanceof AnnotatedMember part ? part.getDeclaringClass() : member.getRawType();
    }

    private void check(Object value, SerializationContext call) {
        Class<?> type = value.getClass();
        if (!harmless.contains(type)) {
            protection.shapes(call.getConfig()).propertySerializer(owner(), member.getName(), type);
            harmless.add(type);
        }
    }

    @Override
    public void serialize(Object value, JsonGenerator gen, SerializationContext call) {
        check(value, call);
        own().serialize(value, gen, call);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator gen, SerializationContext call, TypeSerializer types) {
        check(value, call);
        own().serializeWithType(value, gen, call, types);
    }

    @Override
    public boolean isEmpty(SerializationContext call, Object value) {
        return own().isEmpty(call, value);
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer unwrapper) {
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
    public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType type) {
        own().acceptJsonFormatVisitor(visitor, type);
    }
}
