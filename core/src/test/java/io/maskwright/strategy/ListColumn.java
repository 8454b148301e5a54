package io.maskwright.strategy;

import io.maskwright.Column;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.ArrayList;
import java.util.List;

/** A column over a list, for tests. */
final class ListColumn implements Column {

    final List<Object> values;
    final List<Reason> failures = new ArrayList<>();

    ListColumn(List<?> values) {
        this.values = new ArrayList<>(values);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Object pending(int index) {
        return values.get(index);
    }

    @Override
    public ValueContext context(int index) {
        return ValueContext.NONE;
    }

    @Override
    public void put(int index, Object result) {
        values.set(index, result);
    }

    @Override
    public void fail(int index, Reason reason) {
        failures.add(reason);
    }
}
