package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.maskwright.plan.Place;

/**
 * Writes a property for which a data format has structure of its own, such as the element that XML puts around a list:
 * the writer of the format stays, and gets a serializer that treats the value.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class StructuredProperty extends PlannedProperty {

    StructuredProperty(BeanPropertyWriter base, ProtectedValue value) {
        super(base, value);
        base.assignSerializer(
                ProtectedSerializer.ofWhole(value.protection(), value.plan(), OwnSerializer.byClass(base)));
    }

    private StructuredProperty(StructuredProperty from, BeanPropertyWriter base) {
        super(base, from.value);
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new StructuredProperty(this, base.rename(transformer));
    }

    /** It has its serializer. */
    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {}

    @Override
    public boolean hasSerializer() {
        return true;
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = place(call);
        if (place.isOmitted()) {
            serializeAsOmittedField(bean, gen, call);
        } else {
            base.serializeAsField(bean, gen, call);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        Place place = place(call);
        if (place.isOmitted()) {
            serializeAsPlaceholder(bean, gen, call);
        } else {
            base.serializeAsElement(bean, gen, call);
        }
    }
}
