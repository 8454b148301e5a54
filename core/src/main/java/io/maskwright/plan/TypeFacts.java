package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.internal.reflect.Mention;
import io.maskwright.internal.reflect.Property;
import io.maskwright.internal.reflect.PropertyScan;
import io.maskwright.internal.reflect.TypeResolver;
import io.maskwright.internal.reflect.TypeTree;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Undecided;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a class says of its properties, before any policy is asked.
 *
 * @param type the class
 * @param properties the properties
 * @param types what is marked in the type of each
 * @param strays annotated accessors without a field of their name
 * @param unmarked what becomes of a property nobody marked
 */
record TypeFacts(
        Class<?> type,
        List<Property> properties,
        List<MarkedType> types,
        List<Mention> strays,
        Slots.Unmarked unmarked) {

    /**
     * Reads a class.
     *
     * @param type the class
     * @param declared the type under which it is used, or null
     * @return the facts
     * @throws PlanException if what the code says contradicts itself or speaks of nothing
     */
    static TypeFacts of(Class<?> type, @Nullable TypeTree declared) {
        PropertyScan scan;
        try {
            scan = PropertyScan.of(type, TypeResolver.of(type, declared));
        } catch (LinkageError | TypeNotPresentException e) {
            throw new PlanException(type.getName() + " cannot be read: a class it refers to is missing");
        }
        List<MarkedType> types = new ArrayList<>();
        for (Property property : scan.properties()) {
            types.add(MarkedType.of(property));
        }
        checkPromises(type, scan);
        Slots.Unmarked unmarked = isClassified(type) ? Slots.Unmarked.TREATED : Slots.Unmarked.WALKED;
        return new TypeFacts(type, scan.properties(), types, scan.strays(), unmarked);
    }

    /** Asks the policy about each property. */
    List<Slot> slots(Slots slots) {
        return slots(slots, null);
    }

    /**
     * Asks the policy about each property.
     *
     * @param slots asks
     * @param leaves the treatment of the single values of an object around this one, or null
     * @return the slots, in the order of the properties
     * @throws PlanException if annotations or the policy speak of what no field holds
     */
    List<Slot> slots(Slots slots, @Nullable Treatment leaves) {
        TypeRuling ruling = slots.rulingOf(type);
        Set<String> fields = new LinkedHashSet<>();
        properties.forEach(property -> fields.add(property.name()));
        RuledFields ruled = RuledFields.of(ruling, fields);
        Undecided choice = ruling.undecided();
        Slots.Unmarked rest = choice == null ? unmarked : new Slots.Unmarked.Treated(choice);
        if (!isEveryFieldDecided(ruled, choice == Undecided.KEEP ? Slots.Unmarked.WALKED : rest)) {
            checkStrays();
            ruled.requireFields(type);
        }
        List<Slot> decided = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Property property = properties.get(i);
            FieldRule rule = ruled.byField().get(property.name());
            decided.add(
                    rule != null
                            ? slots.ofRule(types.get(i), property.path(), rule)
                            : slots.ofProperty(
                                    types.get(i),
                                    property.path(),
                                    leaves == null ? rest : new Slots.Unmarked.Leaves(leaves)));
        }
        return decided;
    }

    private boolean isEveryFieldDecided(RuledFields ruled, Slots.Unmarked rest) {
        if (rest instanceof Slots.Unmarked.Treated) {
            return true;
        }
        for (int i = 0; i < types.size(); i++) {
            boolean isRuled = ruled.byField().containsKey(properties.get(i).name());
            if (!isRuled && !types.get(i).isMarkedAnywhere()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClassified(Class<?> type) {
        for (Class<?> each : PropertyScan.family(type)) {
            if (each.isAnnotationPresent(Classified.class)) {
                return true;
            }
        }
        return false;
    }

    /** A marked accessor without a field would be a mark that protects nothing, unless every field is decided. */
    private void checkStrays() {
        for (Mention stray : strays) {
            List<Annotation> all = new ArrayList<>(stray.annotations());
            stray.type().eachAnnotation(all::add);
            for (Marking marking : Marking.of(all)) {
                if (marking instanceof Marking.Declared) {
                    throw new PlanException(type.getName() + ": " + stray.where()
                            + " is marked @Sensitive, but no field has its name; mark the fields that hold the value,"
                            + " or decide every field of the type");
                }
            }
        }
    }

    private static void checkPromises(Class<?> type, PropertyScan scan) {
        Set<Annotation> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Property property : scan.properties()) {
            property.mentions().forEach(mention -> mention.type().eachAnnotation(kept::add));
        }
        for (Annotation promised : scan.promised()) {
            if (!kept.contains(promised) && !Marking.of(List.of(promised)).isEmpty()) {
                throw new PlanException(type.getName() + " is used with a type argument marked @Sensitive, but none of"
                        + " its properties is of that type parameter; mark the property that holds the value");
            }
        }
    }
}
