package io.maskwright.export;

import io.maskwright.plan.GroupSizes;
import java.util.List;
import java.util.Objects;

/**
 * How many of the records that left look alike, by the fields that the policy names: names and counts, never a value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param quasi the fields that they look alike by, as the policy writes them
 * @param sizes how large their groups are; none is smaller than the policy asks
 */
public record RiskReport(List<String> quasi, GroupSizes sizes) {

    /**
     * Copies the list.
     *
     * @param quasi the fields that they look alike by
     * @param sizes how large their groups are
     */
    public RiskReport {
        quasi = List.copyOf(quasi);
        Objects.requireNonNull(sizes, "sizes must not be null");
    }
}
