package io.maskwright.risk;

import io.maskwright.Category;
import io.maskwright.Tier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mask of a policy, who sees it, and how many candidates it leaves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param category what the values are
 * @param tier how much harm their disclosure does, or null if the policy does not say
 * @param strategy the mask, as an expression
 * @param readers who sees it and is not cleared for the tier: an audience, or a field for an audience, such as
 *     {@code waybills.phone for label}; {@code everyone} in a policy without audiences, {@code (most restrictive)} where
 *     none but cleared audiences and readers without an audience see it. They are judged
 * @param clearedReaders who sees it and is cleared for the tier. They are not judged: they may see the value
 * @param left how many values fit what is shown
 */
public record MaskStrength(
        Category category,
        @Nullable Tier tier,
        String strategy,
        List<String> readers,
        List<String> clearedReaders,
        CandidatesLeft left) {

    /**
     * Copies the readers.
     *
     * @param category what the values are
     * @param tier how much harm their disclosure does, or null if the policy does not say
     * @param strategy the mask, as an expression
     * @param readers who sees it and is not cleared for the tier
     * @param clearedReaders who sees it and is cleared for the tier
     * @param left how many values fit what is shown
     */
    public MaskStrength {
        Objects.requireNonNull(category, "category must not be null");
        Objects.requireNonNull(strategy, "strategy must not be null");
        Objects.requireNonNull(left, "left must not be null");
        readers = List.copyOf(readers);
        clearedReaders = List.copyOf(clearedReaders);
    }

    /** Returns the category, the mask, its readers and what it leaves. */
    @Override
    public String toString() {
        return category + ": " + strategy + " for " + String.join(", ", readers.isEmpty() ? clearedReaders : readers)
                + " leaves " + left;
    }
}
