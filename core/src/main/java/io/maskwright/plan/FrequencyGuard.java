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
 * values the frequencies of neighbours are too near to tell them apart.
 *
 * <p>The results are counted exactly up to {@link #ENOUGH_DISTINCT}; from there on the guard keeps nothing and costs
 * nothing. Thread-safe.
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

    private final Set<Object> distinct = ConcurrentHashMap.newKeySet();
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
        if (isEnough || result == null || result == Omitted.OMITTED || Treatment.REDACTED.equals(result)) {
            return;
        }
        Object key = key(result);
        if (key instanceof String text && Treatment.isBlank(text)) {
            return;
        }
        treated.increment();
        if (distinct.add(key) && distinct.size() >= ENOUGH_DISTINCT) {
            isEnough = true;
            distinct.clear();
        }
    }

    /** Results that are written alike are alike. */
    private static Object key(Object result) {
        try {
            return String.valueOf(result);
        } catch (RuntimeException e) {
            // A class of its own whose message may hold the value.
            return result.getClass();
        }
    }

    /** Tells what was found, without any content; null if the field passes. */
    @Nullable
    String finding() {
        int different = distinct.size();
        long all = treated.sum();
        boolean betrays = !isEnough && all >= MANY && all >= (long) MANY_EACH * different;
        return betrays ? different + " distinct results of " + all + " values" : null;
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
