package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.PrimitiveArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Copies what holds other values.
 *
 * @param holder how it holds them
 * @param declared the class that the place takes
 * @param path how messages name the place
 * @param key copies the keys of a map
 * @param element copies elements and map values
 */
record HolderCopier(Holder holder, Class<?> declared, String path, Copier key, Copier element) implements Copier {

    @Override
    public @Nullable Object copy(Object value, ValueContext context, Walk walk) {
        if (!value.getClass().isArray() && !JdkTypes.isJdk(value.getClass())) {
            throw new PlanException(path + ": " + value.getClass().getName()
                    + " is a container class outside the JDK, whose copy cannot be built");
        }
        if (Holder.of(value.getClass()) != holder) {
            return copyOther(value, context, walk);
        }
        walk.enter(value);
        Object copy;
        try {
            copy = copyHeld(value, context, walk);
        } catch (MaskwrightException e) {
            throw e;
        } catch (RuntimeException e) {
            // From a comparator, an equals method or a holder that changed meanwhile; its message may hold values.
            throw new MaskingException(
                    path + ": " + value.getClass().getName() + " could not be copied with the masked values");
        }
        walk.leave();
        if (!declared.isInstance(copy)) {
            throw new PlanException(
                    path + ": no copy of " + value.getClass().getName() + " can be built as " + declared.getName());
        }
        return copy;
    }

    /** What is declared as Iterable may be something else than a collection. */
    private @Nullable Object copyOther(Object value, ValueContext context, Walk walk) {
        if (element != Leaves.BY_CLASS && element != Leaves.SHARED && !(element instanceof SharedValue)) {
            throw new PlanException(path + ": " + value.getClass().getName() + " is no collection, so its elements"
                    + " cannot be treated");
        }
        return Leaves.BY_CLASS.copy(value, context, walk);
    }

    private Object copyHeld(Object value, ValueContext context, Walk walk) {
        return switch (holder) {
            case ARRAY -> copyArray(value, context, walk);
            case COLLECTION ->
                CollectionTargets.fill(
                        (Collection<?>) value, copyElements((Collection<?>) value, context, walk), declared);
            case MAP -> copyMap((Map<?, ?>) value, context, walk);
            case OPTIONAL -> ((Optional<?>) value).map(held -> element.copy(held, context, walk));
            case REFERENCE ->
                new AtomicReference<@Nullable Object>(
                        Copier.copyOrNull(element, ((AtomicReference<?>) value).get(), context, walk));
            case NONE -> throw new IllegalStateException("not a holder");
        };
    }

    private Object copyArray(Object value, ValueContext context, Walk walk) {
        if (!(value instanceof Object[] source)) {
            return PrimitiveArrays.map(value, each -> primitive(element.copy(each, context, walk)));
        }
        @Nullable Object[] copy = source.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Copier.copyOrNull(element, source[i], context, walk);
        }
        return copy;
    }

    private Object primitive(@Nullable Object result) {
        if (result == null) {
            throw new MaskingException(path + ": the value is hidden, but a primitive cannot be null");
        }
        return result;
    }

    private List<@Nullable Object> copyElements(Collection<?> source, ValueContext context, Walk walk) {
        List<@Nullable Object> elements = new ArrayList<>(source.size());
        for (Object each : source) {
            elements.add(Copier.copyOrNull(element, each, context, walk));
        }
        return elements;
    }

    private Object copyMap(Map<?, ?> source, ValueContext context, Walk walk) {
        MaskedEntries entries = new MaskedEntries(path, MapTargets.emptyLike(source));
        for (Map.Entry<?, ?> entry : source.entrySet()) {
            entries.put(
                    Copier.copyOrNull(key, entry.getKey(), context, walk),
                    Copier.copyOrNull(element, entry.getValue(), context, walk));
        }
        return entries.target();
    }
}
