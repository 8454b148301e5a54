package io.maskwright.plan;

import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.policy.FieldFacts;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an annotation says of a value, compared by content. */
sealed interface Marking {

    /** The value was looked at and is not sensitive. */
    enum Cleared implements Marking {
        CLEARED
    }

    /**
     * The value is sensitive.
     *
     * @param category the category name, not yet checked
     * @param tier the tier name or an empty text
     * @param strategy the strategy expression or an empty text
     * @param purposes the purposes
     * @param nested what is meant where the value is an object
     */
    record Declared(String category, String tier, String strategy, Set<String> purposes, Nested nested)
            implements Marking {

        FieldFacts facts(String path) {
            if (!Category.isValidName(category)) {
                throw new PlanException(path + ": the category of @Sensitive must be a dotted lower-case name such as"
                        + " phone.mobile, but has another shape (" + category.length() + " characters)");
            }
            return new FieldFacts(path, Category.of(category), orNull(tier), orNull(strategy), purposes);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        @Override
        public String toString() {
            return nested == Nested.WHOLE ? category : category + " (nested = " + nested + ")";
        }
    }

    /**
     * Reads the markings of a place. An annotation of one's own counts if it carries one of ours, at any distance.
     *
     * @param annotations the annotations of the place
     * @return the different markings
     */
    static Set<Marking> of(List<Annotation> annotations) {
        Set<Marking> found = new LinkedHashSet<>();
        for (Annotation ours : ours(annotations)) {
            found.add(ours instanceof Sensitive sensitive ? declared(sensitive) : Cleared.CLEARED);
        }
        return found;
    }

    private static Declared declared(Sensitive sensitive) {
        return new Declared(
                sensitive.value(),
                sensitive.tier(),
                sensitive.strategy(),
                Set.of(distinct(sensitive.purpose())),
                sensitive.nested());
    }

    /**
     * Returns our own annotations among those of a place, or carried by them: what may be kept when the annotations of
     * others, and their class loaders, may not.
     *
     * @param annotations the annotations of the place
     * @return those of this library
     */
    static List<Annotation> ours(List<Annotation> annotations) {
        List<Annotation> found = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        annotations.forEach(annotation -> collectOurs(annotation, found, seen));
        return found;
    }

    private static void collectOurs(Annotation annotation, List<Annotation> found, Set<Class<?>> seen) {
        if (annotation instanceof Sensitive || annotation instanceof NotSensitive) {
            found.add(annotation);
        } else if (seen.add(annotation.annotationType())) {
            Repeated.in(annotation).forEach(each -> collectOurs(each, found, seen));
            for (Annotation carried : annotation.annotationType().getAnnotations()) {
                collectOurs(carried, found, seen);
            }
        }
    }

    private static String[] distinct(String[] purposes) {
        return new LinkedHashSet<>(List.of(purposes)).toArray(String[]::new);
    }
}
