package io.maskwright.spark;

import io.maskwright.MaskingException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.OnError;
import io.maskwright.spark.PartitionCounts.LeftOut;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a partition of a table, treated batch by batch. Not thread-safe. */
final class TableRows extends TreatedRows {

    /** What is given to a strategy at once, as in exports on one machine. */
    static final int CAPACITY = 512;

    private final Iterator<Row> rows;
    private final RecordPlan plan;
    private final TableCells cells;
    private final List<KnownTokens> tokens;
    private final int firstToken;
    private final RowCounts counts;
    private final RowBatch batch;
    private final @Nullable Row[] originals = new @Nullable Row[CAPACITY];
    private final boolean[] kept;
    private int index;

    TableRows(
            Iterator<Row> rows,
            RecordPlan plan,
            TableShape shape,
            TableCells cells,
            List<KnownTokens> tokens,
            RowCounts counts) {
        this.rows = rows;
        this.plan = plan;
        this.cells = cells;
        this.tokens = tokens;
        this.firstToken = shape.width();
        this.counts = counts;
        this.batch = new RowBatch(plan, CAPACITY);
        this.kept = new boolean[plan.columns().size()];
        for (int column = 0; column < kept.length; column++) {
            kept[column] = plan.columns().get(column).keeps();
        }
    }

    @Override
    @Nullable
    Row advance() {
        while (true) {
            while (index < batch.size()) {
                Row treated = treated(index);
                index++;
                if (treated != null) {
                    counts.left();
                    return treated;
                }
            }
            if (!rows.hasNext()) {
                clear();
                return null;
            }
            fill();
        }
    }

    private void clear() {
        batch.clear();
        tokens.forEach(KnownTokens::clear);
        Arrays.fill(originals, null);
        index = 0;
    }

    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    private void fill() {
        clear();
        while (rows.hasNext() && !batch.isFull()) {
            Row row = rows.next();
            originals[batch.size()] = row;
            for (int i = 0; i < tokens.size(); i++) {
                tokens.get(i).add(row, firstToken + 2 * i);
            }
            batch.add(counts.came(), cells.untreated(row));
        }
        batch.treat();
    }

    private @Nullable Row treated(int index) {
        if (batch.isSuppressed(index)) {
            counts.suppressed();
            return null;
        }
        RowBatch.Failure failure = batch.failure(index);
        if (failure != null) {
            counts.quarantined(new LeftOut(failure.column(), failure.reason()));
            return null;
        }
        Row original = originals[index];
        if (original == null) {
            throw new IllegalStateException("a row of the batch is missing");
        }
        try {
            return cells.treated(original, batch, index, kept);
        } catch (TableCells.Misfit e) {
            misfit(index, plan.columns().get(e.column()), e.why().reason());
            return null;
        }
    }

    private void misfit(int index, Treatment treatment, Reason reason) {
        treatment.tally().addFailure(reason);
        String path = treatment.decision().path();
        if (treatment.decision().onError() == OnError.QUARANTINE) {
            counts.quarantined(new LeftOut(path, reason));
            return;
        }
        throw new MaskingException("row " + batch.rowNumber(index) + ", " + path + ": the result of "
                + treatment.strategyName() + " does not fit the type of the column: " + reason.words());
    }

    @Override
    void end() {
        List<List<String>> stamps =
                plan.columns().stream().map(Treatment::stamps).toList();
        counts.end(plan.columns(), stamps, plan.takeCounts());
    }
}
