package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a property as its plan says: under its name, as an element where the object is written as a list, under other
 * names where it is unwrapped. Inclusion is decided on what is written. What is shown goes to the writer Jackson made.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class ProtectedProperty extends PlannedProperty {

    private final PartTypes types = new PartTypes();
    private @Nullable PartType partType;

    ProtectedProperty(BeanPropertyWriter base, ProtectedValue value) {
        super(base, value);
    }

    private ProtectedProperty(ProtectedProperty from, BeanPropertyWriter base, PropertyName name) {
        super(from, base, name);
    }

    @Override
    protected BeanPropertyWriter _new(PropertyName name) {
        return new ProtectedProperty(this, base.rename(new NamedAs(name.getSimpleName())), name);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new LeavesProperty(base.unwrappingWriter(unwrapper), value);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = place(call);
        JsonGenerator out = LeafGenerator.beneath(gen);
        if (place.isShown()) {
            base.serializeAsField(bean, shownTo(gen), call);
            return;
        }
        if (place.isOmitted()) {
            serializeAsOmittedField(bean, out, call);
            return;
        }
        Object raw = read(bean);
        if (raw == null) {
            writeNullField(out, call);
            return;
        }
        if (raw instanceof String text && _suppressableValue == null && writesInPlace(place, text, out)) {
            return;
        }
        ValueContext context = value.context(place, bean);
        Object result = place.treat(raw, context);
        if (result instanceof String text) {
            if (_suppressableValue == null || !isSuppressed(text, text.isEmpty())) {
                out.writeFieldName(_name);
                out.writeString(text);
            }
        } else if (result == null) {
            writeNullField(out, call);
        } else if (result == Omitted.OMITTED) {
            serializeAsOmittedField(bean, out, call);
        } else if (result == Place.IN_PARTS) {
            writePartsField(place, raw, gen, call, context);
        } else if (_suppressableValue == null || !isSuppressed(result, isEmpty(result, call))) {
            out.writeFieldName(_name);
            output(gen, call).treated(result, raw.getClass());
        }
    }

    /** Writes a common text without making an object of it. */
    private boolean writesInPlace(Place place, String text, JsonGenerator out) throws IOException {
        char[] chars = Place.room();
        int length = place.treatInPlace(text, chars);
        if (length < 0) {
            return false;
        }
        out.writeFieldName(_name);
        out.writeString(chars, 0, length);
        return true;
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = place(call);
        JsonGenerator out = LeafGenerator.beneath(gen);
        if (place.isShown()) {
            base.serializeAsElement(bean, shownTo(gen), call);
            return;
        }
        Object raw = place.isOmitted() ? null : read(bean);
        if (raw == null) {
            serializeAsPlaceholder(bean, out, call);
            return;
        }
        ValueContext context = value.context(place, bean);
        Object result = place.treat(raw, context);
        if (result == null || result == Omitted.OMITTED) {
            serializeAsPlaceholder(bean, out, call);
        } else if (result == Place.IN_PARTS) {
            if (_suppressableValue == MARKER_FOR_EMPTY && isEmpty(raw, call)) {
                serializeAsPlaceholder(bean, out, call);
            } else {
                place.write(raw, context, output(gen, call));
            }
        } else if (_suppressableValue != null && isSuppressed(result, isEmpty(result, call))) {
            serializeAsPlaceholder(bean, out, call);
        } else {
            output(gen, call).treated(result, raw.getClass());
        }
    }

    /** What a container is said to hold may be shown here, what it says nothing of may not. */
    private JsonGenerator shownTo(JsonGenerator gen) {
        return _declaredType.isContainerType() || _declaredType.isReferenceType() ? gen : LeafGenerator.beneath(gen);
    }

    /** A container is as empty as it was before: what is left out of it leaves a null. */
    private void writePartsField(
            Place place, Object raw, JsonGenerator gen, SerializerProvider call, ValueContext context)
            throws Exception {
        if (_suppressableValue == MARKER_FOR_EMPTY && isEmpty(raw, call)) {
            return;
        }
        gen.writeFieldName(_name);
        place.write(raw, context, output(gen, call));
    }

    private JacksonOutput output(JsonGenerator gen, SerializerProvider call) {
        PartType type = partType;
        if (type == null) {
            JavaType declared = _cfgSerializationType == null ? _declaredType : _cfgSerializationType;
            type = PartType.of(declared, _typeSerializer);
            partType = type;
        }
        JsonSerializer<Object> serializer = _serializer;
        OwnSerializer first = serializer == null ? OwnSerializer.BY_CLASS : OwnSerializer.of(serializer);
        return new JacksonOutput(gen, call, types, this, first, type);
    }

    private @Nullable Object read(Object bean) {
        return value.plan().read(bean, this::get);
    }

    private void writeNullField(JsonGenerator out, SerializerProvider call) throws Exception {
        if (_suppressableValue != null && call.includeFilterSuppressNulls(_suppressableValue)) {
            return;
        }
        if (_nullSerializer != null) {
            out.writeFieldName(_name);
            _nullSerializer.serialize(null, out, call);
        }
    }

    private boolean isEmpty(Object result, SerializerProvider call) throws JsonMappingException {
        return _suppressableValue == MARKER_FOR_EMPTY
                && types.serializerOf(result.getClass(), this, call).isEmpty(call, result);
    }

    private boolean isSuppressed(Object result, boolean isEmpty) {
        return _suppressableValue == MARKER_FOR_EMPTY ? isEmpty : _suppressableValue.equals(result);
    }
}
