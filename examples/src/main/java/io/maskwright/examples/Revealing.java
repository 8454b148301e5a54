package io.maskwright.examples;

import io.maskwright.Assurance;
import io.maskwright.audit.AuditSink;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.Revealer;

/** Asks whether a caller knows the end of a number that is kept protected, without showing the number. */
final class Revealing {

    // region reveal
    static boolean isCaller(Policy policy, AuditSink audit, BudgetLedger budgets, String token, String lastFour) {
        Grant grant = Grant.of(policy, "alice", "complaint", Assurance.SUBSTANTIAL);
        Revealer revealer = Revealer.builder(policy)
                .grant(grant)
                .audit(audit)
                .budgets(budgets)
                .build();
        return revealer.matches(Protection.ofField("calls", "phone"), token, "last 4 = " + lastFour);
    }
    // endregion

    private Revealing() {}
}
