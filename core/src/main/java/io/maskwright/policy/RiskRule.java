package io.maskwright.policy;

import io.maskwright.Audience;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many rows of a dataset must look alike before any of them leaves: by the fields that together may point at a person,
 * each row that leaves must be one of at least {@link #k()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param quasi the fields, as the dataset writes their paths, at least one, each once, in the order of the policy; in
 *     documents each is a path of member names to a single value
 * @param k how many rows at least, from 2
 * @param audiences the names of the audiences it is limited to, or none if it is for everyone
 * @param declaredAt where the policy says it, for messages: file, line and column with a colon between them
 */
public record RiskRule(List<String> quasi, int k, Set<String> audiences, String declaredAt) {

    /** The least number that says anything: every row is one of one. */
    public static final int LEAST_K = 2;

    /** The greatest number that a policy may ask for. */
    public static final int MOST_K = 999_999_999;

    /**
     * Checks that nothing is missing.
     *
     * @param quasi the fields, as the dataset writes their paths
     * @param k how many rows at least, from 2
     * @param audiences the names of the audiences it is limited to, or none if it is for everyone
     * @param declaredAt where the policy says it, for messages: file, line and column with a colon between them
     * @throws IllegalArgumentException if there is no field or k is out of range
     */
    public RiskRule {
        quasi = List.copyOf(quasi);
        audiences = Collections.unmodifiableSet(new LinkedHashSet<>(audiences));
        Objects.requireNonNull(declaredAt, "declaredAt must not be null");
        if (quasi.isEmpty()) {
            throw new IllegalArgumentException("quasi must not be empty");
        }
        if (k < LEAST_K || k > MOST_K) {
            throw new IllegalArgumentException("k must be from " + LEAST_K + " to " + MOST_K + ", but was " + k);
        }
    }

    /**
     * Tells whether it counts for an audience. For {@link Audience#MOST_RESTRICTIVE} it does.
     *
     * @param reader who reads
     * @return whether small groups are kept from it
     */
    public boolean concerns(Audience reader) {
        return audiences.isEmpty() || reader.isMostRestrictive() || audiences.contains(reader.name());
    }
}
