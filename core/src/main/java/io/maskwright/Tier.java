package io.maskwright;

import java.util.Objects;

/**
 * How much harm the disclosure of a value does: one step of the ordered list that a policy declares. Tiers of one policy
 * compare by rank; tiers of different policies do not compare meaningfully.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name the policy gives, such as {@code confidential}
 * @param rank the place in the policy's list, 0 for the least harm
 */
public record Tier(String name, int rank) implements Comparable<Tier> {

    /**
     * Checks that there is a name and that the rank is not negative.
     *
     * @param name the name the policy gives, such as {@code confidential}
     * @param rank the place in the policy's list, 0 for the least harm
     */
    public Tier {
        Objects.requireNonNull(name, "name must not be null");
        if (rank < 0) {
            throw new IllegalArgumentException("rank must be 0 or more, but was " + rank);
        }
    }

    @Override
    public int compareTo(Tier other) {
        return Integer.compare(rank, other.rank);
    }

    @Override
    public String toString() {
        return name;
    }
}
