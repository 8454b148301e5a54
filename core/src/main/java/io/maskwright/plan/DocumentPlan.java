package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.util.List;
import java.util.Set;

/** SKELETON. What a policy decided for the paths of a kind of document (JSON) and an audience. One plan per run. */
@SuppressWarnings("DoNotCallSuggester")
public final class DocumentPlan {

    private DocumentPlan() {}

    /** Compiles. Throws PlanException, RefusedException. */
    public static DocumentPlan compile(Policy policy, String dataset, Audience audience) {
        throw new UnsupportedOperationException();
    }

    /** Where a document starts. */
    public Location root() {
        throw new UnsupportedOperationException();
    }

    /** Paths from the root (member names joined by dots, no wildcards) whose values a condition reads; often empty. */
    public Set<String> contextPaths() {
        throw new UnsupportedOperationException();
    }

    /** The treatments of the dataset's fields, for the summary; decision().path() is the path in the policy. */
    public List<Treatment> fields() {
        throw new UnsupportedOperationException();
    }

    /** Paths of rules (not optional) that matched nothing so far. */
    public List<String> unmatched() {
        throw new UnsupportedOperationException();
    }

    /** Whether unmatched rules fail the run (else they are only reported). */
    public boolean failsOnUnmatched() {
        throw new UnsupportedOperationException();
    }
}
