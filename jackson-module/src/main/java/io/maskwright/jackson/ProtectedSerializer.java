package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of a marked type, or of a type that one marked member stands for, wherever they turn up. What is shown
 * goes to the serializer Jackson made.
 */
final class ProtectedSerializer extends JsonSerializer<Object> implements ContextualSerializer, ResolvableSerializer {

    private final Protection protection;
    private final PropertyPlan plan;
    private final Source source;
    private final OwnSerializer own;
    private final @Nullable BeanProperty property;
    private final PartTypes types = new PartTypes();

    ProtectedSerializer(Protection protection, PropertyPlan plan, Source source, OwnSerializer own) {
        this(protection, plan, source, own, null);
    }

    private ProtectedSerializer(
            Protection protection,
            PropertyPlan plan,
            Source source,
            OwnSerializer own,
            @Nullable BeanProperty property) {
        this.protection = protection;
        this.plan = plan;
        this.source = source;
        this.own = own;
        this.property = property;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider call, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new ProtectedSerializer(protection, plan, source, own.contextual(call, property), property);
    }

    @Override
    public void resolve(SerializerProvider call) throws JsonMappingException {
        own.resolve(call);
    }

    @Override
    public void serialize(Object object, JsonGenerator gen, SerializerProvider call) throws IOException {
        Place place = protection.at(plan, call);
        JsonGenerator out = LeafGenerator.beneath(gen);
        if (place.isShown()) {
            own.of(object, call).serialize(object, out, call);
        } else {
            write(place, object, gen, call);
        }
    }

    @Override
    public void serializeWithType(
            Object object, JsonGenerator gen, SerializerProvider call, TypeSerializer typeSerializer)
            throws IOException {
        Place place = protection.at(plan, call);
        JsonGenerator out = LeafGenerator.beneath(gen);
        if (place.isShown()) {
            own.of(object, call).serializeWithType(object, out, call, typeSerializer);
            return;
        }
        WritableTypeId prefix =
                typeSerializer.writeTypePrefix(out, typeSerializer.typeId(object, JsonToken.VALUE_STRING));
        write(place, object, gen, call);
        typeSerializer.writeTypeSuffix(out, prefix);
    }

    private void write(Place place, Object object, JsonGenerator gen, SerializerProvider call) throws IOException {
        Object value = source.of(object, plan);
        if (value == null) {
            call.defaultSerializeNull(gen);
        } else {
            OwnSerializer first = source instanceof Source.Itself ? own : OwnSerializer.BY_CLASS;
            place.write(
                    value,
                    ValueContext.NONE,
                    new JacksonOutput(gen, call, ValueContext.NONE, types, property, first, PartType.NONE));
        }
    }

    @Override
    public boolean isEmpty(SerializerProvider call, @Nullable Object object) {
        if (object == null) {
            return true;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            return own.isEmpty(object, call);
        }
        Object value = place.isOmitted() ? null : source.of(object, plan);
        Object result = value == null ? null : place.treat(value, ValueContext.NONE);
        return result == null
                || result == Omitted.OMITTED
                || (result instanceof CharSequence text && text.length() == 0);
    }

    /** Returns what is protected, and no values. */
    @Override
    public String toString() {
        return "ProtectedSerializer[" + plan.path() + "]";
    }
}
