package io.maskwright.plan;

import io.maskwright.policy.Decision;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.PathPattern;
import io.maskwright.policy.PathPattern.Step;
import java.util.List;

/** A path of a dataset with its treatment; remembers whether a document had it. */
final class PathRule {

    private final FieldRule field;
    private final PathPattern pattern;
    private final Treatment treatment;
    private volatile boolean matched;

    PathRule(FieldRule field, PathPattern pattern, Treatment treatment) {
        this.field = field;
        this.pattern = pattern;
        this.treatment = treatment;
    }

    FieldRule field() {
        return field;
    }

    PathPattern pattern() {
        return pattern;
    }

    Treatment treatment() {
        return treatment;
    }

    List<Step> steps() {
        return pattern.steps();
    }

    /** Whether this rule decides where both match: the narrower one, but for one that keeps whatever a wildcard meets. */
    boolean prevailsOver(PathRule other) {
        return keepsByWildcard() == other.keepsByWildcard()
                ? pattern.compareNarrowness(other.pattern) > 0
                : other.keepsByWildcard();
    }

    /** Whether this rule, which keeps what a wildcard meets, must not undo one that protects. */
    boolean yieldsTo(PathRule other) {
        return keepsByWildcard() && !other.treatment.keeps();
    }

    private boolean keepsByWildcard() {
        return !pattern.namesOnePlace() && treatment.keeps();
    }

    /** Whether texts here are documents, and nothing that concerns this audience decides them as a whole. */
    boolean opensText() {
        return field.content() == FieldRule.Content.JSON && treatment.decision().basis() == Decision.Basis.FIELD;
    }

    /** The same rule with counts of its own. */
    PathRule fork() {
        return new PathRule(field, pattern, treatment.fork());
    }

    /** Returns what was counted and starts again. */
    FieldCounts takeCounts() {
        boolean met = matched;
        matched = false;
        return treatment.takeCounts(met);
    }

    void addCounts(FieldCounts counts) {
        treatment.addCounts(counts);
        if (counts.met()) {
            matched = true;
        }
    }

    boolean isMatched() {
        return matched;
    }

    void markMatched() {
        // Read first: the flag is written once and read for every value.
        if (!matched) {
            matched = true;
        }
    }
}
