package io.maskwright.plan;

import io.maskwright.UntreatableValueException.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the values that strategies could not treat, by reason; never the values.
 *
 * <p>Thread-safe.
 */
public final class Tally {

    private final EnumMap<Reason, LongAdder> failures = new EnumMap<>(Reason.class);

    /** Creates a tally of zeros. */
    public Tally() {
        for (Reason reason : Reason.values()) {
            failures.put(reason, new LongAdder());
        }
    }

    void count(Reason reason) {
        LongAdder adder = failures.get(reason);
        if (adder != null) {
            adder.increment();
        }
    }

    /**
     * Returns the counts that are not zero.
     *
     * @return how many values could not be treated, by reason
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
        return "Tally" + failures();
    }
}
