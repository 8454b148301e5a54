package io.maskwright.reveal;

import io.maskwright.Assurance;
import io.maskwright.Category;
import io.maskwright.policy.Policy;
import io.maskwright.policy.RevealGrant;
import io.maskwright.policy.RevealRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a grant against what the policy allows. */
final class GrantCheck {

    private final Grant grant;
    private final RevealRules rules;
    private final @Nullable RevealGrant bound;

    GrantCheck(Policy policy, Grant grant) {
        this.grant = grant;
        this.rules = policy.reveal();
        this.bound = rules.grant(grant.actor(), grant.purpose()).orElse(null);
    }

    /**
     * Checks that the grant covers the values.
     *
     * @throws Stopped if it does not
     */
    void check(Target target) {
        Category category = target.category();
        if (category == null) {
            throw Stopped.refused("it has no category, and grants are by category");
        }
        requireCovered(category, "it");
        for (Category other : target.others()) {
            requireCovered(other, other.name() + ", which the policy protects in the same way");
        }
        Assurance needed = needed(target);
        if (grant.assurance().compareTo(needed) < 0) {
            throw Stopped.refused("it needs assurance " + needed.word() + ", and the actor is authenticated at "
                    + grant.assurance().word());
        }
    }

    private void requireCovered(Category category, String words) {
        if (!Grant.covers(grant.categories(), category)) {
            throw Stopped.refused("no grant covers " + words);
        }
        // A policy that has grants says by them who may; what it leaves out, nobody may.
        if (!rules.grants().isEmpty() && (bound == null || !Grant.covers(bound.categories(), category))) {
            throw Stopped.refused("no grant of the policy covers " + words);
        }
    }

    private Assurance needed(Target target) {
        Assurance byGrant = bound == null ? Assurance.LOW : bound.assurance();
        Assurance byTier =
                target.tier() == null ? Assurance.LOW : rules.assurance().getOrDefault(target.tier(), Assurance.LOW);
        return byGrant.compareTo(byTier) >= 0 ? byGrant : byTier;
    }

    /** The budgets that must have room: the grant's and the policy's; of two over one window, the smaller. */
    List<Budget> budgets() {
        Budget own = grant.budget();
        if (bound == null) {
            return List.of(own);
        }
        Budget other = new Budget(bound.budget(), bound.window());
        if (own.window().equals(other.window())) {
            return List.of(own.limit() <= other.limit() ? own : other);
        }
        return List.of(own, other);
    }
}
