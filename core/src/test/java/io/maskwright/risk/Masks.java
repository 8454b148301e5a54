package io.maskwright.risk;

import io.maskwright.policy.Policy;

/** Masks of one category, as policies have them. */
final class Masks {

    private Masks() {}

    /** What a mask of a category leaves. */
    static CandidatesLeft left(String category, String strategy) {
        MaskStrengths strengths = MaskStrengths.of(Policy.builder()
                .key("k", "provided")
                .vault("v", "provided")
                .domain("d", "k", "v")
                .category(category, c -> c.tier("confidential").strategy(strategy))
                .build());
        return strengths.masks().get(0).left();
    }

    /** A policy that shows one category by one mask to audience a and by another to audience b. */
    static Policy two(String category, String first, String second) {
        return Policy.builder()
                .key("k", "provided")
                .domain("d", "k")
                .audience("a", "public")
                .audience("b", "public")
                .category(category, c -> c.tier("confidential").strategy("redact"))
                .categoryRule(category, "a", first)
                .categoryRule(category, "b", second)
                .build();
    }
}
