package io.maskwright.spark;

import io.maskwright.Category;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Decision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the values of one field, counted as in exports on one machine: values of rows in quarantine are counted too, those of
 * suppressed and of broken rows are not. It holds names and counts, never a value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the column, or the path in the policy
 * @param category what the values are, or null where the policy only says how they are treated
 * @param strategy the expression of the strategy
 * @param standing what its values are called now, as {@link io.maskwright.policy.Standing} words it; null where the members of a
 *     document are decided one by one
 * @param treated how many values the strategy changed, withheld or left out
 * @param kept how many values left as they came
 * @param blank how many values were null, empty or blank
 * @param failed how many values the strategy could not treat, by reason in words; only reasons that occurred
 * @param stamps what must be kept with the output to reverse the field; empty if nothing can or need be
 */
public record SparkFieldReport(
        String path,
        @Nullable Category category,
        String strategy,
        @Nullable String standing,
        long treated,
        long kept,
        long blank,
        Map<String, Long> failed,
        List<String> stamps) {

    /**
     * Copies the counts.
     *
     * @param path the column, or the path in the policy
     * @param category what the values are, or null where the policy only says how they are treated
     * @param strategy the expression of the strategy
     * @param standing what its values are called now, or null
     * @param treated how many values the strategy changed, withheld or left out
     * @param kept how many values left as they came
     * @param blank how many values were null, empty or blank
     * @param failed how many values the strategy could not treat, by reason in words; only reasons that occurred
     * @param stamps what must be kept with the output to reverse the field; empty if nothing can or need be
     */
    public SparkFieldReport {
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(strategy, "strategy must not be null");
        failed = Map.copyOf(failed);
        stamps = List.copyOf(stamps);
    }

    /** The counts of a treatment, to which those of all partitions were added. */
    static SparkFieldReport of(Treatment treatment, @Nullable String standing, List<String> stamps) {
        Decision decision = treatment.decision();
        Map<String, Long> failed = new TreeMap<>();
        treatment.tally().failures().forEach((reason, count) -> failed.put(reason.words(), count));
        return new SparkFieldReport(
                decision.path(),
                decision.category(),
                treatment.strategyName(),
                standing,
                treatment.tally().treated() - treatment.tally().kept(),
                treatment.tally().kept(),
                treatment.tally().blank(),
                failed,
                stamps);
    }
}
