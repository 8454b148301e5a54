package io.maskwright.jackson3;

import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedMember;

/** The other properties of a bean, as they are before any treatment, by their names in the code and in the output. */
final class BeanContext implements ValueContext {

    private final Object bean;
    private final Map<String, AnnotatedMember> readers;

    BeanContext(Object bean, Map<String, AnnotatedMember> readers) {
        this.bean = bean;
        this.readers = readers;
    }

    @Override
    public boolean hasField(String name) {
        return readers.containsKey(name);
    }

    @Override
    public @Nullable Object field(String name) {
        AnnotatedMember reader = readers.get(name);
        if (reader == null) {
            return null;
        }
        try {
            return reader.getValue(bean);
        } catch (RuntimeException e) {
            // Its message may hold the value.
            throw new MaskingException(reader.getDeclaringClass().getSimpleName() + "." + name + " could not be read: "
                    + e.getClass().getName());
        }
    }

    @Override
    public String toString() {
        return "BeanContext" + readers.keySet();
    }
}
