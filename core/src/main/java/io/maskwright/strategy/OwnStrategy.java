package io.maskwright.strategy;

import io.maskwright.Column;
import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Reversibility;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A strategy that is not built in. One that does not say it shows values must not give a text back as it came: that is a
 * failure of the strategy, and the value does not leave. Numbers and dates may come out the same, as rounded ones do.
 */
final class OwnStrategy implements Strategy, ReadsFields, ChoosesByRecord, Recognisable, UsesKeys, TellsWithoutKey {

    private final Strategy strategy;

    private OwnStrategy(Strategy strategy) {
        this.strategy = strategy;
    }

    /** The strategy under guard; one that is built in needs none. */
    static Strategy guard(Strategy strategy) {
        boolean isBuiltIn = strategy.getClass().getPackage() == OwnStrategy.class.getPackage();
        return isBuiltIn ? strategy : new OwnStrategy(strategy);
    }

    /** The strategy behind the guard. */
    Strategy guarded() {
        return strategy;
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
    public boolean mayReturnNull() {
        return strategy.mayReturnNull();
    }

    @Override
    public @Nullable Object apply(Object value, ValueContext context) {
        Object result = strategy.apply(value, context);
        if (passesThrough(value, result)) {
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
        return result;
    }

    @Override
    public List<Strategy> branches() {
        List<Strategy> branches = ChoosesByRecord.of(strategy);
        return branches.equals(List.of(strategy))
                ? List.of(this)
                : branches.stream().map(OwnStrategy::guard).toList();
    }

    @Override
    public boolean tellsApart(String value, String other) {
        return TellsWithoutKey.tellsApart(strategy, value, other);
    }

    @Override
    public void applyAll(Column column) {
        strategy.applyAll(new GuardedColumn(column));
    }

    private boolean passesThrough(Object value, @Nullable Object result) {
        return result instanceof CharSequence text
                && text.toString().equals(value.toString())
                && traits().reversibility() != Reversibility.SHOWN;
    }

    @Override
    public List<String> stamps() {
        return strategy.stamps();
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return strategy.frequencyLeak();
    }

    @Override
    public List<String> remarks() {
        return strategy.remarks();
    }

    @Override
    public boolean isResult(String text) {
        return Recognisable.isResult(strategy, text);
    }

    @Override
    public Set<String> fields() {
        return ReadsFields.of(strategy);
    }

    @Override
    public boolean mayReturnNull(Class<?> valueType) {
        return strategy.mayReturnNull(valueType);
    }

    @Override
    public boolean mayOmit(Class<?> valueType) {
        return strategy.mayOmit(valueType);
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return strategy.maxLength(inputMaxLength);
    }

    @Override
    public Set<String> domains() {
        return UsesKeys.of(strategy);
    }

    @Override
    public String toString() {
        return strategy.toString();
    }

    /** A column that takes no text back as it came. */
    private final class GuardedColumn implements Column {

        private final Column column;

        GuardedColumn(Column column) {
            this.column = column;
        }

        @Override
        public int size() {
            return column.size();
        }

        @Override
        public @Nullable Object pending(int index) {
            return column.pending(index);
        }

        @Override
        public ValueContext context(int index) {
            return column.context(index);
        }

        @Override
        public void put(int index, @Nullable Object result) {
            Object value = column.pending(index);
            if (value != null && passesThrough(value, result)) {
                column.fail(index, Reason.STRATEGY_FAILED);
            } else {
                column.put(index, result);
            }
        }

        @Override
        public void fail(int index, Reason reason) {
            column.fail(index, reason);
        }

        @Override
        public String toString() {
            return column.toString();
        }
    }
}
