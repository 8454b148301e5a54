package io.maskwright.jackson;

import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.ValueOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the entries of a map among those of an object that is open already. Not thread-safe. */
final class BareEntries implements ValueOutput<IOException> {

    private final ValueOutput<IOException> target;
    private int depth;

    BareEntries(ValueOutput<IOException> target) {
        this.target = target;
    }

    @Override
    public void shown(Object value) throws IOException {
        target.shown(value);
    }

    @Override
    public void treated(Object result, Class<?> original) throws IOException {
        target.treated(result, original);
    }

    @Override
    public void nothing() throws IOException {
        target.nothing();
    }

    @Override
    public void startArray(Object holder, int size) throws IOException {
        target.startArray(holder, size);
    }

    @Override
    public void endArray() throws IOException {
        target.endArray();
    }

    @Override
    public void startObject(Object holder, int size) throws IOException {
        if (depth++ > 0) {
            target.startObject(holder, size);
        }
    }

    @Override
    public void endObject() throws IOException {
        if (--depth > 0) {
            target.endObject();
        }
    }

    @Override
    public void name(String name) throws IOException {
        target.name(name);
    }

    @Override
    public void shownName(@Nullable Object key) throws IOException {
        target.shownName(key);
    }

    @Override
    public void leaves(Object object, Place place, ValueContext context) throws IOException {
        target.leaves(object, place, context);
    }

    @Override
    public @Nullable Object opened(Object value) {
        return target.opened(value);
    }
}
