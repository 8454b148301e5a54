package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** What object plans ask a policy. */
interface FieldDecider {

    /** Checks that an audience is known, also where no field asks for it. */
    void requireAudience(Audience audience);

    /** Whoever reads: the audiences of the policy, and the reader nobody named. */
    List<Audience> audiences();

    Decision decide(FieldFacts field, Audience audience);

    Decision decideUndecided(String path, Audience audience);

    static FieldDecider of(Policy policy) {
        return new FieldDecider() {
            @Override
            public void requireAudience(Audience audience) {
                policy.requireAudience(audience);
            }

            @Override
            public List<Audience> audiences() {
                List<Audience> all = new ArrayList<>();
                all.add(Audience.MOST_RESTRICTIVE);
                policy.audiences().forEach(name -> all.add(Audience.of(name)));
                return all;
            }

            @Override
            public Decision decide(FieldFacts field, Audience audience) {
                return policy.decide(field, audience, Delivery.RESPONSE);
            }

            @Override
            public Decision decideUndecided(String path, Audience audience) {
                return policy.decideUndecided(path, audience, Delivery.RESPONSE);
            }
        };
    }
}
