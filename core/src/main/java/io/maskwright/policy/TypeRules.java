package io.maskwright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of a class and its properties, for classes that cannot be annotated. It holds for subclasses and
 * implementers too.
 *
 * <p>Immutable and thread-safe.
 */
public final class TypeRules {

    private final String className;
    private final @Nullable Undecided undecided;
    private final Map<String, FieldRule> properties;

    TypeRules(String className, @Nullable Undecided undecided, Map<String, FieldRule> properties) {
        this.className = className;
        this.undecided = undecided;
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * Returns the name of the class as {@link Class#getName()} gives it.
     *
     * @return the name; nested classes are joined by {@code $}
     */
    public String className() {
        return className;
    }

    /**
     * Returns what happens to properties of the class that neither the policy nor an annotation decides.
     *
     * @return the choice, or null if they stay as they are
     */
    public @Nullable Undecided undecided() {
        return undecided;
    }

    /**
     * Returns the properties in the order of the policy.
     *
     * @return the rules, immutable
     */
    public List<FieldRule> properties() {
        return List.copyOf(properties.values());
    }

    /**
     * Returns the rule for a property, matched exactly.
     *
     * @param name the name of a field, or of a getter without {@code get} or {@code is}
     * @return the rule, or null if the policy does not name the property for this very class
     */
    public @Nullable FieldRule property(String name) {
        return properties.get(name);
    }

    @Override
    public String toString() {
        return "TypeRules[" + className + ", " + properties.size() + " properties]";
    }
}
