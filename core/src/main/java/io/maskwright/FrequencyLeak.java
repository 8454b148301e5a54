package io.maskwright;

import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import java.util.Collection;
import java.util.Objects;

/**
 * Whether the results of a strategy give away how often each value occurs. Where a column has few different values, such
 * as a diagnosis or a party, that is the value itself for whoever knows which one is common.
 *
 * <p>Declared from the harmless to the grave, but for {@link #ACKNOWLEDGED}, which stands after {@link #GUARDED}:
 * {@link #worst} compares.
 */
public enum FrequencyLeak {
    /** Results tell nothing of frequencies, or show the value or its group as they are meant to. */
    NONE,
    /** Equal values have equal results that hide them: a column of few different values is refused. */
    GUARDED,
    /** The same, and whoever wrote the policy says so by {@code acknowledge=frequencies}: no column is refused. */
    ACKNOWLEDGED;

    /**
     * Tells what traits say.
     *
     * @param traits the traits of a strategy
     * @return {@link #GUARDED} if equal values have equal results that hide the value, else {@link #NONE}
     */
    public static FrequencyLeak of(Traits traits) {
        boolean leaks = traits.determinism() == Determinism.DETERMINISTIC
                && traits.equalityLeak() == EqualityLeak.VALUE
                && traits.reversibility() != Reversibility.SHOWN;
        return leaks ? GUARDED : NONE;
    }

    /**
     * Returns the worst for a strategy that is made of others: one that is guarded counts before one that is acknowledged.
     *
     * @param parts the strategies
     * @return the worst; {@link #NONE} for no parts
     */
    public static FrequencyLeak worst(Collection<? extends Strategy> parts) {
        FrequencyLeak worst = NONE;
        for (Strategy part : parts) {
            FrequencyLeak leak = Objects.requireNonNull(part.frequencyLeak(), "frequencyLeak must not be null");
            if (leak == GUARDED) {
                return GUARDED;
            }
            worst = leak == ACKNOWLEDGED ? leak : worst;
        }
        return worst;
    }
}
