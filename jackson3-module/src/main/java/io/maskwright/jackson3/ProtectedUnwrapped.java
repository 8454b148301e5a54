package io.maskwright.jackson3;

import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.bean.UnwrappingBeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/**
 * Writes the properties of a protected object among those of the object that holds it. There is no one value to treat, so
 * each leaf is.
 */
final class ProtectedUnwrapped extends UnwrappingBeanPropertyWriter {

    private final UnwrappingBeanPropertyWriter base;
    private final PropertyPlan plan;
    private final Protection protection;
    private final ObjectFields fields;

    ProtectedUnwrapped(
            UnwrappingBeanPropertyWriter base, PropertyPlan plan, Protection protection, ObjectFields fields) {
        super(base, NameTransformer.NOP);
        this.base = base;
        this.plan = plan;
        this.protection = protection;
        this.fields = fields;
    }

    @Override
    public UnwrappingBeanPropertyWriter rename(NameTransformer transformer) {
        return new ProtectedUnwrapped(base.rename(transformer), plan, protection, fields);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleProperty(this, bean, call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serializeAsProperty(bean, gen, call);
        } else if (!place.isOmitted()) {
            LeafBuffer buffer = new LeafBuffer(call);
            buffer.writeStartObject();
            base.serializeAsProperty(bean, buffer, call);
            buffer.writeEndObject();
            new LeafCopy(place, fields.at(place, bean), gen, call).properties(buffer);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleElement(this, bean, call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serializeAsElement(bean, gen, call);
        } else if (place.isOmitted()) {
            serializeAsOmittedElement(bean, gen, call);
        } else {
            LeafBuffer buffer = new LeafBuffer(call);
            base.serializeAsElement(bean, buffer, call);
            new LeafCopy(place, fields.at(place, bean), gen, call).value(buffer);
        }
    }

    @Override
    public boolean hasSerializer() {
        return base.hasSerializer();
    }

    @Override
    public ValueSerializer<Object> getSerializer() {
        return base.getSerializer();
    }

    @Override
    public ValueSerializer<Object> findUnwrappingSerializer(SerializationContext call) {
        return base.findUnwrappingSerializer(call);
    }

    @Override
    public void assignSerializer(ValueSerializer<Object> serializer) {
        base.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(ValueSerializer<Object> serializer) {
        super.assignNullSerializer(serializer);
        base.assignNullSerializer(serializer);
    }

    @Override
    public void fixAccess(SerializationConfig config) {
        base.fixAccess(config);
    }
}
