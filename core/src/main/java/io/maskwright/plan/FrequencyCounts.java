package io.maskwright.plan;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often the results of one field occurred in one part of a run, as far as the guard of frequencies needs it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counted how many results were counted
 * @param isEnough whether there were so many distinct ones that nothing more is kept of them
 * @param distinct the distinct results, at most one hundred; long ones shortened
 * @param leader the result that occurred most often, if one stands out, or null
 * @param lead how often the leading one occurred, at least
 */
public record FrequencyCounts(
        long counted, boolean isEnough, Set<String> distinct, @Nullable String leader, long lead) {

    /**
     * Copies the set.
     *
     * @param counted how many results were counted
     * @param isEnough whether there were so many distinct ones that nothing more is kept of them
     * @param distinct the distinct results
     * @param leader the result that occurred most often, if one stands out, or null
     * @param lead how often the leading one occurred, at least
     * @throws IllegalArgumentException if a count is negative, or a leader is missing
     */
    public FrequencyCounts {
        distinct = Set.copyOf(Objects.requireNonNull(distinct, "distinct must not be null"));
        if (counted < 0 || lead < 0 || (lead > 0 && leader == null)) {
            throw new IllegalArgumentException("counts must not be negative, and whoever leads must be named");
        }
    }

    /** Returns counts; no results. */
    @Override
    public String toString() {
        return "FrequencyCounts[counted=" + counted + ", distinct=" + distinct.size() + ", lead=" + lead + "]";
    }
}
