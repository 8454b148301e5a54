package io.maskwright.risk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A mask, or masks put together, that leave fewer candidates than the policy asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param masks one mask, or several that show more together than any of them alone
 * @param left how many values fit what they show
 * @param least how many there must be
 * @param words the finding in words, without any value
 */
public record StrengthFinding(List<MaskStrength> masks, CandidatesLeft left, long least, String words) {

    /**
     * Copies the masks.
     *
     * @param masks one mask, or several that show more together than any of them alone
     * @param left how many values fit what they show
     * @param least how many there must be
     * @param words the finding in words, without any value
     */
    public StrengthFinding {
        masks = List.copyOf(masks);
        Objects.requireNonNull(left, "left must not be null");
        Objects.requireNonNull(words, "words must not be null");
    }

    static StrengthFinding of(MaskStrength mask, long least) {
        return new StrengthFinding(List.of(mask), mask.left(), least, mask + asked(mask, least));
    }

    static StrengthFinding of(MaskUnion union, long least) {
        return new StrengthFinding(
                union.masks(), union.left(), least, union + asked(union.masks().get(0), least));
    }

    private static String asked(MaskStrength mask, long least) {
        return String.format(
                Locale.ROOT,
                "; the policy asks for %,d%s",
                least,
                mask.tier() == null ? "" : " (tier " + mask.tier() + ")");
    }

    /** Returns the words. */
    @Override
    public String toString() {
        return words;
    }
}
