package io.maskwright;

import java.util.Objects;

/**
 * What a strategy says about itself, for policies, reports and checks before a run.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reversibility whether the value can be computed back
 * @param determinism whether equal values give equal results
 * @param uniqueness whether different values stay different
 * @param equalityLeak what equal results tell
 */
public record Traits(
        Reversibility reversibility, Determinism determinism, Uniqueness uniqueness, EqualityLeak equalityLeak) {

    /** Whether a value can be computed back from the result by someone who holds the right key or vault. */
    public enum Reversibility {
        /** The value cannot be computed back, whatever one holds. */
        IRREVERSIBLE,
        /** The value can be computed back with a key or a vault: the result is still personal data. */
        REVERSIBLE,
        /** The result is the value. */
        SHOWN
    }

    /** Whether equal values give equal results. */
    public enum Determinism {
        /** Equal values (and equal keys) give equal results. */
        DETERMINISTIC,
        /** Equal values may give different results. */
        RANDOM
    }

    /**
     * Checks that nothing is missing.
     *
     * @param reversibility whether the value can be computed back
     * @param determinism whether equal values give equal results
     * @param uniqueness whether different values stay different
     * @param equalityLeak what equal results tell
     */
    public Traits {
        Objects.requireNonNull(reversibility, "reversibility must not be null");
        Objects.requireNonNull(determinism, "determinism must not be null");
        Objects.requireNonNull(uniqueness, "uniqueness must not be null");
        Objects.requireNonNull(equalityLeak, "equalityLeak must not be null");
    }

    /** The traits of {@code keep}: the value itself. */
    public static final Traits SHOWN =
            new Traits(Reversibility.SHOWN, Determinism.DETERMINISTIC, Uniqueness.PRESERVED, EqualityLeak.VALUE);

    /** The traits of a strategy that gives one result for all values. */
    public static final Traits CONSTANT =
            new Traits(Reversibility.IRREVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.LOSSY, EqualityLeak.NOTHING);

    /** The traits of a partial mask or a generalisation: equal results mean one group. */
    public static final Traits GROUPING =
            new Traits(Reversibility.IRREVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.LOSSY, EqualityLeak.GROUP);
}
