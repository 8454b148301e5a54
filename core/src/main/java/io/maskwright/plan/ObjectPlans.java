package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.MaskingException;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.annotation.Nested;
import io.maskwright.internal.reflect.TypeTree;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Object plans: masked copies and safe texts of objects under one policy. The plan of a class is compiled when the class
 * is first met for an audience, and kept with the class; afterwards a copy runs over method handles only.
 *
 * <p>Immutable but for its caches, and thread-safe.
 */
public final class ObjectPlans {

    /** The default depth to which objects and holders may be nested: {@value}. */
    public static final int DEFAULT_MAX_DEPTH = 100;

    /** The default number of objects and holders that one call may copy: {@value}. */
    public static final int DEFAULT_MAX_OBJECTS = 10_000_000;

    private static final int MAX_KEPT_CATEGORIES = 4096;

    private final FieldDecider decider;
    private final Limits limits;
    private final Tally tally = new Tally();
    private final LeafTreatments leafTreatments = new LeafTreatments();
    private final ClassPlans.Cache cache = new ClassPlans.Cache();
    private final ConcurrentMap<CategoryKey, Copier> categories = new ConcurrentHashMap<>();

    private record CategoryKey(Category category, Audience audience) {}

    /**
     * Creates the plans of a policy.
     *
     * @param policy the policy
     * @param maxDepth how deep objects and holders may be nested, 1 to 1000
     * @param maxObjects how many objects and holders one call may copy, 1 or more
     * @throws IllegalArgumentException if a limit is out of its range
     */
    public ObjectPlans(Policy policy, int maxDepth, int maxObjects) {
        this(FieldDecider.of(policy), new Limits(maxDepth, maxObjects));
    }

    ObjectPlans(FieldDecider decider, Limits limits) {
        this.decider = decider;
        this.limits = limits;
    }

    /**
     * Returns a masked copy of an object.
     *
     * @param object a record, a bean, a collection, a map, an array, an Optional or a value; not changed
     * @param audience the reader
     * @param <T> the type of the object
     * @return the copy; null for null, and where the type of the object is itself marked and left out
     * @throws PlanException if a type cannot be copied or a strategy does not keep a type
     * @throws MaskingException if the object is too deep, refers to itself or its constructor refuses masked values
     * @throws MaskwrightException if the policy refuses the data or a key cannot be reached
     */
    public <T> @Nullable T mask(@Nullable T object, Audience audience) {
        return run(object, audience, () -> Leaves.BY_CLASS);
    }

    /**
     * Returns a masked value of a category. In a collection, an array, an Optional or a map, each element or map value is
     * masked.
     *
     * @param category what the value is
     * @param value the value; not changed
     * @param audience the reader
     * @param <T> the type of the value
     * @return the masked value, of the same class; null for null, and where the policy leaves the value out
     * @throws PlanException if the strategy does not keep the class of the value
     * @throws MaskingException if the value cannot be treated and the policy's choice is to fail
     * @throws MaskwrightException if the policy refuses the category or a key cannot be reached
     */
    public <T> @Nullable T mask(Category category, @Nullable T value, Audience audience) {
        Objects.requireNonNull(category, "category must not be null");
        return run(value, audience, () -> ofCategory(category, audience));
    }

    /**
     * Returns a text for logs: fields as in the text form of a record, sensitive ones masked. It calls no
     * {@code toString()} but those of values of the JDK.
     *
     * @param object any object, or null
     * @param audience the reader
     * @return the text, shortened where it is long; {@code Type(hidden)} where something stands in the way
     */
    public String text(@Nullable Object object, Audience audience) {
        Objects.requireNonNull(audience, "audience must not be null");
        return new TextPrinter(this, audience).print(object);
    }

    /**
     * Compiles the plan of a type, so that a type that cannot be copied is found at start-up.
     *
     * @param type a type; of an abstract one, only what is known of its permitted subclasses is compiled
     * @param audience the reader
     * @throws PlanException if the type cannot be copied or a strategy does not keep a type
     */
    public void compile(Class<?> type, Audience audience) {
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(audience, "audience must not be null");
        guarded(
                type,
                () -> Modifier.isAbstract(type.getModifiers()) && !type.isArray()
                        ? new CopierCompiler(slots(audience)).ofDeclared(type)
                        : copier(type, audience));
    }

    /**
     * Returns the counts of values that strategies could not treat.
     *
     * @return the counts so far
     */
    public Tally tally() {
        return tally;
    }

    /**
     * Returns plans for a serialiser; failures are counted in the same tally.
     *
     * @param rules what the serialiser does beside the policy
     * @return the plans
     */
    public SerialPlans serial(SerialRules rules) {
        return new SerialPlans(decider, tally, Objects.requireNonNull(rules, "rules must not be null"));
    }

    Limits limits() {
        return limits;
    }

    Copier copier(Class<?> type, Audience audience) {
        return cache.get(type)
                .copier(new ClassPlans.Key(audience), () -> new CopierCompiler(slots(audience)).ofClass(type));
    }

    /** With the type under which the class is used and the treatment of the object around it, where there are any. */
    Copier copier(Class<?> type, @Nullable TypeTree marked, @Nullable Treatment leaves, Audience audience) {
        ClassPlans.Key key = new ClassPlans.Key(audience, marked == null ? null : marked.toString(), leaves);
        return cache.get(type).copier(key, () -> new CopierCompiler(slots(audience)).ofClass(type, marked, leaves));
    }

    TextPlan textPlan(Class<?> type, @Nullable TypeTree marked, @Nullable Treatment leaves, Audience audience) {
        TypeTree portable = marked == null ? null : marked.portable(Marking::ours);
        ClassPlans.Key key = new ClassPlans.Key(audience, portable == null ? null : portable.toString(), leaves);
        return cache.get(type).text(key, () -> TextPlan.compile(type, portable, leaves, slots(audience)));
    }

    private Slots slots(Audience audience) {
        return new Slots(decider, audience, tally, leafTreatments);
    }

    private Copier ofCategory(Category category, Audience audience) {
        CategoryKey key = new CategoryKey(category, audience);
        Copier kept = categories.get(key);
        if (kept != null) {
            return kept;
        }
        Treatment treatment =
                slots(audience).treatment(decider.decide(FieldFacts.of(category.name(), category), audience));
        Copier copier = treatment == null
                ? Leaves.BY_CLASS
                : new TreatedByClass(category.name(), treatment, null, Slot.Reach.VALUES, Nested.WHOLE);
        if (categories.size() < MAX_KEPT_CATEGORIES) {
            categories.put(key, copier);
        }
        return copier;
    }

    private <T> @Nullable T run(@Nullable T value, Audience audience, Supplier<Copier> copier) {
        Objects.requireNonNull(audience, "audience must not be null");
        if (value == null) {
            return null;
        }
        @SuppressWarnings("unchecked") // a copy is of the class of its original, or of the nearest the JDK has
        T copy = (T)
                guarded(value.getClass(), () -> copier.get().copy(value, ValueContext.NONE, new Walk(this, audience)));
        return copy;
    }

    private static @Nullable Object guarded(Class<?> type, Supplier<? extends @Nullable Object> work) {
        try {
            return work.get();
        } catch (MaskwrightException e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new MaskingException(type.getName() + " is nested too deep for the stack of this thread");
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // From code of the objects themselves; its message may hold values.
            throw new MaskingException(type.getName() + " could not be copied");
        }
    }
}
