package io.maskwright.jackson3;

import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes every value of a type as one plan says, wherever it stands. What is shown goes to Jackson's own serializer. */
abstract class ProtectedType extends ValueSerializer<Object> {

    private final ValueSerializer<Object> base;
    private final PropertyPlan plan;
    private final Protection protection;
    private final @Nullable BeanProperty property;
    private final PartTypes types = new PartTypes();

    ProtectedType(
            ValueSerializer<Object> base, PropertyPlan plan, Protection protection, @Nullable BeanProperty property) {
        this.base = base;
        this.plan = plan;
        this.protection = protection;
        this.property = property;
    }

    /** The same over another serializer, for a property. */
    abstract ProtectedType over(ValueSerializer<Object> other, @Nullable BeanProperty property);

    /** What is treated of an object. */
    abstract @Nullable Object treated(Object object);

    /** What surrounds it. */
    abstract ValueContext context(Place place, Object object);

    final ValueSerializer<Object> base() {
        return base;
    }

    final PropertyPlan plan() {
        return plan;
    }

    final Protection protection() {
        return protection;
    }

    @Override
    public void resolve(SerializationContext call) {
        base.resolve(call);
    }

    @Override
    @SuppressWarnings("unchecked")
    public ValueSerializer<?> createContextual(SerializationContext call, @Nullable BeanProperty place) {
        return over((ValueSerializer<Object>) base.createContextual(call, place), place);
    }

    @Override
    public Class<?> handledType() {
        return base.handledType();
    }

    @Override
    public boolean isEmpty(SerializationContext call, @Nullable Object object) {
        if (object == null) {
            return true;
        }
        Place place = protection.at(plan, call);
        return place.isShown()
                ? base.isEmpty(call, object)
                : place.isEmptyOf(place.isOmitted() ? null : treated(object), context(place, object));
    }

    @Override
    public final void serialize(Object object, JsonGenerator gen, SerializationContext call) {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settle(value -> serialize(object, value, call), call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serialize(object, gen, call);
        } else {
            write(object, place, gen, call);
        }
    }

    @Override
    public final void serializeWithType(
            Object object, JsonGenerator gen, SerializationContext call, TypeSerializer ids) {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settle(value -> serializeWithType(object, value, call, ids), call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serializeWithType(object, gen, call, ids);
        } else {
            WritableTypeId id = ids.writeTypePrefix(gen, call, ids.typeId(object, JsonToken.VALUE_STRING));
            write(object, place, gen, call);
            ids.writeTypeSuffix(gen, call, id);
        }
    }

    private void write(Object object, Place place, JsonGenerator gen, SerializationContext call) {
        Object value = place.isOmitted() ? null : treated(object);
        if (value == null) {
            gen.writeNull();
            return;
        }
        ValueContext context = context(place, object);
        Object result = place.treat(value, context);
        if (result == null || result == Omitted.OMITTED) {
            gen.writeNull();
        } else if (result == Place.IN_PARTS) {
            place.write(value, context, output(object, gen, call));
        } else {
            output(object, gen, call).treated(result, value.getClass());
        }
    }

    private JacksonOutput output(Object object, JsonGenerator gen, SerializationContext call) {
        return new JacksonOutput(gen, call, property, types, PartDepth.untyped()) {
            @Override
            ValueSerializer<Object> serializerOf(Object value) {
                // The object itself would come here again.
                return value == object ? base : super.serializerOf(value);
            }
        };
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + plan.path() + "]";
    }
}
