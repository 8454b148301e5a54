package io.maskwright.engine;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.MaskingException;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.plan.ObjectPlans;
import io.maskwright.plan.SerialPlans;
import io.maskwright.plan.SerialRules;
import io.maskwright.policy.Policy;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Masks values and objects under one policy.
 *
 * <p>{@code Desensitiser.of(Policy.load(path)).mask(parcel, Audience.of("label"))} returns a copy of {@code parcel} in
 * which every field marked {@code @Sensitive} is treated as the policy says for that reader.
 *
 * <p><b>What is copied.</b> Records, through their canonical constructor. Classes with a constructor without parameters
 * and no final field, of any visibility. Classes with a constructor whose parameters are their fields by name
 * (compiled with {@code -parameters}) and type. Collections, maps, arrays, {@code Optional} and
 * {@code AtomicReference} of the JDK, as the same class or the nearest: an unmodifiable list becomes an
 * {@code ArrayList}. Nested objects, by their class at run time. The input is never changed, and the copy shares only
 * values that cannot change with it.
 *
 * <p><b>What is refused</b>, with a {@link PlanException} that names it: inner and anonymous classes, lambdas, proxies,
 * collection classes from outside the JDK, classes of the JDK that are no values, closeable resources, and classes in a
 * module that does not open their package to {@code io.maskwright.core}.
 *
 * <p><b>Types are kept.</b> A strategy for a number, a date or any other value must give a value of that type; one that
 * does not is refused when the plan is compiled, or when the value is met where its class is only known then. A value
 * that a strategy leaves out is null in the copy.
 *
 * <p><b>At the edges.</b> Null stays null. Masked map keys that become equal get the suffix {@code ~2}, {@code ~3} if
 * they are texts, and fail otherwise; masked elements of a set may become one. An object that refers to itself, or is
 * nested deeper than the limit, fails. An annotation on the declaration of a type stands for one on each of its uses. An
 * object referred to from two places is copied twice.
 *
 * <p>Immutable and thread-safe; one for a policy is enough. Plans are compiled once per class and audience and kept with
 * the class, without keeping class loaders alive.
 */
public final class Desensitiser {

    private final Policy policy;
    private final ObjectPlans plans;

    private Desensitiser(Builder builder) {
        this.policy = builder.policy;
        this.plans = new ObjectPlans(builder.policy, builder.maxDepth, builder.maxObjects);
    }

    /**
     * Returns a desensitiser with the default limits.
     *
     * @param policy the policy
     * @return the desensitiser
     */
    public static Desensitiser of(Policy policy) {
        return builder(policy).build();
    }

    /**
     * Returns a builder.
     *
     * @param policy the policy
     * @return the builder, with the default limits
     */
    public static Builder builder(Policy policy) {
        return new Builder(policy);
    }

    /**
     * Returns a masked copy of an object for the reader nobody named, the most restrictive one.
     *
     * @param object the object, or null; not changed
     * @param <T> the type of the object
     * @return the copy; null for null
     * @throws MaskwrightException as {@link #mask(Object, Audience)} does
     */
    public <T> @Nullable T mask(@Nullable T object) {
        return plans.mask(object, Audience.MOST_RESTRICTIVE);
    }

    /**
     * Returns a masked copy of an object.
     *
     * @param object a record, a bean, a collection, a map, an array, an Optional or a value, or null; not changed
     * @param audience the reader
     * @param <T> the type of the object
     * @return the copy; null for null, and where the type of the object is itself marked and left out
     * @throws PlanException if a type cannot be copied, a strategy does not keep a type, the annotations of a property
     *     contradict each other, or the policy does not know the audience
     * @throws MaskingException if the object is nested too deep or refers to itself, a constructor refuses the masked
     *     values, or a value cannot be treated and the policy's choice is to fail
     * @throws MaskwrightException if the policy refuses the data or a key cannot be reached
     */
    public <T> @Nullable T mask(@Nullable T object, Audience audience) {
        return plans.mask(object, audience);
    }

    /**
     * Returns a masked value. In a collection, an array, an Optional or a map, each element or map value is masked.
     *
     * @param category what the value is
     * @param value the value, or null; not changed
     * @param audience the reader
     * @param <T> the type of the value
     * @return the masked value, of the same class; null for null, and where the policy leaves the value out
     * @throws PlanException if the strategy does not keep the class of the value, or the policy does not know the
     *     audience
     * @throws MaskingException if the value cannot be treated and the policy's choice is to fail
     * @throws MaskwrightException if the policy refuses the category or a key cannot be reached
     */
    public <T> @Nullable T mask(Category category, @Nullable T value, Audience audience) {
        return plans.mask(category, value, audience);
    }

    /**
     * Returns a masked value, as {@link #mask(Category, Object, Audience)} does.
     *
     * @param category the name of a category, such as {@code phone.mobile}
     * @param value the value, or null; not changed
     * @param audience the reader
     * @param <T> the type of the value
     * @return the masked value
     * @throws IllegalArgumentException if the name does not have the shape of a category
     * @throws MaskwrightException as {@link #mask(Category, Object, Audience)} does
     */
    public <T> @Nullable T mask(String category, @Nullable T value, Audience audience) {
        return plans.mask(Category.of(category), value, audience);
    }

    /**
     * Returns a text of an object for logs, as {@link Masked#toString(Object)} does but under this policy.
     *
     * @param object any object, or null
     * @param audience the reader
     * @return the text
     */
    public String toSafeString(@Nullable Object object, Audience audience) {
        return plans.text(object, audience);
    }

    /**
     * Compiles the plan of a type ahead of its first use, so that a type that cannot be copied is found at start-up.
     *
     * @param type a type; of an abstract one, only what is known of its permitted subclasses is compiled
     * @param audience the reader
     * @throws PlanException if the type cannot be copied or a strategy does not keep a type
     */
    public void check(Class<?> type, Audience audience) {
        plans.compile(type, audience);
    }

    /**
     * Returns plans for one serialiser: the seam on which the modules for Jackson stand, and on which a module for
     * another serialiser could. Failures count in {@link #failures()}.
     *
     * @param rules what the serialiser does beside the policy
     * @return the plans
     */
    public SerialPlans serialPlans(SerialRules rules) {
        return plans.serial(rules);
    }

    /**
     * Returns the policy.
     *
     * @return the policy
     */
    public Policy policy() {
        return policy;
    }

    /**
     * Returns how many values strategies could not treat so far, by reason. What happened to each is the policy's
     * choice; none of them left as it was.
     *
     * @return the counts that are not zero
     */
    public Map<Reason, Long> failures() {
        return plans.tally().failures();
    }

    @Override
    public String toString() {
        return "Desensitiser[failures=" + failures() + "]";
    }

    /** Sets the limits of a {@link Desensitiser}. Not thread-safe. */
    public static final class Builder {

        private final Policy policy;
        private int maxDepth = ObjectPlans.DEFAULT_MAX_DEPTH;
        private int maxObjects = ObjectPlans.DEFAULT_MAX_OBJECTS;

        private Builder(Policy policy) {
            this.policy = Objects.requireNonNull(policy, "policy must not be null");
        }

        /**
         * Sets how deep objects, collections, maps and arrays may be nested in one another.
         *
         * @param maxDepth 1 to 1000; 100 by default
         * @return this builder
         */
        public Builder maxDepth(int maxDepth) {
            this.maxDepth = maxDepth;
            return this;
        }

        /**
         * Sets how many objects, collections, maps and arrays one call may copy: a small object whose parts refer to
         * the same parts again and again has a copy of any size.
         *
         * @param maxObjects 1 or more; 10 000 000 by default
         * @return this builder
         */
        public Builder maxObjects(int maxObjects) {
            this.maxObjects = maxObjects;
            return this;
        }

        /**
         * Returns the desensitiser.
         *
         * @return the desensitiser
         * @throws IllegalArgumentException if a limit is out of its range
         */
        public Desensitiser build() {
            return new Desensitiser(this);
        }
    }
}
