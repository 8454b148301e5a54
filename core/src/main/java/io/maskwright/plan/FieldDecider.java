package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.TypeRules;
import io.maskwright.policy.Undecided;
import org.jspecify.annotations.Nullable;

/** What object plans ask a policy. */
interface FieldDecider {

    /** Checks that an audience is known, also where no field asks for it. */
    void requireAudience(Audience audience);

    Decision decide(FieldFacts field, Audience audience);

    Decision decideUndecided(String path, Audience audience);

    /** What the policy says of a class; null if it says nothing. */
    default @Nullable TypeRules typeRules(String className) {
        return null;
    }

    /** Decides a property that the policy names, and of which an annotation may speak too. */
    Decision decide(FieldRule rule, @Nullable FieldFacts annotation, Audience audience);

    /** Decides by the choice of a class. */
    Decision decideUndecided(Undecided choice, String path, Audience audience);

    static FieldDecider of(Policy policy) {
        return new FieldDecider() {
            @Override
            public void requireAudience(Audience audience) {
                policy.requireAudience(audience);
            }

            @Override
            public Decision decide(FieldFacts field, Audience audience) {
                return policy.decide(field, audience, Delivery.RESPONSE);
            }

            @Override
            public Decision decideUndecided(String path, Audience audience) {
                return policy.decideUndecided(path, audience, Delivery.RESPONSE);
            }

            @Override
            public @Nullable TypeRules typeRules(String className) {
                return policy.typeRules(className);
            }

            @Override
            public Decision decide(FieldRule rule, @Nullable FieldFacts annotation, Audience audience) {
                return annotation == null
                        ? policy.decide(rule, audience, Delivery.RESPONSE)
                        : policy.decide(rule, annotation, audience, Delivery.RESPONSE);
            }

            @Override
            public Decision decideUndecided(Undecided choice, String path, Audience audience) {
                return policy.decideUndecided(choice, path, audience, Delivery.RESPONSE);
            }
        };
    }
}
