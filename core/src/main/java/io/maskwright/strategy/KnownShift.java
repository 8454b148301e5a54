package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.ValueContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moving dates as it falls out for some records: by a known number of days. Whoever sees the result, and not the number, knows
 * that the date lies near the result, and what that excludes of the date depends on the number.
 */
final class KnownShift implements Strategy, UsesKeys, TellsWithoutKey {

    private final ShiftDate strategy;
    private final int shift;
    private final int most;

    /**
     * Creates one of the ways in which a strategy falls out.
     *
     * @param strategy the strategy
     * @param shift by how many days it moves the dates of some records
     * @param most by how many days at the most it moves those of any
     */
    KnownShift(ShiftDate strategy, int shift, int most) {
        this.strategy = strategy;
        this.shift = shift;
        this.most = most;
    }

    /** The date lies within so many days of the result, and is never the result. */
    @Override
    public boolean tellsApart(String value, String other) {
        DateText one = DateText.parse(value);
        DateText two = DateText.parse(other);
        if (one == null || two == null) {
            return false;
        }
        LocalDate result = one.date().plusDays(shift);
        long apart = Math.abs(ChronoUnit.DAYS.between(result, two.date()));
        return apart == 0 || apart > most;
    }

    @Override
    public Traits traits() {
        return strategy.traits();
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return strategy.resultType(valueType);
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        return strategy.apply(value, context);
    }

    @Override
    public Set<String> domains() {
        return strategy.domains();
    }

    @Override
    public String toString() {
        return strategy.toString();
    }
}
