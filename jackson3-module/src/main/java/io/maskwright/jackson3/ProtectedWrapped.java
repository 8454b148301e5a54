package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Writes a protected list whose own writer puts an element around it, as in XML: that writer stays, and gets what is treated. */
final class ProtectedWrapped extends OverlaidProperty {

    private final PropertyPlan plan;
    private final Protection protection;

    ProtectedWrapped(
            BeanPropertyWriter base,
            PropertyPlan plan,
            Protection protection) {
        super(base);
        this.plan = plan;
        this.protection = protection;
        if (!base.hasSerializer()) {
            base.assignSerializer(new ProtectedWhole(new ByProperty(base), plan, protection, base));
        }
    }

    /** Whether a writer is one of a data format of Jackson's own; it must leave the value to a serializer that is given. */
    static boolean wraps(BeanPropertyWriter writer) {
        return writer.getClass().getName().startsWith("tools.jackson.dataformat.") && !writer.hasSerializer();
    }

    @Override
    BeanPropertyWriter over(BeanPropertyWriter other) {
        return new ProtectedWrapped(other, plan, protection);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleProperty(this, bean, call);
        } else if (protection.at(plan, call).isOmitted()) {
            serializeAsOmittedProperty(bean, gen, call);
        } else {
            base().serializeAsProperty(bean, gen, call);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleElement(this, bean, call);
        } else if (protection.at(plan, call).isOmitted()) {
            serializeAsOmittedElement(bean, gen, call);
        } else {
            base().serializeAsElement(bean, gen, call);
        }
    }

    /** Jackson's own serializer of each value, in the format of a property. */
    private static final class ByProperty extends ValueSerializer<Object> {

        private final BeanProperty property;

        ByProperty(BeanProperty property) {
            this.property = property;
        }

        @Override
        public void serialize(Object value, JsonGenerator gen, SerializationContext call) {
            call.findPrimaryPropertySerializer(value.getClass(), property).serialize(value, gen, call);
        }

        @Override
        public boolean isEmpty(SerializationContext call, Object value) {
            return call.findPrimaryPropertySerializer(value.getClass(), property).isEmpty(call, value);
        }
    }
}
