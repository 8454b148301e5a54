package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;

/** Writes a property that was said not to be sensitive, so that it is shown inside an object whose values are treated. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class ClearedProperty extends FrontedProperty {

    ClearedProperty(BeanPropertyWriter base) {
        super(base);
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new ClearedProperty(base.rename(transformer));
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new ClearedProperty(base.unwrappingWriter(unwrapper));
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        base.serializeAsField(bean, LeafGenerator.beneath(gen), call);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        base.serializeAsElement(bean, LeafGenerator.beneath(gen), call);
    }
}
