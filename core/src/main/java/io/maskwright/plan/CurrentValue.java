package io.maskwright.plan;

import io.maskwright.ValueContext;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a property holds before it is read, where an object is updated. Nothing is fetched before it is asked for. Belongs
 * to the thread that reads; its text form shows nothing.
 */
public final class CurrentValue {

    /** Of an object that is new. */
    public static final CurrentValue NONE = new CurrentValue(() -> null, ValueContext.NONE);

    private static final int MAX_LEAVES = 10_000;
    private static final int MAX_DEPTH = 100;

    private final Supplier<? extends @Nullable Object> source;
    private final ValueContext context;
    private boolean fetched;
    private @Nullable Object value;
    private @Nullable List<Object> leaves;

    private CurrentValue(Supplier<? extends @Nullable Object> source, ValueContext context) {
        this.source = source;
        this.context = context;
    }

    /**
     * Returns the value of a property.
     *
     * @param source gives it, or null; asked at most once
     * @param context the other properties of the object
     * @return the value
     */
    public static CurrentValue of(Supplier<? extends @Nullable Object> source, ValueContext context) {
        return new CurrentValue(source, context);
    }

    @Nullable
    Object value() {
        if (!fetched) {
            value = source.get();
            fetched = true;
        }
        return value;
    }

    ValueContext context() {
        return context;
    }

    /** The texts, numbers and other leaves of the value. Of a great collection only the first count. */
    List<Object> leaves() {
        List<Object> known = leaves;
        if (known == null) {
            known = new ArrayList<>();
            collect(value(), known, 0);
            leaves = known;
        }
        return known;
    }

    private static void collect(@Nullable Object value, List<Object> target, int depth) {
        if (value == null || target.size() >= MAX_LEAVES || depth > MAX_DEPTH) {
            return;
        }
        switch (Holder.of(value.getClass())) {
            case OPTIONAL -> collect(((Optional<?>) value).orElse(null), target, depth + 1);
            case REFERENCE -> collect(((AtomicReference<?>) value).get(), target, depth + 1);
            case MAP -> ((Map<?, ?>) value).values().forEach(each -> collect(each, target, depth + 1));
            case COLLECTION -> ((Collection<?>) value).forEach(each -> collect(each, target, depth + 1));
            case ARRAY -> {
                for (int i = 0; i < Array.getLength(value); i++) {
                    collect(Array.get(value, i), target, depth + 1);
                }
            }
            case NONE -> target.add(value);
        }
    }

    /** Whether a leaf has this text: what comes back unchanged and unmasked is what it was. */
    boolean holds(String text) {
        for (Object leaf : leaves()) {
            if (text.equals(leaf instanceof CharSequence ? leaf.toString() : LeafText.of(leaf))) {
                return true;
            }
        }
        return false;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "CurrentValue";
    }
}
