package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;

/**
 * Writes a property that has no single value, because its object is unwrapped or its value is made while it is written:
 * every value that comes out of it is treated, but for those that have a say of their own.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class LeavesProperty extends PlannedProperty {

    LeavesProperty(BeanPropertyWriter base, ProtectedValue value) {
        super(base, value);
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new LeavesProperty(base.rename(transformer), value);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new LeavesProperty(base.unwrappingWriter(unwrapper), value);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = place(call);
        if (place.isShown()) {
            base.serializeAsField(bean, LeafGenerator.beneath(gen), call);
        } else if (place.isOmitted()) {
            serializeAsOmittedField(bean, gen, call);
        } else {
            ValueContext context = value.context(place, bean);
            base.serializeAsField(bean, new LeafGenerator(gen, call, place, context), call);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = place(call);
        if (place.isShown()) {
            base.serializeAsElement(bean, LeafGenerator.beneath(gen), call);
        } else if (place.isOmitted()) {
            serializeAsPlaceholder(bean, gen, call);
        } else {
            ValueContext context = value.context(place, bean);
            base.serializeAsElement(bean, new LeafGenerator(gen, call, place, context), call);
        }
    }
}
