package io.maskwright.plan;

import io.maskwright.UntreatableValueException.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of the values of one field in one part of a run. It holds counts and, where frequencies are guarded, results
 * that were handed on; never a value as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param treated how many values a strategy treated
 * @param kept how many of them left as they came
 * @param blank how many values were null, empty or blank
 * @param failures how many values could not be treated, by reason; only reasons that occurred
 * @param met whether any record had the field
 * @param frequencies how often results occurred, or null where nobody asks
 */
public record FieldCounts(
        long treated,
        long kept,
        long blank,
        Map<Reason, Long> failures,
        boolean met,
        @Nullable FrequencyCounts frequencies) {

    /**
     * Copies the failures.
     *
     * @param treated how many values a strategy treated
     * @param kept how many of them left as they came
     * @param blank how many values were null, empty or blank
     * @param failures how many values could not be treated, by reason
     * @param met whether any record had the field
     * @param frequencies how often results occurred, or null where nobody asks
     * @throws IllegalArgumentException if a count is negative, or more were kept than treated
     */
    public FieldCounts {
        Objects.requireNonNull(failures, "failures must not be null");
        EnumMap<Reason, Long> copy = new EnumMap<>(Reason.class);
        copy.putAll(failures);
        failures = Collections.unmodifiableMap(copy);
        if (kept < 0 || kept > treated) {
            throw new IllegalArgumentException("kept must be from 0 to treated");
        }
        if (treated < 0 || blank < 0 || copy.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must not be negative");
        }
    }

    /** Returns the counts; nothing of the results. */
    @Override
    public String toString() {
        return "FieldCounts[treated=" + treated + ", kept=" + kept + ", blank=" + blank + ", failures=" + failures
                + "]";
    }
}
