package io.maskwright.policy;

import io.maskwright.Category;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What code says about a field: the facts of an annotation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path how the field is named in messages and reports, such as {@code Parcel.phone}
 * @param category what the value is
 * @param tier the least tier of the field, or null for the tier of the category
 * @param strategy the field's own strategy expression, or null for what the policy says
 * @param purposes the purposes that may see the field; empty for all
 */
public record FieldFacts(
        String path, Category category, @Nullable String tier, @Nullable String strategy, Set<String> purposes) {

    /**
     * Copies the purposes.
     *
     * @param path how the field is named in messages and reports, such as {@code Parcel.phone}
     * @param category what the value is
     * @param tier the least tier of the field, or null for the tier of the category
     * @param strategy the field's own strategy expression, or null for what the policy says
     * @param purposes the purposes that may see the field; empty for all
     */
    public FieldFacts {
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(category, "category must not be null");
        purposes = Set.copyOf(purposes);
    }

    /**
     * Returns the facts of a field of which only the category is known.
     *
     * @param path how the field is named in messages
     * @param category what the value is
     * @return the facts
     */
    public static FieldFacts of(String path, Category category) {
        return new FieldFacts(path, category, null, null, Set.of());
    }
}
