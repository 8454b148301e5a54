package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.Builder;
import io.maskwright.internal.reflect.ConstructionException;
import io.maskwright.internal.reflect.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the objects of one class. Complete before it is published, and not changed afterwards. */
final class ObjectCopier implements Copier {

    private final String type;
    private final Shape shape;
    private final Builder builder;
    private final Map<String, Integer> indexes;
    private Copier[] copiers = {};

    ObjectCopier(String type, Shape shape, Builder builder, Map<String, Integer> indexes) {
        this.type = type;
        this.shape = shape;
        this.builder = builder;
        this.indexes = indexes;
    }

    /** Sets the copiers of the fields; apart from the constructor because a class may hold objects of itself. */
    void complete(List<Copier> fields) {
        copiers = fields.toArray(Copier[]::new);
    }

    @Override
    public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
        walk.enter(value);
        ValueContext fields = new FieldContext(value, shape, indexes);
        @Nullable Object[] values = new @Nullable Object[copiers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Copier.copyOrNull(copiers[i], shape.read(value, i), fields, walk);
        }
        walk.leave();
        try {
            return builder.build(values);
        } catch (ConstructionException e) {
            throw new MaskingException(type + ": its constructor or a field refuses the masked values");
        }
    }
}
