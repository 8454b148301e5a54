package io.maskwright.export.count;

import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowContext;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.FieldRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes two cells out of each row of a table. Not thread-safe. */
final class TableRecords implements RecordVisitor {

    private final Map<String, Integer> places = new HashMap<>();
    private final int by;
    private final int distinct;
    private final @Nullable RecordPlan heldBack;
    private final RowTally tally;

    TableRecords(DistinctCount count, List<SourceColumn> columns, PairCounts pairs) {
        List<String> names = columns.stream().map(SourceColumn::name).toList();
        for (int i = 0; i < names.size(); i++) {
            if (places.put(names.get(i), i) != null) {
                throw new PlanException("column " + (i + 1) + " has the name of another one");
            }
        }
        this.by = place(count.by());
        this.distinct = place(count.distinct());
        // A row that the audience does not get must not be told by a count either.
        boolean asks = count.input() == CountedInput.ORIGINAL
                && !count.policy()
                        .dataset(count.dataset())
                        .suppressions(count.audience())
                        .isEmpty();
        this.heldBack = asks ? RecordPlan.compile(count.policy(), count.dataset(), count.audience(), names) : null;
        this.tally = new RowTally(field(count, count.by()), field(count, count.distinct()), pairs);
    }

    /** A policy may write the name of a column in quotes of its own. */
    private static CountedField field(DistinctCount count, String name) {
        Dataset dataset = count.policy().dataset(count.dataset());
        FieldRule rule = dataset.field(name);
        if (rule == null) {
            rule = dataset.field('"' + name + '"');
        }
        if (rule == null) {
            throw new PlanException("dataset " + count.dataset() + " has no field " + name);
        }
        return count.field(rule);
    }

    /** The names of columns are not told: what looks like a header may be data. */
    private int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new PlanException("the table has no column " + name);
        }
        return place;
    }

    RowTally tally() {
        return tally;
    }

    @Override
    public void row(@Nullable Object[] cells) {
        if (heldBack != null && heldBack.suppresses(context(cells))) {
            tally.heldBack();
        } else {
            tally.record(cells[by], cells[distinct], ValueContext.NONE);
        }
    }

    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    private ValueContext context(@Nullable Object[] cells) {
        return new RowContext(places, cells);
    }

    @Override
    public void document(byte[] json, int from, int to) {
        throw new IllegalStateException("a table has no documents");
    }

    @Override
    public void broken(String reason) {
        tally.broken();
    }

    @Override
    public void blank() {
        // It is no row.
    }
}
