package io.maskwright.spark;

import io.maskwright.plan.DocumentPlan;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Treats the partitions of a dataset whose rows are documents. It travels to executors, as {@link TableTask} does. */
final class DocumentTask implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** Where the policy comes from. */
    private final RunSpec spec;

    /** The types of the columns that are read. */
    private final StructType input;

    /** How rows show dates. */
    private final Clock clock;

    /** Hears of partitions. */
    private final PartitionSink sink;

    DocumentTask(RunSpec spec, StructType input, Clock clock, PartitionSink sink) {
        this.spec = spec;
        this.input = input;
        this.clock = clock;
        this.sink = sink;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        LoadedRun run = LoadedRuns.of(spec);
        DocumentPlan plan = run.documents().fork();
        ShapeCompiler compiler =
                new ShapeCompiler(clock, DocumentDecision.names(run.policy().dataset(spec.dataset())));
        Shape.Struct shape = (Shape.Struct) compiler.rows(input, plan.root()).shape();
        // The driver found none: what it decided and what is decided here are the same.
        Columns.throwIfAny(spec.dataset(), compiler.problems());
        plan.takeCounts();
        return new DocumentRows(
                rows, plan, shape, new RowContexts(plan.contextPaths(), input, clock), new RowCounts(sink));
    }

    @Override
    public String toString() {
        return "DocumentTask[" + spec + "]";
    }
}
