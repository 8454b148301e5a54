package io.maskwright.spark;

import io.maskwright.plan.RecordPlan;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Treats the partitions of a table. It travels to executors, so it holds names and types alone; what it needs beyond is read
 * there.
 */
final class TableTask implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** Where the policy comes from. */
    private final RunSpec spec;

    /** Which cell of a row is which column. */
    private final TableShape shape;

    /** The types of the columns that leave. */
    private final StructType output;

    /** How rows show dates. */
    private final Clock clock;

    /** Hears of partitions. */
    private final PartitionSink sink;

    TableTask(RunSpec spec, TableShape shape, StructType output, Clock clock, PartitionSink sink) {
        this.spec = spec;
        this.shape = shape;
        this.output = output;
        this.clock = clock;
        this.sink = sink;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        RecordPlan plan = LoadedRuns.of(spec).table(shape.columns()).fork();
        List<KnownTokens> tokens = KnownTokens.of(plan, shape.tokens(), shape.cells());
        for (KnownTokens known : tokens) {
            plan = plan.treating(known.column(), known);
        }
        return new TableRows(rows, plan, shape, new TableCells(shape, output, clock), tokens, new RowCounts(sink));
    }

    @Override
    public String toString() {
        return "TableTask[" + spec + "]";
    }
}
