package io.maskwright.engine;

import io.maskwright.Audience;
import io.maskwright.plan.ObjectPlans;
import io.maskwright.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Safe texts for logs, by the annotations alone.
 *
 * <p>Before: {@code log.info("stored {}", parcel)}. After: {@code log.info("stored {}", Masked.toString(parcel))} gives
 * {@code stored Parcel[phone=138****5678, items=[Item[sku=A1]]]}.
 *
 * <p>Thread-safe.
 */
public final class Masked {

    private Masked() {}

    /** Made on first use: the class itself must load without reading anything. */
    private static final class Plans {
        private static final ObjectPlans DISPLAY = new ObjectPlans(
                Policy.displayDefaults(), ObjectPlans.DEFAULT_MAX_DEPTH, ObjectPlans.DEFAULT_MAX_OBJECTS);
    }

    /**
     * Returns a text in the form of a record's. Sensitive fields show as the display defaults say for a reader nobody
     * named, or as {@code ********}; so do undecided fields of a type marked {@code @Classified}. Other values are
     * shown, with control characters written out, and nested objects are looked into. An object met again inside itself
     * shows as {@code (cycle)}, an object of a class that cannot be read as {@code Type(…)} or {@code Type(hidden)}.
     * Texts are cut after 200 characters, collections and maps after 20 elements, nesting after 20 levels, the whole
     * after about 10 000 characters.
     *
     * <p>A {@code toString()} is called on values of the JDK only, and nothing is thrown: what fails is hidden.
     *
     * @param object any object, or null
     * @return the text; {@code null} for null
     */
    public static String toString(@Nullable Object object) {
        try {
            return Plans.DISPLAY.text(object, Audience.MOST_RESTRICTIVE);
        } catch (RuntimeException | LinkageError e) {
            // The defaults themselves cannot be read: nothing can be shown safely.
            return (object == null ? "null" : object.getClass().getSimpleName()) + "(hidden)";
        }
    }
}
