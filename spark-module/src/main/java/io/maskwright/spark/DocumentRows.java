package io.maskwright.spark;

import io.maskwright.ValueContext;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.Treatment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a partition, each treated as a document. Not thread-safe. */
final class DocumentRows extends TreatedRows {

    private final Iterator<Row> rows;
    private final DocumentPlan plan;
    private final Shape.Struct shape;
    private final RowContexts contexts;
    private final RowCounts counts;

    DocumentRows(Iterator<Row> rows, DocumentPlan plan, Shape.Struct shape, RowContexts contexts, RowCounts counts) {
        this.rows = rows;
        this.plan = plan;
        this.shape = shape;
        this.contexts = contexts;
        this.counts = counts;
    }

    @Override
    @Nullable
    Row advance() {
        while (rows.hasNext()) {
            Row treated = treat(rows.next());
            if (treated != null) {
                counts.left();
                return treated;
            }
        }
        return null;
    }

    private @Nullable Row treat(Row row) {
        long number = counts.came();
        ValueContext context = contexts.of(row);
        if (plan.suppresses(context)) {
            counts.suppressed();
            return null;
        }
        RowTreater treater = new RowTreater(number, context);
        try {
            Row treated = shape.members(row, treater);
            treater.values().documentLeaves();
            return treated;
        } catch (RowTreater.Quarantined e) {
            counts.quarantined(e.why());
            return null;
        }
    }

    @Override
    void end() {
        List<Treatment> fields = new ArrayList<>(plan.fields());
        Treatment undecided = plan.undecided().orElse(null);
        List<List<String>> stamps =
                new ArrayList<>(fields.stream().map(Treatment::stamps).toList());
        List<FieldCounts> taken = plan.takeCounts();
        if (undecided != null) {
            fields.add(undecided);
            stamps.add(List.of());
        }
        counts.end(fields, stamps, taken);
    }
}
