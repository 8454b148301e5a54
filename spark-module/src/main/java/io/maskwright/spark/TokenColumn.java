package io.maskwright.spark;

import io.maskwright.Column;
import io.maskwright.Strategy;
import io.maskwright.UnavailableException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Distinct values that are given to a vault at once. Not thread-safe. */
final class TokenColumn implements Column {

    private final List<String> values = new ArrayList<>();
    private final @Nullable String[] tokens = new @Nullable String[TableRows.CAPACITY];
    private final @Nullable Reason[] reasons = new @Nullable Reason[TableRows.CAPACITY];

    void add(String value) {
        values.add(value);
    }

    boolean isFull() {
        return values.size() == TableRows.CAPACITY;
    }

    /**
     * Fetches the tokens. A value that the strategy says nothing of has none.
     *
     * @throws UnavailableException if the vault or the key cannot be reached
     */
    void treat(Strategy strategy) {
        try {
            strategy.applyAll(this);
        } catch (UnavailableException | OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Its message may hold a value; what has no token by now gets none.
            for (int i = 0; i < size(); i++) {
                fail(i, Reason.STRATEGY_FAILED);
            }
        }
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public @Nullable Object pending(int index) {
        return isDone(index) || values.get(index).isBlank() ? null : values.get(index);
    }

    private boolean isDone(int index) {
        return tokens[index] != null || reasons[index] != null;
    }

    @Override
    public ValueContext context(int index) {
        return ValueContext.NONE;
    }

    @Override
    public void put(int index, @Nullable Object result) {
        if (!isDone(index)) {
            tokens[index] = result == null ? null : result.toString();
            reasons[index] = result == null ? Reason.STRATEGY_FAILED : null;
        }
    }

    @Override
    public void fail(int index, Reason reason) {
        if (!isDone(index)) {
            reasons[index] = reason;
        }
    }

    String value(int index) {
        return values.get(index);
    }

    @Nullable
    String token(int index) {
        return tokens[index];
    }

    /** The name of the reason why there is no token; null if there is one. */
    @Nullable
    String reason(int index) {
        Reason reason = reasons[index];
        return reason == null ? null : reason.name();
    }

    @Override
    public String toString() {
        return "TokenColumn[" + size() + " values]";
    }
}
