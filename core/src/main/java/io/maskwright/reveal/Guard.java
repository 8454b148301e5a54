package io.maskwright.reveal;

import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.policy.Policy;
import java.util.function.Function;

/**
 * What all attempts go through: the grant is looked at first, and whatever stops one is written down before it is thrown.
 * Each kind of attempt takes from the budgets and asks for its key by itself.
 */
final class Guard {

    private final Policy policy;
    private final Grant grant;
    private final BudgetLedger ledger;
    private final AuditWriter audit;
    private final Targets targets;
    private final GrantCheck check;

    Guard(Policy policy, Grant grant, BudgetLedger ledger, AuditWriter audit) {
        this.policy = policy;
        this.grant = grant;
        this.ledger = ledger;
        this.audit = audit;
        this.targets = new Targets(policy);
        this.check = new GrantCheck(policy, grant);
    }

    <T> T run(Action action, Protection from, long count, Function<Target, T> work) {
        Target target = Targets.named(from);
        try {
            target = targets.find(from);
            check.check(target);
            return work.apply(target);
        } catch (UnwrittenEvent e) {
            throw e.told();
        } catch (Stopped e) {
            throw told(action, target, count, e);
        } catch (RuntimeException | Error e) {
            // Its message may hold anything, so nothing of it is passed on.
            throw told(
                    action,
                    target,
                    count,
                    Stopped.failed("unexpected " + e.getClass().getName()));
        }
    }

    private RevealException told(Action action, Target target, long count, Stopped why) {
        try {
            audit.stopped(action, target, count, why);
        } catch (UnwrittenEvent e) {
            return e.told();
        }
        return new RevealException(
                why.outcome() == Outcome.REFUSED
                        ? grant.actor() + " may not have " + target.words() + " for " + grant.purpose() + ": "
                                + why.reason()
                        : target.words() + " cannot be revealed: " + why.reason());
    }

    /** Writes down a reason from outside. */
    RevealException rejected(Protection from, long count, String reason) {
        try {
            return run(Action.REVEAL, from, count, target -> {
                throw Stopped.failed(reason);
            });
        } catch (RevealException e) {
            return e;
        }
    }

    /** Takes values from all budgets; what was taken stays taken. */
    void take(int count) {
        for (Budget budget : check.budgets()) {
            boolean enough;
            try {
                enough = ledger.take(grant.actor(), grant.purpose(), budget, count);
            } catch (RevealException e) {
                throw Stopped.failed(e.getMessage());
            }
            if (!enough) {
                throw Stopped.refused("the budget of " + budget.limit() + " values in " + budget.window()
                        + " has no room for " + count);
            }
        }
    }

    void requireRevealKey(String domain) {
        if (!policy.revealKeys().domains().contains(domain)) {
            throw Stopped.failed("the policy names no key for revealing domain " + domain);
        }
    }
}
