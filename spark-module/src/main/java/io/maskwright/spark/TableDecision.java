package io.maskwright.spark;

import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.ResultFacts;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.OnError;
import io.maskwright.policy.Suppression;
import io.maskwright.spark.Columns.Nulls;
import io.maskwright.strategy.ReadsFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What is decided for a table of plain columns, before any row of it is read. */
final class TableDecision {

    private final RecordPlan plan;
    private final StructType input;
    private final Rows rows;
    private final List<Integer> tokens = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final List<StructField> output = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Whether all rows are there. */
    enum Rows {
        /** They are, so that distinct values can be looked at first. */
        BOUNDED,
        /** They come one after another. */
        STREAM
    }

    private TableDecision(RecordPlan plan, StructType input, Rows rows) {
        this.plan = plan;
        this.input = input;
        this.rows = rows;
    }

    /**
     * Decides every column.
     *
     * @throws io.maskwright.PlanException if a column cannot keep its type, or a strategy is none for Spark; it names all
     */
    static TableDecision of(LoadedRun run, StructType input, Rows rows, String dataset) {
        TableDecision decision = new TableDecision(run.table(Arrays.asList(input.fieldNames())), input, rows);
        for (int column = 0; column < input.length(); column++) {
            decision.decide(column);
        }
        Columns.throwIfAny(dataset, decision.problems);
        return decision;
    }

    private void decide(int column) {
        Treatment treatment = plan.columns().get(column);
        if (treatment.omitsAll()) {
            return;
        }
        StructField field = input.apply(column);
        shown.add(column);
        if (treatment.keeps()) {
            output.add(field);
            return;
        }
        try {
            checkRepeatable(column, treatment);
        } catch (PlanException e) {
            problems.add(e.getMessage());
            return;
        }
        DataType type = Columns.unbounded(field.dataType());
        String problem = problem(field, treatment);
        if (problem == null) {
            Class<?> values = Kind.classOf(field.dataType());
            ResultFacts facts = treatment.facts();
            boolean mayBeNull = facts.mayBeNull(values) || facts.mayBeOmitted(values);
            output.add(Columns.treated(field, type, mayBeNull ? Nulls.POSSIBLE : Nulls.AS_BEFORE));
        } else {
            problems.add(words(treatment) + problem);
        }
    }

    private void checkRepeatable(int column, Treatment treatment) {
        if (rows == Rows.BOUNDED
                && Kind.of(input.apply(column).dataType()) == Kind.TEXT
                && Repeatable.isPlainToken(treatment.decision().strategy())) {
            tokens.add(column);
        } else {
            Repeatable.require(treatment.decision().path(), treatment.decision().strategy());
        }
    }

    private static String words(Treatment treatment) {
        return treatment.decision().path() + " (" + treatment.strategyName() + ") ";
    }

    /** What is wrong with the results for the type of the column, or null. */
    private static @Nullable String problem(StructField field, Treatment treatment) {
        Kind kind = Kind.of(field.dataType());
        Class<?> result = treatment.facts().resultType(Kind.classOf(field.dataType()));
        if (result == Void.class || result == Omitted.class) {
            return null;
        }
        if (result == null || kind == Kind.OTHER) {
            return "takes no column that is " + field.dataType().typeName()
                    + "; keep it, drop it, or cast it to string";
        }
        if (!kind.takes(result)) {
            return "becomes " + (CharSequence.class.isAssignableFrom(result) ? "text" : result.getSimpleName())
                    + ", but is " + field.dataType().typeName() + "; cast it to string before";
        }
        if (kind != Kind.TEXT && treatment.decision().onError() == OnError.REDACT) {
            return "is redacted to text where a value cannot be treated, but is "
                    + field.dataType().typeName() + "; choose quarantine or fail, or cast it to string before";
        }
        return null;
    }

    RecordPlan plan() {
        return plan;
    }

    /** The places of the columns that leave. */
    List<Integer> shown() {
        return List.copyOf(shown);
    }

    /** The places of the columns whose values get a token from a vault. */
    List<Integer> tokens() {
        return List.copyOf(tokens);
    }

    StructType output() {
        return new StructType(output.toArray(StructField[]::new));
    }

    /** The names of the columns that must be read: those that leave, and those that a condition asks for. */
    List<String> read() {
        Set<String> asked = new HashSet<>();
        for (Suppression suppression : plan.suppressions()) {
            asked.addAll(suppression.condition().fields());
        }
        plan.columns()
                .forEach(treatment ->
                        asked.addAll(ReadsFields.of(treatment.decision().strategy())));
        List<String> names = new ArrayList<>();
        for (int column = 0; column < input.length(); column++) {
            String name = plan.names().get(column);
            if (shown.contains(column) || asked.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
