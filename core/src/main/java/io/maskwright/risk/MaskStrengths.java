package io.maskwright.risk;

import io.maskwright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How strong the masks of a policy are, alone and put together. Each mask is run on values that the format has, and what the
 * results do not tell apart are its candidates: a resident identity number of which the first six and the last four
 * characters are shown leaves about 2,750. Masks under a key show nothing but what they keep, and which values are equal.
 *
 * <p>All masks of one category are compared, whoever reads them and in whatever dataset, and where two fields have
 * categories of which one lies within the other, the masks of these: whoever holds two of them can put them together. Readers who are cleared for the tier may
 * see the value and are left out. What several categories tell together, and what readers know from elsewhere, is not
 * counted.
 *
 * <p>No value of anybody is used and none is told. Immutable and thread-safe.
 */
public final class MaskStrengths {

    private final List<MaskStrength> masks;
    private final List<MaskUnion> unions;
    private final List<StrengthFinding> findings;

    private MaskStrengths(List<MaskStrength> masks, List<MaskUnion> unions, List<StrengthFinding> findings) {
        this.masks = List.copyOf(masks);
        this.unions = List.copyOf(unions);
        this.findings = List.copyOf(findings);
    }

    /**
     * Runs the masks of a policy. No key is fetched and no vault opened.
     *
     * @param policy the policy
     * @return what its masks show
     */
    public static MaskStrengths of(Policy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        Sights sights = new Sights();
        List<Showing> showings = Showings.of(policy);
        List<MaskStrength> masks =
                showings.stream().map(showing -> showing.strength(sights)).toList();
        List<MaskUnion> unions = new ArrayList<>();
        for (int i = 0; i < showings.size(); i++) {
            for (int j = i + 1; j < showings.size(); j++) {
                union(masks.get(i), masks.get(j), showings.get(i), showings.get(j), sights)
                        .ifPresent(unions::add);
            }
        }
        unions.addAll(AllTogether.of(showings, masks, unions, sights));
        return new MaskStrengths(masks, unions, findings(policy, masks, unions));
    }

    private static Optional<MaskUnion> union(
            MaskStrength first, MaskStrength second, Showing one, Showing two, Sights sights) {
        if (first.readers().isEmpty() || second.readers().isEmpty() || !one.mayShowTheSameAs(two)) {
            return Optional.empty();
        }
        return sights.leftTogether(one, two).map(left -> new MaskUnion(List.of(first, second), left));
    }

    private static List<StrengthFinding> findings(Policy policy, List<MaskStrength> masks, List<MaskUnion> unions) {
        List<StrengthFinding> findings = new ArrayList<>();
        for (MaskStrength mask : masks) {
            long least = least(policy, mask);
            if (!mask.readers().isEmpty() && mask.left().isFewerThan(least)) {
                findings.add(StrengthFinding.of(mask, least));
            }
        }
        for (MaskUnion union : unions) {
            long least = union.masks().stream()
                    .mapToLong(mask -> least(policy, mask))
                    .max()
                    .orElse(0);
            if (union.left().isFewerThan(least)) {
                findings.add(StrengthFinding.of(union, least));
            }
        }
        return findings;
    }

    private static long least(Policy policy, MaskStrength mask) {
        OptionalLong least = policy.leastCandidates(mask.category(), mask.tier());
        return least.orElse(0);
    }

    /**
     * Returns the masks, by category in the order of the policy.
     *
     * @return each mask of a category once, immutable
     */
    public List<MaskStrength> masks() {
        return masks;
    }

    /**
     * Returns the masks that show more together than alone, whether or not the policy says how many candidates must be left.
     *
     * @return pairs, then all masks of a category where they show more than any pair; immutable
     */
    public List<MaskUnion> unions() {
        return unions;
    }

    /**
     * Returns what leaves fewer candidates than the policy asks for.
     *
     * @return single masks, then masks put together; empty if the policy asks for nothing; immutable
     */
    public List<StrengthFinding> findings() {
        return findings;
    }

    /** Returns how many masks and findings there are. */
    @Override
    public String toString() {
        long unknown = masks.stream()
                .filter(mask -> mask.left().kind() == CandidatesLeft.Kind.UNKNOWN)
                .count();
        return "MaskStrengths[" + masks.size() + " masks, " + unknown + " of them unknown, " + unions.size()
                + " that add up, " + findings.size() + " findings]";
    }
}
