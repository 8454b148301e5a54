package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.JsonApplyView;
import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * Writes a property as its plan says: under its name, as an element where the object is written as a list, under other
 * names where it is unwrapped. What is shown goes to the writer Jackson made.
 */
final class ProtectedProperty extends OverlaidProperty {

    /** Jackson has {@code @JsonApplyView} since 3.2; before, neither its field nor its annotation may be touched. */
    private static final boolean VIEWS_ARE_APPLIED = Arrays.stream(BeanPropertyWriter.class.getDeclaredFields())
            .anyMatch(field -> field.getName().equals("_applyView"));

    private final PropertyPlan plan;
    private final Protection protection;
    private final ObjectFields fields;
    private final PartTypes types = new PartTypes();

    ProtectedProperty(BeanPropertyWriter base, PropertyPlan plan, Protection protection, ObjectFields fields) {
        super(base);
        this.plan = plan;
        this.protection = protection;
        this.fields = fields;
    }

    @Override
    BeanPropertyWriter over(BeanPropertyWriter other) {
        return new ProtectedProperty(other, plan, protection, fields);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        Place place = protection.at(plan, call);
        if (gen instanceof LeafBuffer buffer && !leavesOpen(place)) {
            buffer.settleProperty(this, bean, call);
            return;
        }
        if (place.isShown()) {
            base().serializeAsProperty(bean, gen, call);
            return;
        }
        if (place.isOmitted()) {
            serializeAsOmittedProperty(bean, gen, call);
            return;
        }
        Object value = read(bean);
        if (value == null) {
            writeNull(gen, call);
            return;
        }
        if (value instanceof String text && _suppressableValue == null && writesInPlace(place, text, gen)) {
            return;
        }
        ValueContext context = fields.at(place, bean);
        Object result = place.treat(value, context);
        if (result instanceof String text) {
            if (_suppressableValue == null || !suppresses(text, call)) {
                gen.writeName(_name);
                gen.writeString(text);
            }
        } else if (result == null) {
            writeNull(gen, call);
        } else if (result == Omitted.OMITTED) {
            serializeAsOmittedProperty(bean, gen, call);
        } else if (result == Place.IN_PARTS) {
            inView(call, () -> place.write(value, context, new PropertyOutput(this, gen, call)));
        } else {
            new PropertyOutput(this, gen, call).treated(result, value.getClass());
        }
    }

    /** What a container is said to hold may be shown, what it says nothing of may not: the object around it has the say. */
    private boolean leavesOpen(Place place) {
        return place.isShown() && (_declaredType.isContainerType() || _declaredType.isReferenceType());
    }

    /** Writes a common text without making an object of it. */
    private boolean writesInPlace(Place place, String text, JsonGenerator gen) {
        char[] chars = Place.room();
        int length = place.treatInPlace(text, chars);
        if (length < 0) {
            return false;
        }
        gen.writeName(_name);
        gen.writeString(chars, 0, length);
        return true;
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        Place place = protection.at(plan, call);
        if (gen instanceof LeafBuffer buffer && !leavesOpen(place)) {
            buffer.settleElement(this, bean, call);
            return;
        }
        if (place.isShown()) {
            base().serializeAsElement(bean, gen, call);
            return;
        }
        Object value = place.isOmitted() ? null : read(bean);
        if (value == null) {
            serializeAsOmittedElement(bean, gen, call);
            return;
        }
        ValueContext context = fields.at(place, bean);
        Object result = place.treat(value, context);
        if (result == null || result == Omitted.OMITTED) {
            serializeAsOmittedElement(bean, gen, call);
        } else if (result == Place.IN_PARTS) {
            inView(call, () -> place.write(value, context, elementOutput(gen, call)));
        } else {
            elementOutput(gen, call).treated(result, value.getClass());
        }
    }

    private @Nullable Object read(Object bean) {
        return plan.read(bean, this::get);
    }

    private JacksonOutput elementOutput(JsonGenerator gen, SerializationContext call) {
        return new JacksonOutput(gen, call, this, types, depth());
    }

    private void inView(SerializationContext call, Runnable writing) {
        if (!VIEWS_ARE_APPLIED || _applyView == null) {
            writing.run();
        } else {
            call.withActiveView(_applyView == JsonApplyView.NONE.class ? null : _applyView, writing);
        }
    }

    PartTypes types() {
        return types;
    }

    PartDepth depth() {
        return PartDepth.of(_cfgSerializationType == null ? _declaredType : _cfgSerializationType, _typeSerializer);
    }

    /** Writes the property with a null, or leaves it out, as it is set up for nulls. */
    void writeNull(JsonGenerator gen, SerializationContext call) {
        if (_suppressableValue != null && call.includeFilterSuppressNulls(_suppressableValue)) {
            return;
        }
        if (_nullSerializer != null) {
            gen.writeName(_name);
            _nullSerializer.serialize(null, gen, call);
        }
    }

    /** Tells whether a treated value is one of those that the property is left out for. */
    boolean suppresses(Object result, SerializationContext call) {
        if (_suppressableValue == null) {
            return false;
        } else if (_suppressableValue != MARKER_FOR_EMPTY) {
            return _suppressableValue.equals(result);
        }
        return result instanceof CharSequence text
                ? text.length() == 0
                : types.serializerOf(result.getClass(), this, call).isEmpty(call, result);
    }

    /** Tells whether the property is left out for an array, a collection or a map without elements. */
    boolean suppressesEmpty() {
        return _suppressableValue == MARKER_FOR_EMPTY;
    }
}
