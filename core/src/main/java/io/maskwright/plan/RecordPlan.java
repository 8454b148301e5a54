package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Suppression;
import io.maskwright.policy.UnmatchedRule;
import io.maskwright.strategy.ReadsFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy decided for the columns of a table and an audience. Compiled once per run; its treatments count what
 * became of the values.
 *
 * <p>Immutable but for the counts, and thread-safe.
 */
public final class RecordPlan {

    private static final int MAX_NAME_LENGTH = 60;

    private final List<String> names;
    private final List<Treatment> columns;
    private final List<String> warnings;
    private final Suppressions suppressions;
    private final Set<Integer> contextColumns;
    private final List<Integer> countedColumns;

    private RecordPlan(
            List<String> names,
            List<Treatment> columns,
            List<String> warnings,
            Suppressions suppressions,
            Set<Integer> contextColumns) {
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.warnings = List.copyOf(warnings);
        this.suppressions = suppressions;
        this.contextColumns = Set.copyOf(contextColumns);
        this.countedColumns = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).countsFrequencies())
                .boxed()
                .toList();
    }

    /**
     * Decides every column.
     *
     * @param policy the policy
     * @param dataset the name of the dataset in the policy
     * @param audience who reads
     * @param columns the names of the columns, matched exactly, case and all
     * @return the plan
     * @throws PlanException if a column is not decided and the choice for that is to fail, a name stands twice or differs
     *     from another by case only, a field of the dataset is not among the columns, a condition that suppresses rows reads
     *     a field that is not, or dataset or audience are unknown
     * @throws RefusedException if a column is of a refused tier
     */
    public static RecordPlan compile(Policy policy, String dataset, Audience audience, List<String> columns) {
        policy.requireAudience(audience);
        return new Compiler(policy, policy.dataset(dataset), audience, columns).compile();
    }

    /**
     * Returns one treatment per column; {@link Treatment#omitsAll()} tells that the column is left out.
     *
     * @return the treatments in the order of the columns
     */
    public List<Treatment> columns() {
        return columns;
    }

    /**
     * Returns the names of the columns.
     *
     * @return the names in order
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns what a person should know: fields that match no column where the policy only warns, conditions that read a
     * column which is not there.
     *
     * @return the warnings, often none
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Returns the conditions that hold rows back from the audience.
     *
     * @return the conditions in the order of the policy, often none
     */
    public List<Suppression> suppressions() {
        return suppressions.all();
    }

    /**
     * Tells whether a row does not leave at all, by its untreated values: a condition of the policy holds for it, or cannot be
     * told because a field is missing, null, or of a type that does not compare.
     *
     * @param context the fields of the row; {@link RowBatch} asks by itself
     * @return whether it stays back; false wherever the policy has no conditions for the audience
     */
    public boolean suppresses(ValueContext context) {
        return suppressions.suppress(context);
    }

    /**
     * Checks, after the last row, that how often each result occurs does not betray the values: a field whose strategy
     * gives equal values equal results must have 100 distinct results or more, fewer than 10 values for each of them, or
     * fewer than 20 values; and of 20 values or more none of its results may stand for more than three quarters. A strategy
     * that says {@code acknowledge=frequencies} is not asked. Null, blank, withheld and omitted values do not count, nor do
     * those of rows that are suppressed or in quarantine.
     *
     * @throws PlanException if a field fails; it names all that do, with their strategies and counts, and no content.
     *     Nothing of the run may be handed on then
     */
    public void checkFrequencies() {
        FrequencyGuard.check(columns);
    }

    /**
     * Returns the same plan with counts of its own, for another thread or another part of a run.
     *
     * @return a plan that nothing was counted in
     */
    public RecordPlan fork() {
        return new RecordPlan(
                names, columns.stream().map(Treatment::fork).toList(), warnings, suppressions, contextColumns);
    }

    /**
     * Returns the same plan, with counts of its own, in which another strategy treats one column: one that gives the results
     * that the decided strategy gives, but has them from elsewhere, such as tokens that were fetched before.
     *
     * @param column the place of the column, from 0
     * @param strategy gives the same results and says the same about itself
     * @return a plan that nothing was counted in
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public RecordPlan treating(int column, Strategy strategy) {
        Objects.requireNonNull(strategy, "strategy must not be null");
        List<Treatment> changed =
                new ArrayList<>(columns.stream().map(Treatment::fork).toList());
        changed.set(column, changed.get(column).by(strategy));
        return new RecordPlan(names, changed, warnings, suppressions, contextColumns);
    }

    /**
     * Returns what was counted since the last call, and starts again. Nobody may treat rows by this plan meanwhile.
     *
     * @return the counts, one for each column
     */
    public List<FieldCounts> takeCounts() {
        return columns.stream().map(column -> column.takeCounts(true)).toList();
    }

    /**
     * Adds what a {@linkplain #fork fork} counted.
     *
     * @param counts one for each column
     * @throws IllegalArgumentException if there are more or fewer
     */
    public void addCounts(List<FieldCounts> counts) {
        if (counts.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "counts must be those of " + columns.size() + " columns, but are of " + counts.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).addCounts(counts.get(i));
        }
    }

    /** The columns whose untreated values are read: by conditions of rows or fields, by per-entity strategies. */
    Set<Integer> contextColumns() {
        return contextColumns;
    }

    /** The columns whose results are counted by how often each occurs. */
    List<Integer> countedColumns() {
        return countedColumns;
    }

    @Override
    public String toString() {
        return "RecordPlan" + columns;
    }

    /** Decides the columns of one table. */
    private static final class Compiler {

        private final Policy policy;
        private final Dataset dataset;
        private final Audience audience;
        private final Suppressions suppressions;
        private final List<String> columns;
        private final Map<String, FieldRule> rules = new LinkedHashMap<>();
        private final List<String> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        Compiler(Policy policy, Dataset dataset, Audience audience, List<String> columns) {
            this.policy = policy;
            this.dataset = dataset;
            this.audience = audience;
            this.suppressions = Suppressions.of(dataset, audience);
            this.columns = columns;
            dataset.fields().forEach(rule -> rules.put(columnName(rule), rule));
        }

        /** A quoted name is the name between the quotes; anything else is the name itself, dots and all. */
        private static String columnName(FieldRule rule) {
            return rule.path().startsWith("\"") && rule.pattern().steps().size() == 1
                    ? rule.path().substring(1, rule.path().length() - 1)
                    : rule.path();
        }

        RecordPlan compile() {
            if (columns.stream().noneMatch(rules::containsKey)) {
                // The first line may be data and not a header, so none of it is quoted.
                throw new PlanException("none of the " + columns.size() + " columns is a field of dataset "
                        + dataset.name() + "; is it the right dataset, and is the first line a header?");
            }
            checkNames();
            checkUnmatched();
            checkSuppressions();
            List<Treatment> treatments = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Decision decision = decide(i);
                if (decision != null) {
                    treatments.add(new Treatment(decision, new Tally()));
                }
            }
            if (!errors.isEmpty()) {
                throw new PlanException("dataset " + dataset.name() + ": " + String.join("; ", errors));
            }
            return new RecordPlan(columns, treatments, warnings, suppressions, contextColumns(treatments));
        }

        private void checkNames() {
            Map<String, Integer> folded = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Integer earlier = folded.putIfAbsent(columns.get(i).toLowerCase(Locale.ROOT), i);
                if (earlier != null) {
                    errors.add("columns " + (earlier + 1) + " and " + (i + 1) + " have the same name"
                            + (columns.get(earlier).equals(columns.get(i)) ? "" : " but for case"));
                }
            }
        }

        private void checkUnmatched() {
            Set<String> present = new HashSet<>(columns);
            List<String> spare = columns.stream()
                    .filter(column -> !rules.containsKey(column) && isShown(column))
                    .toList();
            rules.forEach((name, rule) -> {
                if (rule.presence() == FieldRule.Presence.REQUIRED && !present.contains(name)) {
                    String message = "field " + name + " at " + rule.declaredAt() + " matches no column"
                            + Suggestion.clause(name, spare);
                    (policy.unmatchedRule() == UnmatchedRule.WARN ? warnings : errors).add(message);
                }
            });
        }

        /** Where a field is not there the condition could never be told, and no row would leave. */
        private void checkSuppressions() {
            for (Suppression suppression : suppressions.all()) {
                for (String field : suppression.condition().fields()) {
                    if (!columns.contains(field)) {
                        errors.add("the condition at " + suppression.declaredAt() + " that suppresses rows reads "
                                + field + ", which is no column"
                                + Suggestion.clause(
                                        field,
                                        columns.stream()
                                                .filter(Compiler::isShown)
                                                .toList()));
                    }
                }
            }
        }

        private @Nullable Decision decide(int index) {
            String name = columns.get(index);
            FieldRule rule = rules.get(name);
            if (rule != null) {
                return policy.decide(rule, audience, Delivery.EXPORT);
            }
            String label = "column " + (index + 1) + (isShown(name) ? " (" + name + ")" : "");
            try {
                return policy.decideUndecided(label, audience, Delivery.EXPORT);
            } catch (PlanException e) {
                errors.add(e.getMessage());
                return null;
            }
        }

        private static boolean isShown(String columnName) {
            return columnName.length() <= MAX_NAME_LENGTH && !columnName.isBlank();
        }

        private Set<Integer> contextColumns(List<Treatment> treatments) {
            Set<Integer> indices = new HashSet<>();
            suppressions.fields().forEach(field -> indices.add(columns.indexOf(field)));
            for (Treatment treatment : treatments) {
                for (String field : ReadsFields.of(treatment.decision().strategy())) {
                    int index = columns.indexOf(field);
                    if (index >= 0) {
                        indices.add(index);
                    } else {
                        warnings.add(treatment.decision().path() + " reads " + field
                                + ", which is no column: its condition is never known, so it always protects");
                    }
                }
            }
            return indices;
        }
    }
}
