package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import io.maskwright.ValueContext;
import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of a marked type, or of a type that one marked member stands for, wherever they turn up. What is shown
 * goes to the serializer Jackson made.
 */
final class ProtectedSerializer extends JsonSerializer<Object> implements ContextualSerializer, ResolvableSerializer {

    private final ProtectedValue value;
    private final @Nullable AnnotatedMember member;
    private final OwnSerializer own;
    private final @Nullable BeanProperty property;
    private final PartTypes types = new PartTypes();

    /** Treats the objects themselves. */
    static ProtectedSerializer ofWhole(Protection protection, PropertyPlan plan, OwnSerializer own) {
        return new ProtectedSerializer(new ProtectedValue(protection, plan, ObjectFields.NONE), null, own, null);
    }

    /** Treats what a member gives in place of the objects. */
    static ProtectedSerializer ofMember(ProtectedValue value, AnnotatedMember member, OwnSerializer own) {
        return new ProtectedSerializer(value, member, own, null);
    }

    private ProtectedSerializer(
            ProtectedValue value,
            @Nullable AnnotatedMember member,
            OwnSerializer own,
            @Nullable BeanProperty property) {
        this.value = value;
        this.member = member;
        this.own = own;
        this.property = property;
    }

    private Place place(SerializerProvider call) {
        return value.protection().at(value.plan(), call);
    }

    private @Nullable Object read(Object object) {
        return member == null ? object : value.plan().read(object, member::getValue);
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider call, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new ProtectedSerializer(value, member, own.contextual(call, property), property);
    }

    @Override
    public void resolve(SerializerProvider call) throws JsonMappingException {
        own.resolve(call);
    }

    @Override
    public void serialize(Object object, JsonGenerator gen, SerializerProvider call) throws IOException {
        Place place = place(call);
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
        Place place = place(call);
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
        Object raw = read(object);
        if (raw == null) {
            call.defaultSerializeNull(gen);
        } else {
            OwnSerializer first = member == null ? own : OwnSerializer.BY_CLASS;
            ValueContext context = value.context(place, object);
            place.write(raw, context, new JacksonOutput(gen, call, types, property, first, PartType.NONE));
        }
    }

    @Override
    public boolean isEmpty(SerializerProvider call, @Nullable Object object) {
        if (object == null) {
            return true;
        }
        Place place = place(call);
        if (place.isShown()) {
            return own.isEmpty(object, call);
        }
        return place.isEmptyOf(place.isOmitted() ? null : read(object), value.context(place, object));
    }

    /** Returns what is protected, and no values. */
    @Override
    public String toString() {
        return "ProtectedSerializer[" + value.plan().path() + "]";
    }
}
