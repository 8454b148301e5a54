package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.Traits;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.key.DomainKeys;
import io.maskwright.policy.Decision.Basis;
import io.maskwright.strategy.ReadsAssurance;
import io.maskwright.strategy.Strategies;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.StrategySyntaxException;
import io.maskwright.token.DomainVaults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides: which of the things that a policy says about a field holds for an audience.
 *
 * <pre>
 * refuse &gt; purpose &gt; (field, audience) &gt; (field) &gt; (category, audience) &gt; annotation &gt; (category) &gt; tier &gt; undecided
 * </pre>
 *
 * Whatever would show the value as it is must then pass the clearance. Without an audience, the form holds on which all
 * audiences agree, or else the value is withheld.
 */
final class Precedence {

    private final StrategyRegistry registry;
    private final DomainKeys domainKeys;
    private final DomainVaults domainVaults;
    private final Map<String, Tier> tiers;
    private final Set<Tier> refused;
    private final Map<Tier, StrategyChoice> fallbacks;
    private final Map<String, AudienceGrant> audiences;
    private final CategoryTable categories;
    private final @Nullable Undecided undecided;
    private final @Nullable OnError onError;
    private final OutsidePurpose outsidePurpose;

    Precedence(
            StrategyRegistry registry,
            DomainKeys domainKeys,
            DomainVaults domainVaults,
            Map<String, Tier> tiers,
            Set<Tier> refused,
            Map<Tier, StrategyChoice> fallbacks,
            Map<String, AudienceGrant> audiences,
            CategoryTable categories,
            @Nullable Undecided undecided,
            @Nullable OnError onError,
            OutsidePurpose outsidePurpose) {
        this.registry = registry;
        this.domainKeys = domainKeys;
        this.domainVaults = domainVaults;
        this.tiers = tiers;
        this.refused = refused;
        this.fallbacks = fallbacks;
        this.audiences = Collections.unmodifiableMap(new LinkedHashMap<>(audiences));
        this.categories = categories;
        this.undecided = undecided;
        this.onError = onError;
        this.outsidePurpose = outsidePurpose;
    }

    static @Nullable Tier higher(@Nullable Tier a, @Nullable Tier b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }

    Set<String> audienceNames() {
        return audiences.keySet();
    }

    CategoryTable categories() {
        return categories;
    }

    Decision decide(Question question, Audience audience, Delivery delivery) {
        refuse(question);
        if (!audience.isMostRestrictive()) {
            return decideFor(question, grant(audience), delivery);
        }
        return mostRestrictive(question, delivery);
    }

    private Decision mostRestrictive(Question question, Delivery delivery) {
        Decision base = decideFor(question, null, delivery);
        // All are asked, whatever the first ones say: what is wrong for one of them is told each time.
        List<Decision> decisions = audiences.values().stream()
                .map(grant -> decideFor(question, grant, delivery))
                .toList();
        boolean agreed = decisions.stream()
                .allMatch(decision ->
                        decision.strategy().toString().equals(base.strategy().toString()));
        // A field left out tells less than one withheld.
        boolean isLeftOut = base.basis() == Basis.PURPOSE && outsidePurpose == OutsidePurpose.DROP;
        return agreed || isLeftOut
                ? base
                : decision(
                        question,
                        delivery,
                        Strategies.withhold(),
                        Basis.MOST_RESTRICTIVE,
                        "no audience given, and the audiences do not agree");
    }

    AudienceGrant grant(Audience audience) {
        AudienceGrant grant = audiences.get(audience.name());
        if (grant == null) {
            throw UnknownName.of("audience", audience.name(), audiences.keySet());
        }
        return grant;
    }

    Decision decideUndecided(Question question, Audience audience, Delivery delivery) {
        if (!audience.isMostRestrictive()) {
            grant(audience);
        }
        return undecidedField(question, delivery, "no rule decides it");
    }

    /** With the choice of a class in place of that of the policy. */
    Decision decideUndecided(Undecided choice, Question question, Audience audience, Delivery delivery) {
        if (!audience.isMostRestrictive()) {
            grant(audience);
        }
        return undecidedField(question, choice, delivery, "the policy decides no such property of its type");
    }

    void refuse(Question question) {
        Tier tier = tier(question);
        if (tier != null && refused.contains(tier)) {
            throw new RefusedException(
                    question.path() + " is of tier " + tier + ", which the policy refuses: such data never leaves");
        }
    }

    @Nullable
    Tier tier(Question question) {
        Tier least = null;
        if (question.tierName() != null) {
            least = tiers.get(question.tierName());
            if (least == null) {
                throw new PlanException(question.path() + ": unknown tier " + question.tierName()
                        + Suggestion.clause(question.tierName(), tiers.keySet()));
            }
        }
        return higher(question.category() == null ? null : categories.tier(question.category()), least);
    }

    /** Decides for an audience; null stands for a reader without a name, a purpose and a clearance. */
    private Decision decideFor(Question question, @Nullable AudienceGrant audience, Delivery delivery) {
        if (!question.purposes().isEmpty()
                && (audience == null
                        || audience.purpose() == null
                        || !question.purposes().contains(audience.purpose()))) {
            return decision(
                    question,
                    delivery,
                    outsidePurpose == OutsidePurpose.DROP ? Strategies.drop() : Strategies.withhold(),
                    Basis.PURPOSE,
                    "the field serves other purposes than the audience's");
        }
        Assurance assurance = audience == null ? Assurance.LOW : audience.assurance();
        Decision decision = at(assurance, chosen(question, audience, delivery));
        return mayShow(decision, audience) ? decision : notCleared(question, decision, delivery);
    }

    /** What an audience is given is settled here, once: no outlet knows of assurance. */
    private static Decision at(Assurance assurance, Decision decision) {
        Strategy strategy = ReadsAssurance.at(decision.strategy(), assurance);
        return strategy == decision.strategy()
                ? decision
                : new Decision(
                        decision.path(),
                        decision.category(),
                        decision.tier(),
                        decision.identifiability(),
                        strategy,
                        decision.onError(),
                        decision.basis(),
                        decision.why() + ", at assurance " + assurance.word());
    }

    private Decision chosen(Question question, @Nullable AudienceGrant audience, Delivery delivery) {
        Category category = question.category();
        StrategyChoice choice = audience == null ? null : question.byAudience().get(audience.name());
        if (choice != null) {
            return decision(question, delivery, choice.strategy(), Basis.FIELD_AND_AUDIENCE, "rule at " + choice.at());
        }
        if (question.strategy() != null) {
            choice = question.strategy();
            return decision(question, delivery, choice.strategy(), Basis.FIELD, "field at " + choice.at());
        }
        choice = audience == null || category == null ? null : categories.strategy(category, audience.name());
        if (choice != null) {
            return decision(
                    question, delivery, choice.strategy(), Basis.CATEGORY_AND_AUDIENCE, "rule at " + choice.at());
        }
        if (question.annotation() != null) {
            return decision(
                    question, delivery, annotated(question, question.annotation()), Basis.ANNOTATION, "annotation");
        }
        choice = category == null ? null : categories.strategy(category);
        if (choice != null) {
            return decision(question, delivery, choice.strategy(), Basis.CATEGORY, "category at " + choice.at());
        }
        Tier tier = tier(question);
        if (tier != null) {
            return byTier(question, tier, audience, delivery);
        }
        return undecidedField(
                question, delivery, category == null ? "no rule decides it" : "the policy does not know " + category);
    }

    private Strategy annotated(Question question, String expression) {
        try {
            return registry.parse(expression, domainKeys, domainVaults);
        } catch (StrategySyntaxException e) {
            throw new PlanException(question.path() + ": strategy of the annotation, character " + (e.offset() + 1)
                    + ": " + e.getMessage());
        }
    }

    private Decision byTier(Question question, Tier tier, @Nullable AudienceGrant audience, Delivery delivery) {
        StrategyChoice fallback = fallbacks.get(tier);
        if (fallback != null) {
            return decision(
                    question,
                    delivery,
                    fallback.strategy(),
                    Basis.TIER,
                    "fallback of tier " + tier + " at " + fallback.at());
        }
        boolean cleared = isCleared(tier, audience);
        return decision(
                question,
                delivery,
                cleared ? Strategies.keep() : Strategies.withhold(),
                Basis.TIER,
                (cleared ? "cleared for tier " : "not cleared for tier ") + tier);
    }

    private static boolean isCleared(Tier tier, @Nullable AudienceGrant audience) {
        return audience == null ? tier.rank() == 0 : tier.compareTo(audience.clearance()) <= 0;
    }

    boolean isCleared(Tier tier, Audience audience) {
        return isCleared(tier, audience.isMostRestrictive() ? null : grant(audience));
    }

    private boolean mayShow(Decision decision, @Nullable AudienceGrant audience) {
        boolean shows = decision.strategy().traits().reversibility() == Traits.Reversibility.SHOWN;
        Tier tier = decision.tier();
        // A policy without audiences knows no clearance; what it says, it says to everyone.
        return !shows || tier == null || audiences.isEmpty() || isCleared(tier, audience);
    }

    private Decision notCleared(Question question, Decision denied, Delivery delivery) {
        return decision(
                question,
                delivery,
                Strategies.withhold(),
                Basis.CLEARANCE,
                denied.strategy() + " by " + denied.why() + ", but the audience is not cleared for tier "
                        + denied.tier());
    }

    private Decision undecidedField(Question question, Delivery delivery, String why) {
        Undecided choice =
                undecided != null ? undecided : delivery == Delivery.EXPORT ? Undecided.FAIL : Undecided.REDACT;
        return undecidedField(question, choice, delivery, why);
    }

    private Decision undecidedField(Question question, Undecided choice, Delivery delivery, String why) {
        Strategy strategy =
                switch (choice) {
                    case FAIL -> throw new PlanException(question.path() + " is not decided by the policy: " + why);
                    case REDACT -> Strategies.withhold();
                    case DROP -> Strategies.drop();
                    case KEEP -> Strategies.keep();
                };
        return decision(question, delivery, strategy, Basis.UNDECIDED, why);
    }

    private Decision decision(Question question, Delivery delivery, Strategy strategy, Basis basis, String why) {
        OnError failure = question.onError() != null ? question.onError() : onError;
        if (failure == null) {
            failure = delivery == Delivery.EXPORT ? OnError.QUARANTINE : OnError.REDACT;
        }
        return new Decision(
                question.path(), question.category(), tier(question), kind(question), strategy, failure, basis, why);
    }

    Identifiability kind(Question question) {
        Identifiability kind = question.kind();
        Category category = question.category();
        return kind != null ? kind : category == null ? Identifiability.NONE : categories.kind(category);
    }
}
