package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import io.maskwright.spark.TableDecision.Rows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * A dataset whose every column is decided, and nothing treated yet. The policy that decides is read from its text, as executors
 * read it: what cannot travel is found out here.
 */
final class Desensitisation {

    private final Dataset<Row> rows;
    private final RunSpec spec;
    private final LoadedRun run;
    private final StructType input;
    private final Clock clock;
    private final Plan plan;

    /** What was decided, in one of two forms. */
    private sealed interface Plan {

        /** Plain columns. */
        record Table(TableDecision decision) implements Plan {}

        /** Columns made of others, or texts that are documents. */
        record Documents(DocumentDecision decision) implements Plan {}
    }

    private Desensitisation(Dataset<Row> rows, RunSpec spec) {
        this.rows = rows;
        this.spec = spec;
        this.run = LoadedRuns.of(spec);
        this.input = rows.schema();
        this.clock = Clock.of(rows.sparkSession());
        this.plan = DocumentDecision.isNeeded(run.policy().dataset(spec.dataset()), input)
                ? new Plan.Documents(DocumentDecision.of(run, input, clock, spec.dataset()))
                : new Plan.Table(
                        TableDecision.of(run, input, rows.isStreaming() ? Rows.STREAM : Rows.BOUNDED, spec.dataset()));
    }

    /**
     * Decides every column of a dataset.
     *
     * @throws io.maskwright.MaskwrightException as {@link MaskwrightSpark#desensitise} does
     */
    static Desensitisation of(Dataset<Row> rows, Policy policy, String dataset, Audience audience) {
        return new Desensitisation(
                rows, RunSpec.of(policy, rows.sparkSession().sparkContext().getConf(), dataset, audience));
    }

    /** What travels to executors. */
    RunSpec spec() {
        return spec;
    }

    /** The policy as executors read it. */
    Policy policy() {
        return run.policy();
    }

    /** What a person should know, without content. */
    List<String> warnings() {
        if (plan instanceof Plan.Table table) {
            return table.decision().plan().warnings();
        }
        return ((Plan.Documents) plan).decision().warnings();
    }

    /** The columns that leave. */
    StructType output() {
        if (plan instanceof Plan.Table table) {
            return table.decision().output();
        }
        return ((Plan.Documents) plan).decision().output();
    }

    /** The treated rows; a sink hears of each partition that is read to its end. */
    Dataset<Row> rows(PartitionSink sink) {
        Dataset<Row> treated = plan instanceof Plan.Table table
                ? table(table.decision(), sink)
                : documents(((Plan.Documents) plan).decision(), sink);
        return treated.select(results(treated.schema()));
    }

    /** The columns that leave. What rows cannot carry through code, kinds of intervals and metadata, they get back here. */
    private Column[] results(StructType treated) {
        Column[] results = new Column[treated.length()];
        for (int i = 0; i < results.length; i++) {
            StructField field = output().apply(i);
            Column column = Columns.named(field.name());
            if (!treated.apply(i)
                    .dataType()
                    .catalogString()
                    .equals(field.dataType().catalogString())) {
                column = column.cast(field.dataType());
            }
            results[i] = column.as(field.name(), field.metadata());
        }
        return results;
    }

    private Dataset<Row> table(TableDecision decision, PartitionSink sink) {
        List<String> read = decision.read();
        TableShape shape = shape(decision.plan(), decision, read);
        Dataset<Row> needed = rows.select(Columns.named(read));
        Dataset<Row> withTokens = new TokenJoin(spec, shape).join(needed);
        return treat(withTokens, new TableTask(spec, shape, decision.output(), clock, sink), decision.output());
    }

    private TableShape shape(RecordPlan table, TableDecision decision, List<String> read) {
        List<String> names = table.names();
        List<Integer> cells = new ArrayList<>();
        List<DataType> types = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            cells.add(read.indexOf(names.get(column)));
            types.add(input.apply(column).dataType());
        }
        return new TableShape(names, cells, types, decision.shown(), decision.tokens());
    }

    private Dataset<Row> documents(DocumentDecision decision, PartitionSink sink) {
        List<String> read = decision.read();
        Dataset<Row> needed = rows.select(Columns.named(read));
        return treat(needed, new DocumentTask(spec, needed.schema(), clock, sink), decision.output());
    }

    private static Dataset<Row> treat(Dataset<Row> needed, MapPartitionsFunction<Row, Row> task, StructType output) {
        // Which classes rows have for dates is asked of the active session, which may be another one than that of the
        // dataset.
        Option<SparkSession> active = SparkSession.getActiveSession();
        SparkSession.setActiveSession(needed.sparkSession());
        try {
            return needed.mapPartitions(task, Encoders.row(output));
        } finally {
            if (active.isDefined()) {
                SparkSession.setActiveSession(active.get());
            } else {
                SparkSession.clearActiveSession();
            }
        }
    }

    @Override
    public String toString() {
        return "Desensitisation[" + spec + "]";
    }
}
