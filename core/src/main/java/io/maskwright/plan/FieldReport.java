package io.maskwright.plan;

import io.maskwright.Category;
import io.maskwright.policy.Decision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the values of one field, as exports and their manifests tell it. Values of records that ended in quarantine are counted too, those of suppressed
 * ones are not: in a table {@code treated + kept + blank + failed} is the number of records that were neither suppressed nor
 * broken as a whole. It holds names and counts, never a value.
 *
 * <p>A value counts as kept if it left as it came, whyever: the strategy is {@code keep}, a {@code when} chose to show it, or
 * the strategy found nothing to change. Compared is the result of texts and numbers with the value; the result of a value of
 * another type counts as treated unless it is the same object. In a column that is left out every value counts as treated,
 * blank ones too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the column, or the path in the policy
 * @param category what the values are, or null where the policy only says how they are treated
 * @param strategy the expression of the strategy
 * @param standing what its values are called now, as {@link io.maskwright.policy.Standing} words it; null in manifests of before, and
 *     where the members of a document are decided one by one
 * @param treated how many values the strategy changed, withheld or left out
 * @param kept how many values left as they came
 * @param blank how many values were null, empty or blank
 * @param failed how many values the strategy could not treat, by reason in words; only reasons that occurred
 * @param stamps what must be kept with the output to reverse the field, such as {@code fpe:subscriber:phone:1:2:9f86d081}; empty if
 *     nothing can or need be
 */
public record FieldReport(
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
    public FieldReport {
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(strategy, "strategy must not be null");
        failed = Map.copyOf(failed);
        stamps = List.copyOf(stamps);
    }

    /**
     * Tells what a treatment counted.
     *
     * @param treatment the treatment of the field, after the last value
     * @param standing what the values are called now, or null
     * @param stamps what must be kept with the output to reverse the field: {@link Treatment#stamps()} wherever one treatment did all
     * @return the report
     */
    public static FieldReport of(Treatment treatment, @Nullable String standing, List<String> stamps) {
        Decision decision = treatment.decision();
        Tally tally = treatment.tally();
        Map<String, Long> failed = new TreeMap<>();
        tally.failures().forEach((reason, count) -> failed.put(reason.words(), count));
        return new FieldReport(
                decision.path(),
                decision.category(),
                treatment.strategyName(),
                standing,
                tally.treated() - tally.kept(),
                tally.kept(),
                tally.blank(),
                failed,
                stamps);
    }
}
