package io.maskwright.benchmarks.own;

import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Leaves one field of a dataset alone with its treatment: all others are dropped, for every reader, so that what remains is
 * the cost of that field. Fields that no rule decides stay as they are.
 */
final class Isolation {

    private static final String DROP = "drop";

    private Isolation() {}

    /** Derives the policy; with no field, all are dropped. */
    static Policy of(Policy policy, String dataset, @Nullable String kept) {
        PolicyBuilder builder = policy.toBuilder();
        for (FieldRule field : policy.dataset(dataset).fields()) {
            if (!field.path().equals(kept)) {
                for (String audience : policy.audiences()) {
                    builder.fieldRule(dataset, field.path(), audience, DROP);
                }
            }
        }
        // For readers that no rule names.
        builder.dataset(dataset, fields -> policy.dataset(dataset).fields().stream()
                .filter(field -> !field.path().equals(kept))
                .forEach(field -> fields.field(field.path(), one -> one.strategy(DROP))));
        return builder.build();
    }
}
