package io.maskwright.plan;

import io.maskwright.ValueContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a batch that conditions and strategies read beside the value that they treat, as they came. It is the context
 * of one row at a time. Not thread-safe.
 */
final class UntreatedRows implements ValueContext {

    private final Map<String, @Nullable Object[]> columns = new HashMap<>();
    private int row;

    UntreatedRows(RecordPlan plan, int capacity) {
        plan.contextColumns().forEach(column -> columns.put(plan.names().get(column), new @Nullable Object[capacity]));
    }

    /** What tells the value of a cell. */
    interface Values {
        @Nullable
        Object value(int row, int column);
    }

    /** Takes over the values before the first of them is treated. */
    void fill(List<String> names, int size, Values values) {
        columns.keySet().forEach(name -> fill(name, names.indexOf(name), size, values));
    }

    private void fill(String name, int column, int size, Values values) {
        @Nullable Object[] copy = columns.get(name);
        for (int i = 0; copy != null && i < size; i++) {
            copy[i] = values.value(i, column);
        }
    }

    UntreatedRows at(int index) {
        row = index;
        return this;
    }

    void clear() {
        columns.values().forEach(column -> Arrays.fill(column, null));
    }

    @Override
    public boolean hasField(String name) {
        return columns.containsKey(name);
    }

    @Override
    public @Nullable Object field(String name) {
        @Nullable Object[] column = columns.get(name);
        return column == null ? null : RowContext.known(column[row]);
    }

    @Override
    public String toString() {
        return "UntreatedRows[" + columns.keySet() + "]";
    }
}
