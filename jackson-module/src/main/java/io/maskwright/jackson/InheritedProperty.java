package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A property of a class that others may extend, of which the class says nothing. Jackson writes an object as its superclass
 * where a caller or an annotation asks for that; what the object's own class says of the property holds all the same.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class InheritedProperty extends FrontedProperty {

    private final Subtypes subtypes;
    private final Map<Class<?>, BeanPropertyWriter> writers = new ConcurrentHashMap<>();

    InheritedProperty(BeanPropertyWriter base, Subtypes subtypes) {
        super(base);
        this.subtypes = subtypes;
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        BeanPropertyWriter renamed = base.rename(transformer);
        return renamed == base ? this : new InheritedProperty(renamed, subtypes);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new InheritedProperty(base.unwrappingWriter(unwrapper), subtypes);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        writerFor(bean).serializeAsField(bean, gen, call);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        writerFor(bean).serializeAsElement(bean, gen, call);
    }

    private BeanPropertyWriter writerFor(Object bean) {
        Class<?> type = bean.getClass();
        return type == subtypes.of() ? base : writers.computeIfAbsent(type, each -> subtypes.writer(each, base));
    }
}
