package io.maskwright.reveal;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.Traits.Reversibility;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Reversible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out by a policy what values are and what protected them. */
final class Targets {

    private final Policy policy;

    Targets(Policy policy) {
        this.policy = policy;
    }

    /** What is known without asking the policy. */
    static Target named(Protection from) {
        String sealedBy = from.sealedBy();
        if (sealedBy != null) {
            return new Target(from.dataset(), null, from.category(), null, List.of(), Set.of(), sealedBy);
        }
        return new Target(from.dataset(), from.field(), from.category(), null, listed(from.strategy()), Set.of());
    }

    /**
     * Asks the policy.
     *
     * @throws Stopped if it does not know such values, or they cannot be turned back
     */
    Target find(Protection from) {
        try {
            Category category = from.category();
            if (from.sealedBy() != null && category != null) {
                return ofRecords(from, category);
            }
            return category == null ? ofField(from) : ofCategory(category, from.strategy());
        } catch (RefusedException e) {
            throw Stopped.refused(e.getMessage());
        } catch (PlanException e) {
            throw Stopped.failed(e.getMessage());
        }
    }

    /** Which record it is shows when it is open, so it counts as one of whatever the policy has that is worst. */
    private Target ofRecords(Protection from, Category records) {
        String dataset = String.valueOf(from.dataset());
        policy.dataset(dataset);
        if (!policy.knows(records)) {
            throw Stopped.refused(
                    "the policy does not declare category " + records.name() + ", by which whole records are granted");
        }
        FieldFacts row = FieldFacts.of(records.name(), records);
        Tier highest =
                policy.decide(row, Audience.MOST_RESTRICTIVE, Delivery.RESPONSE).tier();
        for (String name : policy.datasets()) {
            for (FieldRule rule : policy.dataset(name).fields()) {
                Tier tier = policy.decide(rule, Audience.MOST_RESTRICTIVE, Delivery.EXPORT)
                        .tier();
                if (tier != null && (highest == null || isWorse(tier, highest))) {
                    highest = tier;
                }
            }
        }
        return new Target(dataset, null, records, highest, List.of(), Set.of(), from.sealedBy());
    }

    /** A lower tier may be the one that the policy asks more for. */
    private boolean isWorse(Tier tier, Tier other) {
        Map<Tier, Assurance> asked = policy.reveal().assurance();
        int more = asked.getOrDefault(tier, Assurance.LOW).compareTo(asked.getOrDefault(other, Assurance.LOW));
        return more > 0 || (more == 0 && tier.compareTo(other) > 0);
    }

    private Target ofCategory(Category category, @Nullable Strategy strategy) {
        if (!policy.knows(category)) {
            throw Stopped.refused("the policy does not know this category");
        }
        Decision decision =
                policy.decide(FieldFacts.of(category.name(), category), Audience.MOST_RESTRICTIVE, Delivery.RESPONSE);
        if (!(strategy instanceof Reversible reversible)) {
            return new Target(null, null, category, decision.tier(), listed(strategy), Set.of());
        }
        Claim claim = new Claim(policy, category, reversible);
        return new Target(null, null, category, claim.tier(decision.tier()), List.of(strategy), claim.others());
    }

    private static List<Strategy> listed(@Nullable Strategy strategy) {
        return strategy == null ? List.of() : List.of(strategy);
    }

    private Target ofField(Protection from) {
        String dataset = String.valueOf(from.dataset());
        FieldRule rule = policy.dataset(dataset).field(String.valueOf(from.field()));
        if (rule == null) {
            throw Stopped.failed("dataset " + dataset + " has no such field");
        }
        List<Decision> decisions = decisions(rule, from.audience());
        Decision any = decisions.get(0);
        return new Target(dataset, rule.path(), any.category(), any.tier(), strategies(decisions), Set.of());
    }

    private List<Decision> decisions(FieldRule rule, @Nullable Audience audience) {
        if (audience != null) {
            return List.of(policy.decide(rule, audience, Delivery.EXPORT));
        }
        List<Decision> all = new ArrayList<>();
        all.add(policy.decide(rule, Audience.MOST_RESTRICTIVE, Delivery.EXPORT));
        for (String name : policy.audiences()) {
            all.add(policy.decide(rule, Audience.of(name), Delivery.EXPORT));
        }
        return all;
    }

    /** What can be turned back, each strategy once; where there is nothing, what is reversible in another way. */
    private static List<Strategy> strategies(List<Decision> decisions) {
        Map<String, Strategy> plain = new TreeMap<>();
        Map<String, Strategy> others = new TreeMap<>();
        for (Decision decision : decisions) {
            Strategy strategy = decision.strategy();
            if (strategy instanceof Reversible) {
                plain.put(strategy.toString(), strategy);
            } else if (strategy.traits().reversibility() == Reversibility.REVERSIBLE) {
                others.put(strategy.toString(), strategy);
            }
        }
        return List.copyOf(plain.isEmpty() ? others.values() : plain.values());
    }

    /**
     * Returns the one strategy that protected the values and can be turned back.
     *
     * @throws Stopped if there is none, or more than one
     */
    static Strategy reversible(Target target) {
        List<Strategy> strategies = target.strategies();
        if (strategies.isEmpty()) {
            throw Stopped.failed("what protects it cannot be turned back");
        }
        Strategy strategy = strategies.get(0);
        if (!(strategy instanceof Reversible)) {
            throw Stopped.failed(
                    strategy.traits().reversibility() == Reversibility.REVERSIBLE
                            ? "it went through a composition or a strategy of one's own; only fpe, seal and token on"
                                    + " their own are turned back"
                            : "what protects it cannot be turned back");
        }
        if (strategies.size() > 1) {
            throw Stopped.failed("audiences get it protected in " + strategies.size() + " ways; name the audience");
        }
        return strategy;
    }
}
