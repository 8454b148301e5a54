package io.maskwright.policy;

import io.maskwright.EqualityLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.strategy.Composed;
import io.maskwright.strategy.Strategies;
import java.util.Set;

/**
 * What reports call the values of a field after it was treated. No field is ever called de-identified: that can be said of a
 * whole table at most, by all of its fields together and by what else is known, and is for people to judge.
 */
public enum Standing {
    /** They are the values. */
    KEPT,
    /** Some of them are the values. */
    KEPT_IN_PART,
    /** A key or a vault turns them back. */
    PSEUDONYMISED,
    /** Equal values have equal results; nothing turns them back, but whoever has the key can try guesses. */
    PSEUDONYMISED_ONE_WAY,
    /** They are coarser than the values. */
    GENERALISED,
    /** Parts of them are hidden, others may show. */
    MASKED,
    /** Nothing is left of the values. */
    WITHHELD,
    /** The field is not there any more. */
    LEFT_OUT;

    private static final Set<String> GENERALISING =
            Set.of("truncateDate", "round", "bucket", "age", "geo", "geohash", "zip3", "category");

    /**
     * Returns what a strategy makes of values.
     *
     * @param strategy the strategy as it was decided for an audience
     * @return the standing
     */
    public static Standing of(Strategy strategy) {
        if (strategy.equals(Strategies.drop())) {
            return LEFT_OUT;
        }
        Traits traits = strategy.traits();
        return switch (traits.reversibility()) {
            case SHOWN -> strategy.equals(Strategies.keep()) ? KEPT : KEPT_IN_PART;
            case REVERSIBLE -> PSEUDONYMISED;
            case IRREVERSIBLE -> irreversible(strategy, traits.equalityLeak());
        };
    }

    private static Standing irreversible(Strategy strategy, EqualityLeak leak) {
        return switch (leak) {
            case NOTHING -> WITHHELD;
            case GROUP -> isGeneralising(strategy) ? GENERALISED : MASKED;
            case VALUE -> PSEUDONYMISED_ONE_WAY;
        };
    }

    /** Whatever of a composition says something of the value says it coarsely. */
    private static boolean isGeneralising(Strategy strategy) {
        return Composed.ends(strategy)
                .filter(part -> part.traits().equalityLeak() != EqualityLeak.NOTHING)
                .allMatch(part -> GENERALISING.contains(name(part)));
    }

    private static String name(Strategy strategy) {
        String text = strategy.toString();
        int end = text.indexOf('(');
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * Returns the words of reports.
     *
     * @param reversible what the policy says of results that can be turned back
     * @return words in plain English, each standing's its own
     */
    public String words(ReversibleOutput reversible) {
        boolean isPersonal = reversible == ReversibleOutput.PERSONAL_DATA;
        return switch (this) {
            case KEPT -> "kept";
            case KEPT_IN_PART -> "kept in part";
            case PSEUDONYMISED ->
                isPersonal ? "pseudonymised (reversible: personal data)" : "pseudonymised (reversible)";
            case PSEUDONYMISED_ONE_WAY ->
                isPersonal ? "pseudonymised (one-way: personal data while the key exists)" : "pseudonymised (one-way)";
            case GENERALISED -> "generalised";
            case MASKED -> "masked in part";
            case WITHHELD -> "withheld";
            case LEFT_OUT -> "left out";
        };
    }
}
