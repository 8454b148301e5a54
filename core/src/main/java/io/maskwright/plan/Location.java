package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.internal.json.JsonScanner;
import io.maskwright.policy.PathPattern.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document while it is walked from the root: the rules that may still match below, and the one that decides
 * here. Of several rules that match, the narrowest decides, but for one with wildcards that keeps: it yields to any that
 * protects, also to one that decides the list around it. A place that none matches is decided as the one around it.
 *
 * <p>Thread-safe. Places are worked out once and remembered: names that no rule knows share one place.
 */
public final class Location {

    /** A rule that matches as far as a step: the next step to take is the one at that position. */
    private record Progress(PathRule rule, int position) {}

    private final DocumentPlan plan;
    private final @Nullable Location parent;
    private final String step;
    private final Set<Progress> progress;
    private final @Nullable PathRule decidedBy;
    private final @Nullable PathRule embedded;
    private final boolean leadsToRules;
    private final boolean leadsToBatches;
    private final Set<String> knownNames;
    private final Map<String, Location> members = new ConcurrentHashMap<>();
    private volatile @Nullable NameTable nameTable;

    /** Worked out at the first scalar; a race only does it twice. */
    private boolean scalarsKnownToStay;

    private volatile @Nullable Location otherMember;
    private volatile @Nullable Location element;
    private volatile @Nullable Treatment undecided;

    private Location(DocumentPlan plan, @Nullable Location parent, String step, Set<Progress> progress) {
        this.plan = plan;
        this.parent = parent;
        this.step = step;
        this.progress = progress;
        PathRule first = narrowest(progress, rule -> true);
        this.embedded = first != null && first.opensText() ? first : null;
        PathRule own = embedded == null ? first : narrowest(progress, rule -> !rule.opensText());
        PathRule around = parent == null ? null : parent.decidedBy;
        // A rule for a list is one for its elements: what keeps by a wildcard does not undo it there either.
        this.decidedBy = own == null || (around != null && own.yieldsTo(around)) ? around : own;
        this.leadsToRules =
                progress.stream().anyMatch(p -> p.position < p.rule.steps().size());
        this.leadsToBatches = batched() != null
                || progress.stream()
                        .anyMatch(p -> p.position < p.rule.steps().size()
                                && p.rule.treatment().isBatched());
        this.knownNames = namesAhead(progress);
    }

    static Location root(DocumentPlan plan) {
        Set<Progress> progress = new HashSet<>();
        plan.rules().forEach(rule -> add(progress, rule, 0));
        return new Location(plan, null, "", progress);
    }

    /** Adds a rule at a position, and past a {@code **} there, which may stand for nothing. */
    private static void add(Set<Progress> progress, PathRule rule, int position) {
        if (progress.add(new Progress(rule, position))
                && position < rule.steps().size()
                && rule.steps().get(position) == Step.Wild.DESCENDANTS) {
            add(progress, rule, position + 1);
        }
    }

    private static @Nullable PathRule narrowest(Set<Progress> progress, Predicate<PathRule> among) {
        PathRule best = null;
        for (Progress p : progress) {
            if (p.position == p.rule.steps().size()
                    && among.test(p.rule)
                    && (best == null || p.rule.prevailsOver(best))) {
                best = p.rule;
            }
        }
        return best;
    }

    private static Set<String> namesAhead(Set<Progress> progress) {
        Set<String> names = new HashSet<>();
        for (Progress p : progress) {
            if (p.position < p.rule.steps().size() && p.rule.steps().get(p.position) instanceof Step.Member member) {
                names.add(member.name());
            }
        }
        return names;
    }

    /**
     * Tells whether a rule could still decide a place inside this one.
     *
     * @return whether any rule speaks of places further down
     */
    public boolean leadsToRules() {
        return leadsToRules;
    }

    /**
     * Tells whether the policy says that texts here are documents, which are treated value by value.
     *
     * @return whether texts are opened
     */
    public boolean opensText() {
        return embedded != null;
    }

    /**
     * Returns the treatment for a text here that should be a document and is none, if the policy says that texts here are
     * documents. The rule counts as met.
     */
    @Nullable
    Treatment embedded() {
        PathRule rule = embedded;
        if (rule == null) {
            return null;
        }
        rule.markMatched();
        return rule.treatment();
    }

    /** The treatment here, if it is cheaper for many values at once. The rule does not count as met. */
    @Nullable
    Treatment batched() {
        return embedded == null && decidedBy != null && decidedBy.treatment().isBatched()
                ? decidedBy.treatment()
                : null;
    }

    /** Whether here or further down there may be values for {@link #batched}. */
    boolean leadsToBatches() {
        return leadsToBatches;
    }

    /** Whether members of an object here are treated each by its own place. The rule does not count as met. */
    boolean showsMembers() {
        return decidedBy == null || decidedBy.treatment().keeps();
    }

    /** Whether an array here is left out as a whole. The rule does not count as met. */
    boolean omitsAll() {
        return decidedBy != null && decidedBy.treatment().omitsAll();
    }

    /** Whether scalars here are shown as they are. The rule counts as met. */
    boolean keepsScalars() {
        if (scalarsKnownToStay) {
            return true;
        }
        scalarsKnownToStay = embedded == null && treatment().keeps();
        return scalarsKnownToStay;
    }

    /** The place of the member whose name was read last. */
    Location member(JsonScanner scanner) {
        if (!scanner.isNamePlain()) {
            return member(scanner.name());
        }
        Location other = otherMember;
        if (other == null) {
            return member(scanner.name());
        }
        NameTable table = nameTable;
        if (table == null) {
            table = new NameTable(knownNames);
            nameTable = table;
        }
        String known = table.find(scanner);
        return known == null ? other : member(known);
    }

    /**
     * Returns the place of a member of the object here.
     *
     * @param name the name of the member
     * @return its place
     */
    public Location member(String name) {
        if (knownNames.contains(name)) {
            Location known = members.get(name);
            if (known == null) {
                known = memberAfter(name, name);
                if (plan.mayRemember()) {
                    members.put(name, known);
                }
            }
            return known;
        }
        Location other = otherMember;
        if (other == null) {
            // No rule knows the name, so it may be data: the path shows a star in its place.
            other = memberAfter(name, "*");
            if (plan.mayRemember()) {
                otherMember = other;
            }
        }
        return other;
    }

    private Location memberAfter(String name, String shownName) {
        return below(
                "." + shownName,
                ahead -> ahead == Step.Wild.ANY_MEMBER
                        || (ahead instanceof Step.Member member && member.name().equals(name)));
    }

    /**
     * Returns the place of any element of the array here.
     *
     * @return the place
     */
    public Location element() {
        Location known = element;
        if (known == null) {
            known = below("[*]", ahead -> ahead == Step.Wild.ELEMENT);
            if (plan.mayRemember()) {
                element = known;
            }
        }
        return known;
    }

    /** The place one step down, which takes the step ahead of each rule that goes there. */
    private Location below(String shownStep, Predicate<Step> isTaken) {
        Set<Progress> next = new HashSet<>();
        for (Progress p : progress) {
            if (p.position < p.rule.steps().size()) {
                Step ahead = p.rule.steps().get(p.position);
                if (ahead == Step.Wild.DESCENDANTS) {
                    add(next, p.rule, p.position);
                } else if (isTaken.test(ahead)) {
                    add(next, p.rule, p.position + 1);
                }
            }
        }
        return new Location(plan, this, shownStep, next);
    }

    /**
     * Tells whether a rule decides this place or one around it.
     *
     * @return whether it is decided
     */
    public boolean isDecided() {
        return decidedBy != null;
    }

    /**
     * Returns the treatment of the value here: that of the rule which decides, or the policy's choice for undecided
     * fields. The rule counts as met.
     *
     * @return the treatment
     * @throws PlanException if no rule decides and the choice for that is to fail
     */
    public Treatment treatment() {
        PathRule rule = decidedBy;
        if (rule != null) {
            rule.markMatched();
            return rule.treatment();
        }
        Treatment choice = undecided;
        if (choice == null) {
            choice = plan.undecided("field " + path());
            undecided = choice;
        }
        return choice;
    }

    /**
     * Returns the path for messages: names that the policy knows, {@code *} for any other, {@code [*]} for elements; never
     * a name that only the data knows.
     *
     * @return the path, empty for the root
     */
    public String path() {
        Deque<String> steps = new ArrayDeque<>();
        for (Location place = this; place != null; place = place.parent) {
            steps.push(place.step);
        }
        String path = String.join("", steps);
        return path.startsWith(".") ? path.substring(1) : path;
    }

    @Override
    public String toString() {
        return "Location[" + path() + "]";
    }
}
