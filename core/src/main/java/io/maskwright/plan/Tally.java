package io.maskwright.plan;

import io.maskwright.UntreatableValueException.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of the values of a field, or of all fields of a desensitiser: treated, blank, or not treatable and
 * why; never the values.
 *
 * <p>Thread-safe.
 */
public final class Tally {

    private final LongAdder treated = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder blank = new LongAdder();
    private final EnumMap<Reason, LongAdder> failures = new EnumMap<>(Reason.class);

    /** Creates a tally of zeros. */
    public Tally() {
        for (Reason reason : Reason.values()) {
            failures.put(reason, new LongAdder());
        }
    }

    /**
     * Counts values that a strategy treated.
     *
     * @param count how many
     */
    public void addTreated(long count) {
        treated.add(count);
    }

    /**
     * Counts values, of those that a strategy treated, whose result is the value itself.
     *
     * @param count how many
     */
    public void addKept(long count) {
        kept.add(count);
    }

    /**
     * Counts values that there was nothing to treat in: null, empty or blank.
     *
     * @param count how many
     */
    public void addBlank(long count) {
        blank.add(count);
    }

    /**
     * Counts a value that could not be treated.
     *
     * @param reason why
     */
    public void addFailure(Reason reason) {
        adder(reason).increment();
    }

    /**
     * Adds what another tally of the same field counted.
     *
     * @param counts the counts
     */
    void add(FieldCounts counts) {
        treated.add(counts.treated());
        kept.add(counts.kept());
        blank.add(counts.blank());
        counts.failures().forEach((reason, count) -> adder(reason).add(count));
    }

    /** Returns what was counted and starts again. Nobody may count meanwhile. */
    FieldCounts take(boolean met, @Nullable FrequencyCounts frequencies) {
        EnumMap<Reason, Long> failed = new EnumMap<>(Reason.class);
        failures.forEach((reason, adder) -> {
            long count = adder.sumThenReset();
            if (count > 0) {
                failed.put(reason, count);
            }
        });
        return new FieldCounts(
                treated.sumThenReset(), kept.sumThenReset(), blank.sumThenReset(), failed, met, frequencies);
    }

    private LongAdder adder(Reason reason) {
        LongAdder adder = failures.get(reason);
        if (adder == null) {
            throw new IllegalStateException("there is a counter for every reason");
        }
        return adder;
    }

    /**
     * Returns how many values were treated, kept ones among them.
     *
     * @return the count
     */
    public long treated() {
        return treated.sum();
    }

    /**
     * Returns how many of the treated values left as they came: their result equals the value, because the strategy shows
     * it, a condition chose to, or there was nothing in it to change.
     *
     * @return the count, counted where whole exports are treated, in tables and documents
     */
    public long kept() {
        return kept.sum();
    }

    /**
     * Returns how many values were null, empty or blank.
     *
     * @return the count
     */
    public long blank() {
        return blank.sum();
    }

    /**
     * Returns how many values could not be treated, by reason; reasons that did not occur are left out.
     *
     * @return the counts, a copy
     */
    public Map<Reason, Long> failures() {
        EnumMap<Reason, Long> counts = new EnumMap<>(Reason.class);
        failures.forEach((reason, adder) -> {
            if (adder.sum() > 0) {
                counts.put(reason, adder.sum());
            }
        });
        return counts;
    }

    @Override
    public String toString() {
        return "Tally[treated=" + treated() + ", blank=" + blank() + ", failures=" + failures() + "]";
    }
}
