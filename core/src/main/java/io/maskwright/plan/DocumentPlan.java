package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.ValueContext;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Suppression;
import io.maskwright.policy.UnmatchedRule;
import io.maskwright.strategy.ReadsFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a policy decided for the paths of a kind of document and an audience. Compiled once per run; it remembers which
 * paths were met, and its treatments count what became of the values.
 *
 * <p>Immutable but for that, and thread-safe.
 */
public final class DocumentPlan {

    /** Beyond this many, places are worked out anew each time: a hostile document cannot fill the memory. */
    private static final int MAX_REMEMBERED_LOCATIONS = 10_000;

    private final Policy policy;
    private final Audience audience;
    private final Delivery delivery;
    private final List<PathRule> rules;
    private final Suppressions suppressions;
    private final AtomicInteger locations = new AtomicInteger();
    private final Tally undecided = new Tally();
    private final Location root;

    private DocumentPlan(
            Policy policy, Audience audience, Delivery delivery, List<PathRule> rules, Suppressions suppressions) {
        this.policy = policy;
        this.audience = audience;
        this.delivery = delivery;
        this.rules = List.copyOf(rules);
        this.suppressions = suppressions;
        this.root = Location.root(this);
    }

    /**
     * Decides every path of a dataset for an export.
     *
     * @param policy the policy
     * @param dataset the name of the dataset in the policy
     * @param audience who reads
     * @return the plan
     * @throws PlanException if dataset or audience are unknown
     * @throws RefusedException if a path is of a refused tier
     */
    public static DocumentPlan compile(Policy policy, String dataset, Audience audience) {
        return compile(policy, dataset, audience, Delivery.EXPORT);
    }

    /**
     * Decides every path of a dataset.
     *
     * @param policy the policy
     * @param dataset the name of the dataset in the policy
     * @param audience who reads
     * @param delivery how documents reach the reader
     * @return the plan
     * @throws PlanException if dataset or audience are unknown
     * @throws RefusedException if a path is of a refused tier
     */
    public static DocumentPlan compile(Policy policy, String dataset, Audience audience, Delivery delivery) {
        policy.requireAudience(audience);
        Dataset kind = policy.dataset(dataset);
        List<PathRule> rules = new ArrayList<>();
        for (FieldRule field : kind.fields()) {
            rules.add(new PathRule(
                    field, field.pattern(), new Treatment(policy.decide(field, audience, delivery), new Tally())));
        }
        return new DocumentPlan(policy, audience, delivery, rules, Suppressions.of(kind, audience));
    }

    /**
     * Returns where a document starts.
     *
     * @return the root
     */
    public Location root() {
        return root;
    }

    /**
     * Returns the paths from the root, member names joined by dots, whose untreated values are read: by a condition
     * that suppresses documents, by one of a field, or by a per-entity strategy.
     *
     * @return the paths, often none
     */
    public Set<String> contextPaths() {
        Set<String> paths = new HashSet<>(suppressions.fields());
        rules.forEach(
                rule -> paths.addAll(ReadsFields.of(rule.treatment().decision().strategy())));
        return paths;
    }

    /**
     * Returns the conditions that hold documents back from the audience.
     *
     * @return the conditions in the order of the policy, often none
     */
    public List<Suppression> suppressions() {
        return suppressions.all();
    }

    /**
     * Tells whether a document does not leave at all, by its untreated values: a condition of the policy holds for it, or cannot be
     * told because a field is missing, null, or of a type that does not compare.
     *
     * @param context the values at {@link #contextPaths()}
     * @return whether it stays back; false wherever the policy has no conditions for the audience
     */
    public boolean suppresses(ValueContext context) {
        return suppressions.suppress(context);
    }

    /**
     * Returns the treatments of the fields of the dataset, in its order.
     *
     * @return the treatments
     */
    public List<Treatment> fields() {
        return rules.stream().map(PathRule::treatment).toList();
    }

    /**
     * Returns what became of the values that no rule decided, wherever they stood, under the path {@code (undecided)}.
     *
     * @return their treatment with their counts, or empty while no such value was met
     */
    public Optional<Treatment> undecided() {
        boolean isMet = undecided.treated() > 0
                || undecided.blank() > 0
                || !undecided.failures().isEmpty();
        return isMet ? Optional.of(undecided("(undecided)")) : Optional.empty();
    }

    /**
     * Returns the paths that must be there and that no document had so far.
     *
     * @return the paths, each with the place where the policy names it
     */
    public List<String> unmatched() {
        return rules.stream()
                .filter(rule -> !rule.isMatched() && rule.field().presence() == FieldRule.Presence.REQUIRED)
                .map(rule -> rule.field().path() + " at " + rule.field().declaredAt())
                .toList();
    }

    /**
     * Tells what unmatched paths lead to.
     *
     * @return whether the run fails
     */
    public boolean failsOnUnmatched() {
        return policy.unmatchedRule() == UnmatchedRule.FAIL;
    }

    /**
     * Checks, after the last document, that how often each result occurs does not betray the values: a field whose strategy
     * gives equal values equal results must have 100 distinct results or more, fewer than 10 values for each of them, or
     * fewer than 20 values; and of 20 values or more none of its results may stand for more than three quarters. A strategy
     * that says {@code acknowledge=frequencies} is not asked. Null, blank, withheld and omitted values do not count, nor do
     * those of documents that are suppressed or in quarantine.
     *
     * @throws PlanException if a field fails; it names all that do, with their strategies and counts, and no content.
     *     Nothing of the run may be handed on then
     */
    public void checkFrequencies() {
        FrequencyGuard.check(fields());
    }

    /**
     * Returns the same plan with counts of its own, for another thread or another part of a run.
     *
     * @return a plan that nothing was counted in and no path was met
     */
    public DocumentPlan fork() {
        return new DocumentPlan(
                policy, audience, delivery, rules.stream().map(PathRule::fork).toList(), suppressions);
    }

    /**
     * Returns what was counted since the last call, and starts again. Nobody may treat documents by this plan meanwhile.
     *
     * @return the counts, one for each field, then one for all that no rule decided
     */
    public List<FieldCounts> takeCounts() {
        List<FieldCounts> counts = new ArrayList<>();
        rules.forEach(rule -> counts.add(rule.takeCounts()));
        counts.add(undecided.take(false, null));
        return counts;
    }

    /**
     * Adds what a {@linkplain #fork fork} counted.
     *
     * @param counts one for each field, then one for all that no rule decided
     * @throws IllegalArgumentException if there are more or fewer
     */
    public void addCounts(List<FieldCounts> counts) {
        if (counts.size() != rules.size() + 1) {
            throw new IllegalArgumentException(
                    "counts must be those of " + rules.size() + " fields and one more, but are of " + counts.size());
        }
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).addCounts(counts.get(i));
        }
        undecided.add(counts.get(rules.size()));
    }

    List<PathRule> rules() {
        return rules;
    }

    Treatment undecided(String path) {
        return new Treatment(policy.decideUndecided(path, audience, delivery), undecided);
    }

    boolean mayRemember() {
        return locations.get() < MAX_REMEMBERED_LOCATIONS && locations.incrementAndGet() <= MAX_REMEMBERED_LOCATIONS;
    }

    @Override
    public String toString() {
        return "DocumentPlan" + fields();
    }
}
