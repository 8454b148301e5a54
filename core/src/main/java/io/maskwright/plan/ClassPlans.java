package io.maskwright.plan;

import io.maskwright.Audience;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compiled plans of one class, kept with the class itself. They refer to what the class itself refers to and never
 * to the {@link ObjectPlans} that made them, so neither keeps the other, or a class loader, alive.
 *
 * <p>Thread-safe. Two threads may compile the same plan; one of them wins.
 */
final class ClassPlans {

    /** One cache per owner; its values must not refer back to it. */
    static final class Cache extends ClassValue<ClassPlans> {
        @Override
        protected ClassPlans computeValue(Class<?> type) {
            return new ClassPlans();
        }
    }

    /**
     * What a plan was compiled for.
     *
     * @param audience the reader
     * @param markedType the type with marked arguments under which the class is used, in words; null for none
     * @param leaves the treatment of the single values of an object around it; null for none
     */
    record Key(Audience audience, @Nullable String markedType, @Nullable Treatment leaves) {

        Key(Audience audience) {
            this(audience, null, null);
        }
    }

    private final ConcurrentMap<Key, Copier> copiers = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, TextPlan> texts = new ConcurrentHashMap<>();

    Copier copier(Key key, Supplier<Copier> compiler) {
        Copier copier = copiers.get(key);
        return copier != null ? copier : kept(copiers, key, compiler.get());
    }

    TextPlan text(Key key, Supplier<TextPlan> compiler) {
        TextPlan text = texts.get(key);
        return text != null ? text : kept(texts, key, compiler.get());
    }

    private static <T> T kept(ConcurrentMap<Key, T> plans, Key key, T compiled) {
        T earlier = plans.putIfAbsent(key, compiled);
        return earlier == null ? compiled : earlier;
    }
}
