package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import org.jspecify.annotations.Nullable;

/**
 * Writes a property as its plan says: under its name, as an element where the object is written as a list, under other
 * names where it is unwrapped. What is shown goes to the writer Jackson made.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class ProtectedProperty extends BeanPropertyWriter {

    private final BeanPropertyWriter base;
    private final PropertyPlan plan;
    private final Protection protection;
    private final PartTypes types;

    ProtectedProperty(BeanPropertyWriter base, PropertyPlan plan, Protection protection) {
        super(base);
        this.base = base;
        this.plan = plan;
        this.protection = protection;
        this.types = new PartTypes();
    }

    private ProtectedProperty(ProtectedProperty from, BeanPropertyWriter base, PropertyName name) {
        super(from, name);
        this.base = base;
        this.plan = from.plan;
        this.protection = from.protection;
        this.types = new PartTypes();
    }

    @Override
    protected BeanPropertyWriter _new(PropertyName name) {
        return new ProtectedProperty(this, base.rename(NamedAs.of(name.getSimpleName())), name);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serializeAsField(bean, gen, call);
            return;
        }
        if (place.isOmitted()) {
            serializeAsOmittedField(bean, gen, call);
            return;
        }
        Object value = read(bean);
        if (value == null) {
            writeNullField(gen, call);
            return;
        }
        ValueContext context = ValueContext.NONE;
        Object result = place.treat(value, context);
        if (result instanceof CharSequence text) {
            if (_suppressableValue == null || !suppresses(text)) {
                gen.writeFieldName(_name);
                gen.writeString(text.toString());
            }
        } else if (result == Omitted.OMITTED) {
            serializeAsOmittedField(bean, gen, call);
        } else if (result == null) {
            writeNullField(gen, call);
        } else if (result == Place.IN_PARTS) {
            gen.writeFieldName(_name);
            place.write(value, context, new JacksonOutput(gen, call, this, types));
        } else if (!isSuppressed(result, call)) {
            gen.writeFieldName(_name);
            new JacksonOutput(gen, call, this, types).treated(result, value.getClass());
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serializeAsElement(bean, gen, call);
            return;
        }
        Object value = place.isOmitted() ? null : read(bean);
        if (value == null) {
            serializeAsPlaceholder(bean, gen, call);
            return;
        }
        ValueContext context = ValueContext.NONE;
        Object result = place.treat(value, context);
        if (result == null || result == Omitted.OMITTED) {
            serializeAsPlaceholder(bean, gen, call);
        } else if (result instanceof CharSequence text) {
            gen.writeString(text.toString());
        } else if (result == Place.IN_PARTS) {
            place.write(value, context, new JacksonOutput(gen, call, this, types));
        } else {
            new JacksonOutput(gen, call, this, types).treated(result, value.getClass());
        }
    }

    private @Nullable Object read(Object bean) {
        try {
            return get(bean);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // What a getter says when it fails may be about the value.
            throw new MaskingException(plan.path() + ": its value could not be read");
        }
    }

    private void writeNullField(JsonGenerator gen, SerializerProvider call) throws Exception {
        if (_suppressableValue != null && call.includeFilterSuppressNulls(_suppressableValue)) {
            return;
        }
        if (_nullSerializer != null) {
            gen.writeFieldName(_name);
            _nullSerializer.serialize(null, gen, call);
        }
    }

    private boolean suppresses(CharSequence text) {
        return _suppressableValue == MARKER_FOR_EMPTY ? text.length() == 0 : _suppressableValue.equals(text.toString());
    }

    private boolean isSuppressed(Object result, SerializerProvider call) throws Exception {
        if (_suppressableValue == null) {
            return false;
        }
        return _suppressableValue == MARKER_FOR_EMPTY
                ? types.serializerOf(result.getClass(), this, call).isEmpty(call, result)
                : _suppressableValue.equals(result);
    }

    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {
        super.assignSerializer(serializer);
        base.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(JsonSerializer<Object> serializer) {
        super.assignNullSerializer(serializer);
        base.assignNullSerializer(serializer);
    }

    @Override
    public void assignTypeSerializer(TypeSerializer serializer) {
        super.assignTypeSerializer(serializer);
        base.assignTypeSerializer(serializer);
    }

    @Override
    public void setNonTrivialBaseType(JavaType type) {
        super.setNonTrivialBaseType(type);
        base.setNonTrivialBaseType(type);
    }

    @Override
    public void fixAccess(SerializationConfig config) {
        super.fixAccess(config);
        base.fixAccess(config);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new ProtectedProperty(base.unwrappingWriter(unwrapper), plan, protection);
    }
}
