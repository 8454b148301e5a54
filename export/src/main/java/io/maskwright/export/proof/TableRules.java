package io.maskwright.export.proof;

import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.plan.RowContext;
import io.maskwright.plan.Treatment;
import io.maskwright.strategy.ReadsFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a policy says of the rows of a table. Not thread-safe. */
final class TableRules implements SourceReading.Rules {

    private final RecordPlan plan;
    private final RowSet leftOut;
    private final Keys keys;
    private final RowBatch again;
    private final Map<String, Integer> names = new HashMap<>();
    private final int[] places;
    private final List<String> shownNames = new ArrayList<>();
    private final boolean[] dependsOnRow;

    TableRules(RecordPlan plan, RowSet leftOut, Keys keys) {
        this.plan = plan;
        this.leftOut = leftOut;
        this.keys = keys;
        this.again = new RowBatch(plan.fork(), 1);
        this.places = new int[plan.names().size()];
        this.dependsOnRow = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            names.put(plan.names().get(i), i);
            Treatment treatment = plan.columns().get(i);
            dependsOnRow[i] = !ReadsFields.of(treatment.decision().strategy()).isEmpty();
            places[i] = treatment.omitsAll() ? -1 - i : shownNames.size();
            if (!treatment.omitsAll()) {
                shownNames.add(plan.names().get(i));
            }
        }
    }

    /** The columns of an output. */
    List<String> shownNames() {
        return shownNames;
    }

    @Override
    public SourceRecord table(long row, @Nullable Object[] cells) {
        ValueContext context = context(cells);
        boolean leaves = !leftOut.contains(row) && (plan.suppressions().isEmpty() || !plan.suppresses(context));
        List<Leaf> values = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            Object value = cells[i];
            String text = text(value);
            if (text != null) {
                int column = i;
                values.add(new Leaf(
                        places[i], plan.names().get(i), state(i, context), text, () -> result(row, column, cells)));
            }
        }
        return new SourceRecord(row, leaves, values);
    }

    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    private ValueContext context(@Nullable Object[] cells) {
        return new RowContext(names, cells);
    }

    private Leaf.State state(int column, ValueContext context) {
        Treatment treatment = plan.columns().get(column);
        boolean isShown = dependsOnRow[column] ? treatment.shows(context) : treatment.keeps();
        return isShown ? Leaf.State.SHOWN : Leaf.State.PROTECTED;
    }

    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    private @Nullable String result(long row, int column, @Nullable Object[] cells) {
        return keys.treated(() -> {
            again.clear();
            again.add(row, cells);
            again.treat();
            if (again.isSuppressed(0) || again.failure(0) != null) {
                return null;
            }
            Object result = again.value(0, column);
            return result == Omitted.OMITTED ? null : text(result);
        });
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public @Nullable SourceRecord document(long row, String json) {
        throw new IllegalStateException("a table has no documents");
    }
}
