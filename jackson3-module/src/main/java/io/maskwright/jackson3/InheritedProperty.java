package io.maskwright.jackson3;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * A property of a class that others may extend, of which the class says nothing. Jackson writes an object as its superclass
 * where a caller or an annotation asks for that; what the object's own class says of the property holds all the same.
 */
final class InheritedProperty extends OverlaidProperty {

    private final Subtypes subtypes;
    private final Map<Class<?>, BeanPropertyWriter> writers = new ConcurrentHashMap<>();

    InheritedProperty(BeanPropertyWriter base, Subtypes subtypes) {
        super(base);
        this.subtypes = subtypes;
    }

    @Override
    BeanPropertyWriter over(BeanPropertyWriter other) {
        return new InheritedProperty(other, subtypes);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        writerFor(bean).serializeAsProperty(bean, gen, call);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        writerFor(bean).serializeAsElement(bean, gen, call);
    }

    private BeanPropertyWriter writerFor(Object bean) {
        Class<?> type = bean.getClass();
        return type == subtypes.of() ? base() : writers.computeIfAbsent(type, each -> subtypes.writer(each, base()));
    }
}
