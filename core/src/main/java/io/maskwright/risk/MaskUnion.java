package io.maskwright.risk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Masks of one value that show more together than any of them alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param masks two masks, or all that readers without clearance see of a category where that shows more than any two
 * @param left how many values fit what they show together
 */
public record MaskUnion(List<MaskStrength> masks, CandidatesLeft left) {

    /**
     * Copies the masks.
     *
     * @param masks two masks, or all that readers without clearance see of a category where that shows more than any two
     * @param left how many values fit what they show together
     */
    public MaskUnion {
        Objects.requireNonNull(left, "left must not be null");
        masks = List.copyOf(masks);
        if (masks.size() < 2) {
            throw new IllegalArgumentException("masks must be 2 or more, but were " + masks.size());
        }
    }

    /** Returns the masks, their readers and what they leave together. */
    @Override
    public String toString() {
        return masks.get(0).category() + ": "
                + masks.stream()
                        .map(mask -> mask.strategy() + " for " + String.join(", ", mask.readers()))
                        .collect(Collectors.joining(" and "))
                + " together leave " + left;
    }
}
