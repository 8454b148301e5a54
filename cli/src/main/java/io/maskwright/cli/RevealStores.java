package io.maskwright.cli;

import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditSinks;
import io.maskwright.policy.Policy;
import io.maskwright.policy.RevealRules;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.RevealException;
import io.maskwright.token.StoreReference;
import io.maskwright.vault.jdbc.JdbcStore;
import java.nio.file.Path;

/** The audit trail and the budgets that a policy names. */
final class RevealStores implements AutoCloseable {

    private final AuditSink audit;
    private final BudgetLedger budgets;

    private RevealStores(AuditSink audit, BudgetLedger budgets) {
        this.audit = audit;
        this.budgets = budgets;
    }

    static RevealStores open(Policy policy) {
        RevealRules rules = policy.reveal();
        StoreReference ledger = rules.budgets();
        if (ledger == null) {
            throw new RevealException("nothing is revealed: the policy names no reveal.budgets");
        }
        AuditSink audit = audit(rules);
        try {
            return new RevealStores(audit, JdbcStore.open(ledger).budgets());
        } catch (RuntimeException e) {
            audit.close();
            throw e;
        }
    }

    private static AuditSink audit(RevealRules rules) {
        Path file = rules.auditFile();
        StoreReference store = rules.auditStore();
        if (file != null) {
            return AuditSinks.jsonLines(file);
        }
        if (store != null) {
            return JdbcStore.open(store).audit();
        }
        throw new RevealException("nothing is revealed: the policy names no reveal.audit");
    }

    AuditSink audit() {
        return audit;
    }

    BudgetLedger budgets() {
        return budgets;
    }

    @Override
    public void close() {
        try {
            budgets.close();
        } finally {
            audit.close();
        }
    }
}
