package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.util.List;

/** SKELETON. What a policy decided for the columns of a table and an audience. */
@SuppressWarnings("DoNotCallSuggester")
public final class RecordPlan {

    private RecordPlan() {}

    /** Compiles. Throws PlanException: undecided column, duplicate column, rule that matches no column; RefusedException. */
    public static RecordPlan compile(Policy policy, String dataset, Audience audience, List<String> columns) {
        throw new UnsupportedOperationException();
    }

    /** One treatment per input column, in order; treatment.omitsAll() tells that the column is left out. */
    public List<Treatment> columns() {
        throw new UnsupportedOperationException();
    }

    /** Names of the input columns, in order. */
    public List<String> names() {
        throw new UnsupportedOperationException();
    }

    /** Things to tell the user: rules that match no column where the policy only warns. */
    public List<String> warnings() {
        throw new UnsupportedOperationException();
    }
}
