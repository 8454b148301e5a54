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
    private boolean isOfField;

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

    /** Says that a field of a dataset or a class has the category. */
    void ofField() {
        isOfField = true;
    }

    /**
     * Whether this and another one may show one value: those of one category may, and those of a field and of another one
     * whose category lies within that of the first. What a policy merely says of categories in general speaks of other
     * values: what it says of {@code id} is for documents that it does not name.
     */
    boolean mayShowTheSameAs(Showing other) {
        if (category.equals(other.category)) {
            return true;
        }
        boolean isRelated = category.isWithin(other.category) || other.category.isWithin(category);
        return isRelated && isOfField && other.isOfField;
    }

    void to(String reader) {
        readers.add(reader);
    }

    void toCleared(String reader) {
        clearedReaders.add(reader);
    }

    /** Of a reader who gives no audience; only where no other reader has to be judged. */
    void toUnnamed(String reader) {
        if (readers.isEmpty()) {
            readers.add(reader);
        }
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
