package io.maskwright.spark;

import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.plan.RecordPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a strategy that asks a vault: it has the tokens of a batch of rows, which came with these. One task uses it,
 * one thread at a time.
 */
final class KnownTokens implements Strategy {

    private final int column;
    private final int cell;
    private final Strategy strategy;
    /** Tokens by their values, or why a value has none. */
    private final Map<String, Object> tokens = new HashMap<>();

    private KnownTokens(int column, int cell, Strategy strategy) {
        this.column = column;
        this.cell = cell;
        this.strategy = strategy;
    }

    /** Those of some columns of a table, each read from the cell of its column. */
    static List<KnownTokens> of(RecordPlan plan, List<Integer> columns, List<Integer> cells) {
        List<KnownTokens> all = new ArrayList<>();
        for (int column : columns) {
            all.add(new KnownTokens(
                    column,
                    cells.get(column),
                    plan.columns().get(column).decision().strategy()));
        }
        return all;
    }

    int column() {
        return column;
    }

    /** Takes over the token of a row, which stands at a place, and the reason behind it. */
    void add(Row row, int place) {
        if (row.isNullAt(cell)) {
            return;
        }
        Object token = row.get(place);
        Object reason = row.get(place + 1);
        if (token instanceof String text) {
            tokens.put(row.get(cell).toString(), text);
        } else if (reason instanceof String name) {
            tokens.put(row.get(cell).toString(), Reason.valueOf(name));
        }
    }

    void clear() {
        tokens.clear();
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        Object token = tokens.get(value.toString());
        if (token instanceof String text) {
            return text;
        }
        throw new UntreatableValueException(token instanceof Reason reason ? reason : Reason.STRATEGY_FAILED);
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
    public OptionalInt maxLength(int inputMaxLength) {
        return strategy.maxLength(inputMaxLength);
    }

    @Override
    public FrequencyLeak frequencyLeak() {
        return strategy.frequencyLeak();
    }

    @Override
    public List<String> stamps() {
        return strategy.stamps();
    }

    @Override
    public List<String> remarks() {
        return strategy.remarks();
    }

    /** The strategy that it stands in for. */
    @Override
    public String toString() {
        return strategy.toString();
    }
}
