package io.maskwright.policy;

import io.maskwright.Audience;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a table or of a kind of document, as a policy names them.
 *
 * <p>Immutable and thread-safe.
 */
public final class Dataset {

    private final String name;
    private final Map<String, FieldRule> fields;

    private final List<Suppression> suppressions;

    private final @Nullable RiskRule risk;

    Dataset(String name, Map<String, FieldRule> fields, List<Suppression> suppressions, @Nullable RiskRule risk) {
        this.name = name;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.suppressions = List.copyOf(suppressions);
        this.risk = risk;
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the fields in the order of the policy.
     *
     * @return the fields
     */
    public List<FieldRule> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * Returns the field of a name, matched exactly, case and all.
     *
     * @param path a column name or a path as the policy writes it
     * @return the field, or null if the policy does not name it
     */
    public @Nullable FieldRule field(String path) {
        return fields.get(path);
    }

    /**
     * Returns which rows do not leave at all, in the order of the policy.
     *
     * @return the conditions for all audiences, often none
     */
    public List<Suppression> suppressions() {
        return suppressions;
    }

    /**
     * Returns which rows do not leave for an audience.
     *
     * @param audience who reads
     * @return the conditions, often none; a row stays back if any of them is true or cannot be told
     */
    public List<Suppression> suppressions(Audience audience) {
        return suppressions.stream()
                .filter(suppression -> suppression.concerns(audience))
                .toList();
    }

    /**
     * Returns how many rows that leave must look alike.
     *
     * @return the rule, or empty if the policy asks for nothing
     */
    public Optional<RiskRule> risk() {
        return Optional.ofNullable(risk);
    }

    /**
     * Returns how many rows that leave must look alike to an audience.
     *
     * @param audience who reads
     * @return the rule, or empty if the policy asks for nothing for it
     */
    public Optional<RiskRule> risk(Audience audience) {
        return risk().filter(rule -> rule.concerns(audience));
    }

    @Override
    public String toString() {
        return "Dataset[" + name + ", " + fields.size() + " fields]";
    }
}
