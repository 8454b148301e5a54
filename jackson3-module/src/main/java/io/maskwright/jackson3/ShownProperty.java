package io.maskwright.jackson3;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Writes a property that is said not to be sensitive, which holds even inside an object each of whose leaves is treated. */
final class ShownProperty extends OverlaidProperty {

    ShownProperty(BeanPropertyWriter base) {
        super(base);
    }

    @Override
    BeanPropertyWriter over(BeanPropertyWriter other) {
        return new ShownProperty(other);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleProperty(base(), bean, call);
        } else {
            base().serializeAsProperty(bean, gen, call);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleElement(base(), bean, call);
        } else {
            base().serializeAsElement(bean, gen, call);
        }
    }
}
