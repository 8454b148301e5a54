package io.maskwright.jackson3;

import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.ValueOutput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes with a generator of Jackson what was decided about one value. */
class JacksonOutput implements ValueOutput<JacksonException> {

    /** The size of what is no container. */
    static final int NO_CONTAINER = -1;

    private final JsonGenerator gen;
    private final SerializationContext call;
    private final @Nullable BeanProperty property;
    private final PartTypes types;
    private PartDepth depth;
    private boolean skipping;

    JacksonOutput(
            JsonGenerator gen,
            SerializationContext call,
            @Nullable BeanProperty property,
            PartTypes types,
            PartDepth depth) {
        this.gen = gen;
        this.call = call;
        this.property = property;
        this.types = types;
        this.depth = depth;
    }

    /**
     * Told of each value before it is written.
     *
     * @param value the value, for its type and whether it is empty; null for a null
     * @param size how many parts follow, or {@link #NO_CONTAINER}
     * @return whether it is written; else it is left out
     */
    boolean begins(@Nullable Object value, int size) {
        return true;
    }

    ValueSerializer<Object> serializerOf(Object value) {
        return types.serializerOf(value.getClass(), property, call);
    }

    final JsonGenerator gen() {
        return gen;
    }

    final SerializationContext call() {
        return call;
    }

    @Override
    public final void shown(Object value) {
        if (!begins(value, NO_CONTAINER)) {
            return;
        }
        if (gen instanceof SettledBuffer settled) {
            settled.leaveOpen(leaves -> depth.write(value, serializerOf(value), leaves, call));
        } else {
            depth.write(value, serializerOf(value), gen, call);
        }
    }

    @Override
    public final void treated(Object result, Class<?> original) {
        if (!begins(result, NO_CONTAINER)) {
            return;
        }
        if (result instanceof CharSequence text) {
            gen.writeString(text.toString());
        } else if (result.getClass() == original) {
            depth.write(result, serializerOf(result), gen, call);
        } else {
            // The format of the property was meant for another type.
            depth.write(result, call.findValueSerializer(result.getClass()), gen, call);
        }
    }

    @Override
    public final void nothing() {
        if (begins(null, NO_CONTAINER)) {
            gen.writeNull();
        }
    }

    @Override
    public final void startArray(Object holder, int size) {
        skipping = !begins(holder, size);
        if (!skipping) {
            depth.startArray(holder, size, gen, call);
            depth = depth.inner();
        }
    }

    @Override
    public final void endArray() {
        if (!skipping) {
            depth = depth.outer();
            depth.endArray(gen, call);
        }
        skipping = false;
    }

    @Override
    public final void startObject(Object holder, int size) {
        skipping = !begins(holder, size);
        if (!skipping) {
            depth.startObject(holder, size, gen, call);
            depth = depth.inner();
        }
    }

    @Override
    public void name(String name) {
        gen.writeName(name);
    }

    @Override
    public void shownName(@Nullable Object key) {
        if (key == null) {
            call.findNullKeySerializer(call.constructType(Object.class), property)
                    .serialize(key, gen, call);
        } else {
            call.findKeySerializer(key.getClass(), property).serialize(key, gen, call);
        }
    }

    @Override
    public final void endObject() {
        if (!skipping) {
            depth = depth.outer();
            depth.endObject(gen, call);
        }
        skipping = false;
    }

    @Override
    public final void leaves(Object object, Place place, ValueContext context) {
        if (begins(object, NO_CONTAINER)) {
            LeafBuffer buffer = new LeafBuffer(call);
            depth.write(object, serializerOf(object), buffer, call);
            new LeafCopy(place, context, gen, call).value(buffer);
        }
    }

    @Override
    public final @Nullable Object opened(Object value) {
        return Opened.of(value, call);
    }
}
