package io.maskwright.plan;

import io.maskwright.FrequencyLeak;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct results of one field and refuses the field where how often each occurs would betray the values.
 *
 * <p>A strategy that gives equal values equal results hides the values and not their frequencies. With few values, such
 * as a diagnosis or a district, whoever knows how common each one is, knows which result stands for which value. With many
 * values the frequencies of neighbours are too near to tell them apart, but for one that stands out: which value is the
 * usual one is known of many columns.
 *
 * <p>The results are counted exactly up to {@link #ENOUGH_DISTINCT}; from there on the guard keeps nothing of them. Whether
 * one stands out is counted to the end, with one result kept. Thread-safe.
 */
final class FrequencyGuard {

    /**
     * From so many distinct results on a field passes: the lists that a reader can know by their frequencies, such as
     * genders, blood groups, months, states and the most common surnames, are shorter.
     */
    static final int ENOUGH_DISTINCT = 100;

    /** A field with fewer results for each distinct one passes: so few tell nothing of frequencies. */
    static final int MANY_EACH = 10;

    /** A field with fewer results passes. */
    static final int MANY = 20;

    /** A longer result is told from others by a part of it: a hundred of a megabyte each are not kept. */
    private static final int MAX_KEPT = 128;

    private final Set<String> distinct = ConcurrentHashMap.newKeySet();
    private final MajorityVote majority = new MajorityVote();
    private final LongAdder treated = new LongAdder();
    private volatile boolean isEnough;

    private FrequencyGuard() {}

    /** The guard of a strategy, or null if it needs none. */
    static @Nullable FrequencyGuard of(Strategy strategy) {
        try {
            return strategy.frequencyLeak() == FrequencyLeak.GUARDED ? new FrequencyGuard() : null;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return new FrequencyGuard(); // it cannot tell, so it is counted
        }
    }

    /** Counts a result that leaves. What was left out or withheld, and what was blank, tells nothing. */
    void add(@Nullable Object result) {
        if (result == null || result == Omitted.OMITTED || Treatment.REDACTED.equals(result)) {
            return;
        }
        String key = key(result);
        if (Treatment.isBlank(key)) {
            return;
        }
        String kept = kept(key);
        treated.increment();
        majority.add(kept);
        addDistinct(kept);
    }

    private void addDistinct(String kept) {
        if (!isEnough && distinct.add(kept) && distinct.size() >= ENOUGH_DISTINCT) {
            isEnough = true;
            distinct.clear();
        }
    }

    /** Adds what another guard counted of the same field. */
    void add(FrequencyCounts counts) {
        treated.add(counts.counted());
        String leader = counts.leader();
        if (leader != null) {
            majority.add(leader, counts.lead());
        }
        if (counts.isEnough()) {
            isEnough = true;
            distinct.clear();
        } else {
            counts.distinct().forEach(this::addDistinct);
        }
    }

    /** Returns what was counted and starts again. Nobody may count meanwhile. */
    FrequencyCounts take() {
        FrequencyCounts counts =
                new FrequencyCounts(treated.sumThenReset(), isEnough, distinct, majority.leader(), majority.atLeast());
        isEnough = false;
        distinct.clear();
        majority.clear();
        return counts;
    }

    /** Results that are written alike are alike. */
    private static String key(Object result) {
        try {
            return String.valueOf(result);
        } catch (RuntimeException e) {
            // A class of its own whose message may hold the value.
            return result.getClass().getName();
        }
    }

    private static String kept(String text) {
        if (text.length() <= MAX_KEPT) {
            return text;
        }
        int half = MAX_KEPT / 2;
        return text.substring(0, half) + text.substring(text.length() - half) + text.length() + ':' + text.hashCode();
    }

    /** Tells what was found, without any content; null if the field passes. */
    @Nullable
    String finding() {
        int different = distinct.size();
        long all = treated.sum();
        if (all < MANY) {
            return null;
        }
        if (!isEnough && all >= (long) MANY_EACH * different) {
            return different + " distinct results of " + all + " values";
        }
        long one = majority.atLeast();
        return one > all / 2 ? "one result for " + one + " or more of " + all + " values" : null;
    }

    /**
     * Refuses fields whose results would betray their values.
     *
     * @throws PlanException if there are any; it names fields, strategies and counts
     */
    static void check(List<Treatment> fields) {
        List<String> findings = new ArrayList<>();
        for (Treatment field : fields) {
            String finding = field.frequencyFinding();
            if (finding != null) {
                findings.add(field + " gave " + finding);
            }
        }
        if (!findings.isEmpty()) {
            throw new PlanException(
                    "how often each result occurs would betray the values: "
                            + String.join("; ", findings)
                            + "; use a strategy that does not show which values are equal, or say acknowledge=frequencies in it");
        }
    }
}
