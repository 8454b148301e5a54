package io.maskwright.jackson3;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBuffer;

/** An entry of a map that was treated already, as a filter of properties wants to see it. */
final class TreatedEntry extends BeanPropertyWriter {

    private final TokenBuffer value;

    TreatedEntry(BeanPropertyWriter property, String name, TokenBuffer value) {
        super(property, new SerializedString(name));
        this.value = value;
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return this;
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator gen, SerializationContext call) {
        gen.writeName(getName());
        value.serialize(gen);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) {
        value.serialize(gen);
    }
}
