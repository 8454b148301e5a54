package io.maskwright.reveal;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.MaskwrightException;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A caller says what values are and what protected them. The keys cannot tell a telephone number from an order, so the
 * policy is asked what else it protects in that way: whoever may have the one must not get the other by another name.
 */
final class Claim {

    private static final String FPE = "fpe";

    private final Policy policy;
    private final Category category;
    private final Reversible strategy;
    private final List<Decision> alike = new ArrayList<>();

    Claim(Policy policy, Category category, Reversible strategy) {
        this.policy = policy;
        this.category = category;
        this.strategy = strategy;
        for (String name : policy.categories()) {
            ask(audience -> policy.decide(FieldFacts.of(name, Category.of(name)), audience, Delivery.RESPONSE));
        }
        ask(audience -> policy.decide(FieldFacts.of(category.name(), category), audience, Delivery.RESPONSE));
        for (String dataset : policy.datasets()) {
            for (FieldRule rule : policy.dataset(dataset).fields()) {
                ask(audience -> policy.decide(rule, audience, Delivery.EXPORT));
            }
        }
    }

    private void ask(Function<Audience, Decision> decide) {
        List<Audience> audiences = new ArrayList<>(List.of(Audience.MOST_RESTRICTIVE));
        policy.audiences().forEach(name -> audiences.add(Audience.of(name)));
        for (Audience audience : audiences) {
            try {
                Decision decision = decide.apply(audience);
                if (isAlike(decision.strategy())) {
                    alike.add(decision);
                }
            } catch (MaskwrightException e) {
                // What is refused or undecided leaves in no form, so it protects nothing in this way.
            }
        }
    }

    /** Seals and tokens of a domain are opened by one key, whatever their type or format; formats have keys of their own. */
    private boolean isAlike(Strategy other) {
        String text = strategy.toString();
        String name = name(text);
        if (name.equals(FPE)) {
            return other.toString().contains(text);
        }
        if (other instanceof Reversible reversible) {
            return name(other.toString()).equals(name) && reversible.domain().equals(strategy.domain());
        }
        // A composition has the value in one of its ways; which domain that names is not looked for.
        return other.traits().reversibility() == Reversibility.REVERSIBLE
                && other.toString().contains(name + "(");
    }

    private static String name(String expression) {
        int end = expression.indexOf('(');
        return end < 0 ? expression : expression.substring(0, end);
    }

    /**
     * The categories that must be granted besides the claimed one: none if the policy itself protects that one so.
     *
     * @throws Stopped if they may be of a field without a category, which nobody can be granted
     */
    Set<Category> others() {
        if (alike.stream().map(Decision::category).anyMatch(this::isPartOfIt)) {
            return Set.of();
        }
        Set<Category> others = new LinkedHashSet<>();
        for (Decision decision : alike) {
            Category other = decision.category();
            if (other == null) {
                throw Stopped.refused("the policy protects a field without a category in the same way");
            }
            others.add(other);
        }
        return others;
    }

    /** The highest tier of what the claim may be about. */
    @Nullable
    Tier tier(@Nullable Tier ofCategory) {
        Set<Category> others = others();
        Tier highest = ofCategory;
        for (Decision decision : alike) {
            Tier tier = decision.tier();
            if (tier != null
                    && (isPartOfIt(decision.category()) || others.contains(decision.category()))
                    && (highest == null || tier.compareTo(highest) > 0)) {
                highest = tier;
            }
        }
        return highest;
    }

    private boolean isPartOfIt(@Nullable Category other) {
        return other != null && other.isWithin(category);
    }
}
