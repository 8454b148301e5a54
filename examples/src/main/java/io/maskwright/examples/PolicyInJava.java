package io.maskwright.examples;

import io.maskwright.Identifiability;
import io.maskwright.policy.Policy;

/** A policy without a file. */
final class PolicyInJava {

    // region policy-in-java
    static Policy policy() {
        return Policy.builder()
                .extending(Policy.displayDefaults())
                .audience("label", "public", "delivery")
                .audience("courier", "confidential", "delivery")
                .category(
                        "locker.code",
                        c -> c.tier("restricted").kind(Identifiability.NONE).strategy("credential"))
                .categoryRule("phone", "label", "phone(minHidden=6)")
                .dataset("lockers", d -> d.field("station", "keep")
                        .field("phone", "phone.mobile")
                        .field("code", "locker.code"))
                .build();
    }
    // endregion

    private PolicyInJava() {}
}
