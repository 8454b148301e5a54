package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.internal.reflect.PropertyScan;
import io.maskwright.policy.FieldRule;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a policy for the fields of a class.
 *
 * @param byField the rules by the name of the field
 * @param withoutField the properties it decides that are getters without a field of their name
 */
record RuledFields(Map<String, FieldRule> byField, Set<String> withoutField) {

    /**
     * Finds the field of each property that the policy decides.
     *
     * @throws PlanException if the class lacks a property, or two names mean one field
     */
    static RuledFields of(TypeRuling ruling, Set<String> fields) {
        Map<String, FieldRule> byField = new HashMap<>();
        Set<String> withoutField = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>(fields);
        for (String name : ruling.names()) {
            FieldRule rule = ruling.property(name);
            String field = PropertyScan.fieldOf(name, fields);
            if (rule != null && !field.isEmpty()) {
                known.add(name);
                if (byField.put(field, rule) != null) {
                    throw new PlanException("the policy decides field " + field + " of "
                            + ruling.type().getName() + " under two names, one of them at " + rule.declaredAt());
                }
            } else if (PropertyScan.hasGetter(ruling.type(), name)) {
                known.add(name);
                withoutField.add(name);
            }
        }
        ruling.requireAmong(known);
        return new RuledFields(byField, withoutField);
    }

    /** A rule for a getter would protect nothing in a copy of the fields, unless every field is decided. */
    void requireFields(Class<?> type) {
        if (!withoutField.isEmpty()) {
            throw new PlanException("the policy decides " + withoutField + " of " + type.getName()
                    + " by a getter without a field of its name; decide the fields that hold the value, or every field"
                    + " of the type");
        }
    }
}
