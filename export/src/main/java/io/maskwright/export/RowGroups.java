package io.maskwright.export;

import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.RiskRule;
import java.util.ArrayList;
import java.util.List;

/** The columns that rows of a table must look alike by. Immutable and thread-safe. */
final class RowGroups {

    private final int[] columns;
    private final Nothing nothing;

    /** How a target writes that there is no value. */
    enum Nothing {
        /** As it writes an empty text. */
        EMPTY_TEXT,
        /** Otherwise. */
        OWN_VALUE
    }

    private RowGroups(int[] columns, Nothing nothing) {
        this.columns = columns;
        this.nothing = nothing;
    }

    /**
     * Finds the columns. One that the audience does not get at all is no help to it, and is left out.
     *
     * @throws PlanException if one that must be there is not: rows would look more alike than anybody meant
     */
    static RowGroups of(RiskRule rule, RecordPlan plan, Dataset dataset, Nothing nothing) {
        List<String> paths =
                plan.columns().stream().map(column -> column.decision().path()).toList();
        List<Integer> found = new ArrayList<>();
        for (String path : rule.quasi()) {
            int column = paths.indexOf(path);
            FieldRule field = dataset.field(path);
            if (column >= 0) {
                if (!plan.columns().get(column).omitsAll()) {
                    found.add(column);
                }
            } else if (field == null || field.presence() == FieldRule.Presence.REQUIRED) {
                throw new PlanException("dataset " + dataset.name() + ": rows must look alike by " + path + " at "
                        + rule.declaredAt() + ", which is no column; where it may be missing, say that it is optional");
            }
        }
        return new RowGroups(found.stream().mapToInt(Integer::intValue).toArray(), nothing);
    }

    /** Tells the treated values of a row that leaves. */
    void row(RowBatch batch, int index, GroupHashes hashes) {
        for (int column : columns) {
            Object value = batch.value(index, column);
            if (nothing == Nothing.OWN_VALUE && (value == null || value == Omitted.OMITTED)) {
                hashes.nothing();
            } else {
                hashes.text(Cells.text(value));
            }
        }
        hashes.end();
    }
}
