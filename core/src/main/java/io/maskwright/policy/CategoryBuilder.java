package io.maskwright.policy;

import io.maskwright.Identifiability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says how a category is treated. Defaults: no tier (the category is as harmless as its other settings say), direct
 * identifiability, and no strategy of its own, so that its tier decides.
 *
 * <p>Null is refused by a {@link NullPointerException}. Not thread-safe.
 */
public final class CategoryBuilder {

    private final Map<String, Word> words = new LinkedHashMap<>();

    CategoryBuilder() {}

    /**
     * Sets the tier.
     *
     * @param tier the name of a tier of the policy
     * @return this
     */
    public CategoryBuilder tier(String tier) {
        words.put("tier", Word.inJava(tier));
        return this;
    }

    /**
     * Sets how values of the category help to find the person. Default: direct.
     *
     * @param identifiability the kind
     * @return this
     */
    public CategoryBuilder kind(Identifiability identifiability) {
        words.put("kind", Word.inJava(identifiability.name().toLowerCase(Locale.ROOT)));
        return this;
    }

    /**
     * Sets the strategy for every audience that no rule names. Default: none, the tier decides.
     *
     * @param expression the strategy expression
     * @return this
     */
    public CategoryBuilder strategy(String expression) {
        words.put("strategy", Word.inJava(expression));
        return this;
    }

    Entry build(String name) {
        return new Entry(Word.inJava(name), words, List.of());
    }
}
