package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.Tier;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a policy that decides: what values are treated by, and what readers may see. Immutable. */
abstract sealed class PolicyDecisions permits Policy {

    private final Precedence precedence;
    private final CandidateFloors candidates;

    PolicyDecisions(Precedence precedence, CandidateFloors candidates) {
        this.precedence = precedence;
        this.candidates = candidates;
    }

    /**
     * Decides a field that code speaks of.
     *
     * @param field the facts of its annotation
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated and why
     * @throws RefusedException if its tier is refused
     * @throws PlanException if the audience or a tier is unknown, the strategy of the annotation is wrong, or nobody
     *     decides the field and the choice for that is to fail
     */
    public Decision decide(FieldFacts field, Audience audience, Delivery delivery) {
        return precedence.decide(Question.of(field), audience, delivery);
    }

    /**
     * Decides a field of a dataset, or a property of a class on which no annotation stands.
     *
     * @param field the field, from {@link Policy#dataset} or {@link Policy#typeRules}
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated and why
     * @throws RefusedException if its tier is refused
     * @throws PlanException if the audience is unknown
     */
    public Decision decide(FieldRule field, Audience audience, Delivery delivery) {
        return precedence.decide(Question.of(field), audience, delivery);
    }

    /**
     * Returns how much harm the disclosure of a field does, whoever reads and also where it is refused.
     *
     * @param field the field, from {@link Policy#dataset} or {@link Policy#typeRules}
     * @return the tier, or null if neither the field nor its category has one
     */
    public @Nullable Tier tier(FieldRule field) {
        return precedence.tier(Question.of(field));
    }

    /**
     * Returns how a field points at a person, whoever reads and also where it is refused.
     *
     * @param field the field, from {@link Policy#dataset} or {@link Policy#typeRules}
     * @return the kind
     */
    public Identifiability kind(FieldRule field) {
        return precedence.kind(Question.of(field));
    }

    /**
     * Decides a property of which both the policy and an annotation speak. What the policy says holds; where it only says
     * how the property is treated, what the annotation says it is still counts for clearance and purpose. A refused tier
     * is refused, whichever of them names it.
     *
     * @param rule what the policy says, from {@link Policy#typeRules}
     * @param annotation what the annotation says
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated and why
     * @throws RefusedException if a tier of it is refused
     * @throws PlanException if the audience or a tier is unknown
     */
    public Decision decide(FieldRule rule, FieldFacts annotation, Audience audience, Delivery delivery) {
        Question said = Question.of(annotation);
        precedence.refuse(said);
        return precedence.decide(Question.of(rule).over(said), audience, delivery);
    }

    /**
     * Decides a property of a class for which the policy has a choice of its own, and which nothing else decides.
     *
     * @param choice the choice, from {@link TypeRules#undecided()}
     * @param path how the property is named in messages
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated
     * @throws PlanException if the audience is unknown, or the choice is to fail
     */
    public Decision decideUndecided(Undecided choice, String path, Audience audience, Delivery delivery) {
        Objects.requireNonNull(choice, "choice must not be null");
        return precedence.decideUndecided(choice, Question.undecided(path), audience, delivery);
    }

    /**
     * Decides a field that neither code nor a dataset speaks of.
     *
     * @param path how the field is named in messages
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated
     * @throws PlanException if the audience is unknown, or the choice for undecided fields is to fail
     */
    public Decision decideUndecided(String path, Audience audience, Delivery delivery) {
        return precedence.decideUndecided(Question.undecided(path), audience, delivery);
    }

    /**
     * Checks that an audience can be used with this policy.
     *
     * @param audience the audience
     * @throws PlanException if the policy does not declare it
     */
    public void requireAudience(Audience audience) {
        if (!audience.isMostRestrictive()) {
            precedence.grant(audience);
        }
    }

    /**
     * Returns what an audience may use data for.
     *
     * @param audience an audience of the policy, or the most restrictive one
     * @return the purpose, or null if it has none
     * @throws PlanException if the policy does not declare the audience
     */
    public @Nullable String purpose(Audience audience) {
        return audience.isMostRestrictive() ? null : precedence.grant(audience).purpose();
    }

    /**
     * Returns how sure it is who the readers of an audience are.
     *
     * @param audience an audience of the policy, or the most restrictive one
     * @return the level; {@code LOW} for a reader nobody named
     * @throws PlanException if the policy does not declare the audience
     */
    public Assurance assurance(Audience audience) {
        return audience.isMostRestrictive()
                ? Assurance.LOW
                : precedence.grant(audience).assurance();
    }

    /**
     * Tells whether an audience may see values of a tier as they are, where the policy shows them.
     *
     * @param audience an audience of the policy, or the most restrictive one, which may see those of the lowest tier alone
     * @param tier a tier of the policy
     * @return whether it is cleared for the tier
     * @throws PlanException if the policy does not declare the audience
     */
    public boolean isCleared(Audience audience, Tier tier) {
        return precedence.isCleared(Objects.requireNonNull(tier, "tier must not be null"), audience);
    }

    /**
     * Returns how many values a mask must leave possible, at least, to readers who are not cleared for the value. Masking
     * does not depend on it: package {@code risk} tells which masks leave fewer.
     *
     * @param category what the value is
     * @param tier the tier of the value, or null if it has none
     * @return the number of the nearest category that has one, else that of the tier, else that of the nearest tier below;
     *     empty if there is none
     */
    public OptionalLong leastCandidates(Category category, @Nullable Tier tier) {
        return candidates.least(Objects.requireNonNull(category, "category must not be null"), tier);
    }

    /**
     * Returns the names of the audiences in the order of the policy.
     *
     * @return the names, immutable
     */
    public Set<String> audiences() {
        return precedence.audienceNames();
    }

    /**
     * Tells whether the policy says anything of a category or of one it lies within.
     *
     * @param category the category
     * @return whether it is known
     */
    public boolean knows(Category category) {
        return precedence.categories().knows(category);
    }
}
