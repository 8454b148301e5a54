package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.Tier;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The categories of a policy. Each question is answered by the nearest category that has an answer, itself first. */
record CategoryTable(Map<Category, CategoryEntry> entries, Map<Category, Map<String, StrategyChoice>> byAudience) {

    boolean knows(Category category) {
        return nearest(category, entries::get) != null;
    }

    @Nullable
    Tier tier(Category category) {
        return nearest(category, c -> fromEntry(c, CategoryEntry::tier));
    }

    Identifiability kind(Category category) {
        Identifiability kind = nearest(category, c -> fromEntry(c, CategoryEntry::kind));
        return kind == null ? Identifiability.DIRECT : kind;
    }

    @Nullable
    StrategyChoice strategy(Category category) {
        return nearest(category, c -> fromEntry(c, CategoryEntry::strategy));
    }

    @Nullable
    StrategyChoice strategy(Category category, String audience) {
        return nearest(category, c -> {
            Map<String, StrategyChoice> choices = byAudience.get(c);
            return choices == null ? null : choices.get(audience);
        });
    }

    private <T> @Nullable T fromEntry(Category category, Function<CategoryEntry, @Nullable T> part) {
        CategoryEntry entry = entries.get(category);
        return entry == null ? null : part.apply(entry);
    }

    private static <T> @Nullable T nearest(Category category, Function<Category, @Nullable T> answer) {
        for (Category c = category; c != null; c = c.parent()) {
            T found = answer.apply(c);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
