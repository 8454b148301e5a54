package io.maskwright.reveal;

import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.strategy.Reversible;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is about, as far as it is known: an attempt is written down even where names in it are wrong.
 *
 * @param dataset the dataset, or null
 * @param field the field, or null
 * @param category what the values are; null if it is not known
 * @param tier the tier of the values; null if they have none
 * @param strategies what may have protected them, each once: one if it is known
 * @param others categories that must be granted too, since the values may be of them
 * @param sealedBy the domain that sealed whole records; null if this is about values
 */
record Target(
        @Nullable String dataset,
        @Nullable String field,
        @Nullable Category category,
        @Nullable Tier tier,
        List<Strategy> strategies,
        Set<Category> others,
        @Nullable String sealedBy) {

    /** About values. */
    Target(
            @Nullable String dataset,
            @Nullable String field,
            @Nullable Category category,
            @Nullable Tier tier,
            List<Strategy> strategies,
            Set<Category> others) {
        this(dataset, field, category, tier, strategies, others, null);
    }

    /** The name of the category, or empty. */
    String categoryName() {
        return category == null ? "" : category.name();
    }

    /** The domain, or empty if it is not known. */
    String domain() {
        if (sealedBy != null) {
            return sealedBy;
        }
        return strategies.size() == 1 && strategies.get(0) instanceof Reversible reversible ? reversible.domain() : "";
    }

    /** How messages speak of the values. */
    String words() {
        String what = category == null ? "values" : category.name();
        return field == null ? what : what + " in " + dataset + ": " + field;
    }
}
