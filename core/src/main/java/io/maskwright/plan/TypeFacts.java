package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.internal.reflect.Mention;
import io.maskwright.internal.reflect.Property;
import io.maskwright.internal.reflect.PropertyScan;
import io.maskwright.internal.reflect.TypeResolver;
import io.maskwright.internal.reflect.TypeTree;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a class says of its properties, before any policy is asked.
 *
 * @param properties the properties
 * @param types what is marked in the type of each
 * @param unmarked what becomes of a property nobody marked
 */
record TypeFacts(List<Property> properties, List<MarkedType> types, Slots.Unmarked unmarked) {

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
        boolean classified = isClassified(type);
        checkStrays(type, scan, classified || types.stream().allMatch(MarkedType::isMarkedAnywhere));
        checkPromises(type, scan);
        return new TypeFacts(scan.properties(), types, classified ? Slots.Unmarked.TREATED : Slots.Unmarked.WALKED);
    }

    /** Asks the policy about each property. */
    List<Slot> slots(Slots slots) {
        List<Slot> decided = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            decided.add(slots.ofProperty(types.get(i), properties.get(i).path(), unmarked));
        }
        return decided;
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
    private static void checkStrays(Class<?> type, PropertyScan scan, boolean everyFieldDecided) {
        if (everyFieldDecided) {
            return;
        }
        for (Mention stray : scan.strays()) {
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
