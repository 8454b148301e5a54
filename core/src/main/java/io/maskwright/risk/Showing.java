package io.maskwright.risk;

import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way in which a policy shows values of a category, and to whom. Filled while a policy is read, then left alone. */
final class Showing {

    private final Category category;
    private final @Nullable Tier tier;
    private final Strategy strategy;
    private final Set<String> readers = new LinkedHashSet<>();
    private final Set<String> clearedReaders = new LinkedHashSet<>();

    Showing(Category category, @Nullable Tier tier, Strategy strategy) {
        this.category = category;
        this.tier = tier;
        this.strategy = strategy;
    }

    Category category() {
        return category;
    }

    Strategy strategy() {
        return strategy;
    }

    void to(String reader) {
        readers.add(reader);
    }

    void toCleared(String reader) {
        clearedReaders.add(reader);
    }

    MaskStrength strength(Sights sights) {
        return new MaskStrength(
                category,
                tier,
                strategy.toString(),
                List.copyOf(readers),
                List.copyOf(clearedReaders),
                sights.left(this));
    }
}
