package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.internal.reflect.PropertyScan;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.TypeRules;
import io.maskwright.policy.Undecided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of the properties of a class in its section of types: the nearest class of the family that speaks of a
 * property holds. That is the class itself, then its superclasses, then its interfaces, those that extend another before
 * that other. Interfaces that do not know of each other must say the same.
 *
 * @param type the class
 * @param classes what is said of the class and its superclasses, nearest first
 * @param interfaces what is said of interfaces
 */
record TypeRuling(Class<?> type, List<TypeRules> classes, List<OfInterface> interfaces) {

    /** What is said of one interface. */
    record OfInterface(Class<?> type, TypeRules rules) {}

    /**
     * Asks a policy about a class and its family.
     *
     * @param type the class
     * @param decider the policy
     * @return what it says; empty where it says nothing
     */
    static TypeRuling of(Class<?> type, FieldDecider decider) {
        List<TypeRules> classes = new ArrayList<>();
        List<OfInterface> interfaces = new ArrayList<>();
        for (Class<?> each : PropertyScan.family(type)) {
            TypeRules rules = decider.typeRules(each.getName());
            if (rules != null && each.isInterface() && each != type) {
                interfaces.add(new OfInterface(each, rules));
            } else if (rules != null) {
                classes.add(rules);
            }
        }
        return new TypeRuling(type, List.copyOf(classes), List.copyOf(interfaces));
    }

    /**
     * Returns the rule for a property.
     *
     * @param name the property as the policy may name it, exactly
     * @return the rule, or null if the policy does not name it
     * @throws PlanException if two interfaces contradict each other
     */
    @Nullable
    FieldRule property(String name) {
        return nearest(rules -> rules.property(name), FieldRule::saysTheSameAs, "property " + name);
    }

    /**
     * Returns the choice for properties that neither the policy nor an annotation decides.
     *
     * @return the choice, or null if they stay as they are
     * @throws PlanException if two interfaces contradict each other
     */
    @Nullable
    Undecided undecided() {
        return nearest(TypeRules::undecided, Undecided::equals, "undecided properties");
    }

    /** The names of the properties that the policy decides, for any class of the family. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        everything().forEach(rules -> rules.properties().forEach(rule -> names.add(rule.path())));
        return names;
    }

    /**
     * Refuses a policy that decides properties which the class does not have, unless they are optional.
     *
     * @param known the names of its properties
     * @throws PlanException if a property is missing; the message names what was perhaps meant
     */
    void requireAmong(Collection<String> known) {
        for (String name : names()) {
            FieldRule rule = property(name);
            if (rule != null && rule.presence() == FieldRule.Presence.REQUIRED && !known.contains(name)) {
                throw new PlanException("the policy decides property " + name + " at " + rule.declaredAt() + ", but "
                        + type.getName() + " has no such property" + Suggestion.clause(name, known));
            }
        }
    }

    private List<TypeRules> everything() {
        List<TypeRules> all = new ArrayList<>(classes);
        interfaces.forEach(each -> all.add(each.rules()));
        return all;
    }

    private <T> @Nullable T nearest(Function<TypeRules, @Nullable T> say, Sameness<T> same, String what) {
        for (TypeRules rules : classes) {
            T said = say.apply(rules);
            if (said != null) {
                return said;
            }
        }
        T found = null;
        for (OfInterface each : mostSpecific(say)) {
            T said = say.apply(each.rules());
            if (found == null) {
                found = said;
            } else if (said != null && !same.test(found, said)) {
                throw new PlanException("the policy says different things of " + what + " for interfaces of "
                        + type.getName() + "; name the class itself");
            }
        }
        return found;
    }

    /** Whether two things that were said mean the same. */
    private interface Sameness<T> {
        boolean test(T a, T b);
    }

    /** The interfaces that say something, without those that another of them extends. */
    private <T> List<OfInterface> mostSpecific(Function<TypeRules, @Nullable T> say) {
        List<OfInterface> saying = interfaces.stream()
                .filter(each -> say.apply(each.rules()) != null)
                .toList();
        return saying.stream()
                .filter(each -> saying.stream()
                        .noneMatch(other ->
                                !other.type().equals(each.type()) && each.type().isAssignableFrom(other.type())))
                .toList();
    }
}
