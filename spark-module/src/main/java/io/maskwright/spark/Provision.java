package io.maskwright.spark;

import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import java.util.function.Consumer;

/**
 * Gives a policy what it calls {@code provided}, and nothing that it says otherwise: a key of another origin would make other
 * values than an export on one machine.
 */
final class Provision {

    private Policy policy;

    Provision(Policy policy) {
        // Printed as all that follow are: built from another one.
        this.policy = policy.toBuilder().build();
    }

    /** Adds a key or a vault. The policy says the same before and after if it called that provided. */
    void add(Consumer<PolicyBuilder> addition) {
        PolicyBuilder builder = policy.toBuilder();
        addition.accept(builder);
        Policy extended = builder.build();
        if (extended.toYaml().equals(policy.toYaml())) {
            policy = extended;
        }
    }

    Policy policy() {
        return policy;
    }

    @Override
    public String toString() {
        return "Provision[" + policy + "]";
    }
}
