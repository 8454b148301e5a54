package io.maskwright.plan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one serialiser does beside the policy. Immutable and thread-safe.
 */
public final class SerialRules {

    /** What becomes of a property nobody marked, in a type that has a marked one or is {@code @Classified}. */
    public enum Undecided {
        /** As the policy says: redacted by default in a type that is {@code @Classified}, shown in others. */
        BY_POLICY,
        /** The type is refused. */
        REFUSE
    }

    private final Undecided undecided;
    private final Map<Class<?>, Set<RawShape>> allowed;

    private SerialRules(Builder builder) {
        this.undecided = builder.undecided;
        this.allowed = Map.copyOf(builder.allowed);
    }

    /**
     * Returns a builder.
     *
     * @return the builder: undecided properties follow the policy, nothing is allowed
     */
    public static Builder builder() {
        return new Builder();
    }

    Undecided undecided() {
        return undecided;
    }

    boolean allows(Class<?> type, RawShape shape) {
        return allowed.getOrDefault(type, Set.of()).contains(shape);
    }

    @Override
    public String toString() {
        return "SerialRules[undecided=" + undecided + ", allowed=" + allowed + "]";
    }

    /** Sets rules. Not thread-safe. */
    public static final class Builder {

        private Undecided undecided = Undecided.BY_POLICY;
        private final Map<Class<?>, Set<RawShape>> allowed = new HashMap<>();

        private Builder() {}

        /**
         * Sets what becomes of undecided properties of marked types.
         *
         * @param undecided {@link Undecided#BY_POLICY} by default
         * @return this builder
         */
        public Builder undecided(Undecided undecided) {
            this.undecided = Objects.requireNonNull(undecided, "undecided must not be null");
            return this;
        }

        /**
         * Lets a shape through that cannot be protected, for one type; its protected values may then leave as they are.
         *
         * @param type the type that has the shape
         * @param shape the shape
         * @return this builder; nothing is allowed by default
         */
        public Builder allow(Class<?> type, RawShape shape) {
            allowed.computeIfAbsent(
                            Objects.requireNonNull(type, "type must not be null"),
                            unused -> EnumSet.noneOf(RawShape.class))
                    .add(Objects.requireNonNull(shape, "shape must not be null"));
            return this;
        }

        /**
         * Returns the rules.
         *
         * @return the rules
         */
        public SerialRules build() {
            return new SerialRules(this);
        }
    }
}
