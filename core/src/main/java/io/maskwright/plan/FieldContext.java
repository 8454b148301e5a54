package io.maskwright.plan;

import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one object, untreated, for strategies that look at other fields. */
final class FieldContext implements ValueContext {

    private final Object owner;
    private final Shape shape;
    private final Map<String, Integer> indexes;

    FieldContext(Object owner, Shape shape, Map<String, Integer> indexes) {
        this.owner = owner;
        this.shape = shape;
        this.indexes = indexes;
    }

    @Override
    public boolean hasField(String name) {
        return indexes.containsKey(name);
    }

    @Override
    public @Nullable Object field(String name) {
        Integer index = indexes.get(name);
        return index == null ? null : shape.read(owner, index);
    }

    @Override
    public String toString() {
        return "FieldContext" + indexes.keySet();
    }
}
