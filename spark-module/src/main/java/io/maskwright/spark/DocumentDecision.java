package io.maskwright.spark;

import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.Location;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.FieldRule.Content;
import io.maskwright.policy.PathPattern.Step;
import io.maskwright.policy.Suppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What is decided for rows that are treated as documents, before any of them is read. */
final class DocumentDecision {

    private final DocumentPlan plan;
    private final StructType input;
    private final StructType output;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private DocumentDecision(DocumentPlan plan, StructType input, StructType output) {
        this.plan = plan;
        this.input = input;
        this.output = output;
    }

    /** Whether rows are documents: a column is made of others, or has texts that the policy calls documents. */
    static boolean isNeeded(Dataset dataset, StructType input) {
        boolean isNested = Arrays.stream(input.fields()).anyMatch(field -> Kind.of(field.dataType()) == Kind.NESTED);
        return isNested || dataset.fields().stream().anyMatch(rule -> rule.content() == Content.JSON);
    }

    /**
     * Decides every place.
     *
     * @throws io.maskwright.PlanException if a value cannot keep its type, is not decided, or has a strategy that is none for
     *     Spark, or a field of the policy is not there; it names all
     */
    static DocumentDecision of(LoadedRun run, StructType input, Clock clock, String dataset) {
        // Paths that types lead to count as met, so the plan of the tasks is another one.
        DocumentPlan plan = run.documents().fork();
        Dataset fields = run.policy().dataset(dataset);
        ShapeCompiler compiler = new ShapeCompiler(clock, names(fields));
        StructType output = (StructType) compiler.rows(input, plan.root()).type();
        DocumentDecision decision = new DocumentDecision(plan, input, output);
        decision.problems.addAll(compiler.problems());
        decision.checkTexts(fields);
        decision.checkUnmatched();
        decision.checkContext();
        Columns.throwIfAny(dataset, decision.problems);
        return decision;
    }

    /** All names of members that the rules of a dataset know. */
    static Set<String> names(Dataset dataset) {
        Set<String> names = new HashSet<>();
        for (FieldRule rule : dataset.fields()) {
            for (Step step : rule.pattern().steps()) {
                if (step instanceof Step.Member member) {
                    names.add(member.name());
                }
            }
        }
        return names;
    }

    /** What a text holds that is a document, only its values tell: every rule may come to it. */
    private void checkTexts(Dataset dataset) {
        if (dataset.fields().stream().anyMatch(rule -> rule.content() == Content.JSON)) {
            plan.fields()
                    .forEach(treatment -> Repeatable.require(
                            treatment.decision().path(), treatment.decision().strategy()));
        }
    }

    private void checkUnmatched() {
        List<String> opened = new ArrayList<>();
        opened(input, plan.root(), opened);
        for (String path : plan.unmatched()) {
            if (opened.stream()
                    .noneMatch(text -> path.startsWith(text + " ")
                            || path.startsWith(text + ".")
                            || path.startsWith(text + "["))) {
                (plan.failsOnUnmatched() ? problems : warnings).add("field " + path + " matches no column");
            }
        }
    }

    /** The paths of texts that are documents. */
    private static void opened(DataType type, Location at, List<String> paths) {
        if (at.opensText()) {
            paths.add(at.path());
        }
        if (type instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                opened(field.dataType(), at.member(field.name()), paths);
            }
        } else if (type instanceof org.apache.spark.sql.types.ArrayType array) {
            opened(array.elementType(), at.element(), paths);
        }
    }

    private void checkContext() {
        Set<String> asked = new HashSet<>();
        for (Suppression suppression : plan.suppressions()) {
            for (String path : suppression.condition().fields()) {
                asked.add(path);
                if (!isThere(path)) {
                    problems.add("the condition at " + suppression.declaredAt() + " that suppresses rows reads " + path
                            + ", which is no field");
                }
            }
        }
        for (String path : plan.contextPaths()) {
            if (!asked.contains(path) && !isThere(path)) {
                warnings.add(
                        "a condition reads " + path + ", which is no field: it is never known, so it always protects");
            }
        }
    }

    private boolean isThere(String path) {
        DataType at = input;
        for (String name : path.split("\\.", -1)) {
            if (at instanceof MapType map) {
                at = map.valueType();
            } else if (at instanceof StructType struct
                    && Arrays.asList(struct.fieldNames()).contains(name)) {
                at = struct.apply(name).dataType();
            } else {
                return false;
            }
        }
        return true;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    StructType output() {
        return output;
    }

    /** The names of the columns that must be read: those of which something leaves, and those that a condition asks for. */
    List<String> read() {
        Set<String> needed = new HashSet<>(Arrays.asList(output.fieldNames()));
        plan.contextPaths().forEach(path -> needed.add(path.split("\\.", -1)[0]));
        return Arrays.stream(input.fieldNames()).filter(needed::contains).toList();
    }
}
