package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Stands for the serializer of a class that is marked and names a serializer of its own; that one is made when Jackson
 * asks for what writes the class, and writes only what is shown.
 */
final class OwnWhole extends ValueSerializer<Object> {

    private final @Nullable Object definition;
    private final AnnotatedClass type;
    private final PropertyPlan plan;
    private final Protection protection;

    OwnWhole(@Nullable Object definition, AnnotatedClass type, PropertyPlan plan, Protection protection) {
        this.definition = definition;
        this.type = type;
        this.plan = plan;
        this.protection = protection;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext call, @Nullable BeanProperty property) {
        return whole(call).createContextual(call, property);
    }

    private ProtectedWhole whole(SerializationContext call) {
        ValueSerializer<Object> own = definition == null ? null : call.serializerInstance(type, definition);
        ValueSerializer<Object> shown = own == null ? new ByClass() : own;
        shown.resolve(call);
        return new ProtectedWhole(shown, plan, protection, null);
    }

    @Override
    public void serialize(Object value, JsonGenerator gen, SerializationContext call) {
        whole(call).serialize(value, gen, call);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator gen, SerializationContext call, TypeSerializer ids) {
        whole(call).serializeWithType(value, gen, call, ids);
    }

    /** Writes what a converter made of a shown value. */
    private static final class ByClass extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator gen, SerializationContext call) {
            call.findValueSerializer(value.getClass()).serialize(value, gen, call);
        }
    }
}
