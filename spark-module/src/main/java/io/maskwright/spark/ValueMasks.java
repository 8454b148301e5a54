package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Masks texts of which only the category is known. Thread-safe. */
final class ValueMasks {

    /** A column given in place of a category could have any number of values. */
    private static final int MOST_CATEGORIES = 1000;

    private final Policy policy;
    private final Audience audience;
    private final Desensitiser desensitiser;
    private final ConcurrentMap<String, Category> categories = new ConcurrentHashMap<>();

    ValueMasks(Policy policy, Audience audience) {
        this.policy = policy;
        this.audience = audience;
        this.desensitiser = Desensitiser.of(policy);
    }

    /**
     * Masks a text.
     *
     * @throws PlanException if the policy does not know the category, or treats it in a way that two runs of one task could
     *     not agree on; the message does not repeat what was given
     */
    @Nullable
    String mask(@Nullable String category, @Nullable String text) {
        Category known = category(category);
        return desensitiser.mask(known, text, audience);
    }

    private Category category(@Nullable String name) {
        Category known = name == null ? null : categories.get(name);
        if (known != null) {
            return known;
        }
        Category category = checked(name);
        if (name != null && categories.size() < MOST_CATEGORIES) {
            categories.put(name, category);
        }
        return category;
    }

    private Category checked(@Nullable String name) {
        Category category = name == null ? null : parse(name);
        if (category == null || !policy.knows(category)) {
            throw new PlanException(MaskFunction.NAME + ": the first argument is no category of the policy");
        }
        policy.requireAudience(audience);
        Repeatable.require(
                category.name(),
                policy.decide(FieldFacts.of(category.name(), category), audience, Delivery.RESPONSE)
                        .strategy());
        return category;
    }

    private static @Nullable Category parse(String name) {
        try {
            return Category.of(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
