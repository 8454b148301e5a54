package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.PolicyException;
import io.maskwright.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Policies made at random, decided by the library and by a plain description of what it should do. */
class PrecedenceModelTest {

    /** The precedence of the documentation, said again as plainly as possible. */
    @Test
    void randomPolicies_decideLikeTheirDescription() {
        Random random = new Random(7);
        List<String> tiers = List.of("t0", "t1", "t2", "t3");
        List<String> names = List.of("a", "a.b", "a.b.c", "d");
        List<String> audiences = List.of("r0", "r1", "r2");
        int compared = 0;
        for (int round = 0; round < 1500; round++) {
            Reference reference = new Reference();
            PolicyBuilder builder = Policy.builder().tiers(tiers.toArray(String[]::new));
            audiences.forEach(audience -> {
                reference.clearance.put(audience, random.nextInt(4));
                String purpose = random.nextBoolean() ? "p" : "q";
                reference.purpose.put(audience, purpose);
                builder.audience(audience, "t" + reference.clearance.get(audience), purpose);
            });
            for (String name : names) {
                if (random.nextInt(3) > 0) {
                    Integer tier = random.nextInt(3) > 0 ? random.nextInt(4) : null;
                    String strategy = random.nextInt(2) == 0 ? strategy(random) : null;
                    reference.tier.put(name, tier);
                    reference.strategy.put(name, strategy);
                    builder.category(name, c -> {
                        if (tier != null) {
                            c.tier("t" + tier);
                        }
                        if (strategy != null) {
                            c.strategy(strategy);
                        }
                    });
                }
            }
            if (random.nextInt(3) == 0) {
                int tier = random.nextInt(4);
                reference.fallback.put(tier, strategy(random));
                builder.fallback("t" + tier, reference.fallback.get(tier));
            }
            if (random.nextInt(6) == 0) {
                reference.refused = random.nextInt(4);
                builder.refuse("t" + reference.refused);
            }
            if (random.nextInt(3) == 0) {
                reference.outsidePurpose = random.nextBoolean() ? "drop" : "withhold";
                builder.outsidePurpose(
                        reference.outsidePurpose.equals("drop") ? OutsidePurpose.DROP : OutsidePurpose.REDACT);
            }
            String category = names.get(random.nextInt(names.size()));
            String fieldStrategy = random.nextInt(4) == 0 ? strategy(random) : null;
            Integer fieldTier = random.nextInt(4) == 0 ? random.nextInt(4) : null;
            String purpose = random.nextInt(4) == 0 ? "p" : null;
            builder.dataset(
                    "ds",
                    d -> d.field("x", f -> {
                        f.category(category);
                        if (fieldStrategy != null) {
                            f.strategy(fieldStrategy);
                        }
                        if (fieldTier != null) {
                            f.tier("t" + fieldTier);
                        }
                        if (purpose != null) {
                            f.purpose(purpose);
                        }
                    }));
            for (String audience : audiences) {
                if (random.nextInt(4) == 0) {
                    reference.fieldRules.put(audience, strategy(random));
                    builder.fieldRule("ds", "x", audience, reference.fieldRules.get(audience));
                }
                String of = names.get(random.nextInt(names.size()));
                if (random.nextInt(3) == 0 && reference.knows(of)) {
                    reference.categoryRules.put(of + "/" + audience, strategy(random));
                    builder.categoryRule(of, audience, reference.categoryRules.get(of + "/" + audience));
                }
            }
            Policy policy;
            try {
                policy = builder.build();
            } catch (PolicyException e) {
                continue; // an unknown category, or a rule that shows what its audience is not cleared for
            }
            FieldRule field = policy.dataset("ds").fields().iterator().next();
            Set<String> all = new TreeSet<>();
            for (String audience : audiences) {
                String expected = reference.decide(audience, category, fieldStrategy, fieldTier, purpose);
                String actual = outcome(policy, field, Audience.of(audience));
                assertThat(actual).as(policy.toYaml() + audience).isEqualTo(expected);
                all.add(actual);
                compared++;
            }
            String least = outcome(policy, field, Audience.MOST_RESTRICTIVE);
            boolean isLeftOut = purpose != null && reference.outsidePurpose.equals("drop");
            if (isLeftOut && !least.equals("failed")) {
                assertThat(least).as(policy.toYaml()).isEqualTo("drop");
            } else if (!least.equals("failed") && !least.equals("withhold")) {
                assertThat(all).as(policy.toYaml()).containsExactly(least);
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static String strategy(Random random) {
        return List.of("keep", "drop", "redact", "fixed(2)", "fixed(3)").get(random.nextInt(5));
    }

    private static String outcome(Policy policy, FieldRule field, Audience audience) {
        try {
            Decision decision = policy.decide(field, audience, Delivery.EXPORT);
            boolean isWithheld = Set.of(Decision.Basis.CLEARANCE, Decision.Basis.MOST_RESTRICTIVE)
                            .contains(decision.basis())
                    || (decision.basis() == Decision.Basis.TIER
                            && decision.why().startsWith("not cleared"));
            assertThat(isWithheld && decision.strategy().traits().reversibility() == Traits.Reversibility.SHOWN)
                    .isFalse();
            return isWithheld ? "withhold" : decision.strategy().toString();
        } catch (MaskwrightException e) {
            return "failed";
        }
    }

    private static final class Reference {
        final Map<String, Integer> clearance = new HashMap<>();
        final Map<String, String> purpose = new HashMap<>();
        final Map<String, Integer> tier = new HashMap<>();
        final Map<String, String> strategy = new HashMap<>();
        final Map<Integer, String> fallback = new HashMap<>();
        final Map<String, String> fieldRules = new HashMap<>();
        final Map<String, String> categoryRules = new HashMap<>();
        int refused = -1;
        String outsidePurpose = "withhold";

        boolean knows(String category) {
            return lineage(category).stream().anyMatch(tier::containsKey);
        }

        static List<String> lineage(String category) {
            List<String> names = new ArrayList<>();
            for (String c = category; ; c = c.substring(0, c.lastIndexOf('.'))) {
                names.add(c);
                if (c.indexOf('.') < 0) {
                    return names;
                }
            }
        }

        static <T> T first(List<String> names, Map<String, T> of, String suffix) {
            return names.stream()
                    .map(name -> of.get(name + suffix))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        String decide(
                String audience, String category, String fieldStrategy, Integer fieldTier, String purposeOfField) {
            List<String> names = lineage(category);
            Integer own = first(names, tier, "");
            Integer rank = own == null ? fieldTier : fieldTier == null ? own : (Integer) Math.max(own, fieldTier);
            if (rank != null && rank == refused) {
                return "failed";
            }
            if (purposeOfField != null && !purposeOfField.equals(purpose.get(audience))) {
                return outsidePurpose;
            }
            boolean cleared = rank == null || rank <= clearance.get(audience);
            String chosen = fieldRules.get(audience);
            chosen = chosen != null ? chosen : fieldStrategy;
            chosen = chosen != null ? chosen : first(names, categoryRules, "/" + audience);
            chosen = chosen != null ? chosen : first(names, strategy, "");
            if (chosen == null && rank == null) {
                return "failed";
            }
            chosen = chosen != null ? chosen : fallback.get(rank);
            chosen = chosen != null ? chosen : cleared ? "keep" : "withhold";
            return chosen.equals("keep") && !cleared ? "withhold" : chosen;
        }
    }
}
