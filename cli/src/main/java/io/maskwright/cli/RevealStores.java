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
import java.util.ArrayDeque;
import java.util.Deque;

/** What a policy names for revealing: the audit trail, the budgets, the vaults. */
final class RevealStores implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final AuditSink audit;
    private final BudgetLedger budgets;

    private RevealStores(Policy policy) {
        RevealRules rules = policy.reveal();
        StoreReference ledger = rules.budgets();
        if (ledger == null) {
            throw new RevealException("nothing is revealed: the policy names no reveal.budgets");
        }
        opened.push(policy.vaults());
        try {
            JdbcStore store = opened(JdbcStore.open(ledger));
            budgets = opened(store.budgets());
            audit = opened(audit(rules, ledger, store));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    static RevealStores open(Policy policy) {
        return new RevealStores(policy);
    }

    private AuditSink audit(RevealRules rules, StoreReference ledger, JdbcStore ledgerStore) {
        Path file = rules.auditFile();
        StoreReference store = rules.auditStore();
        if (file != null) {
            return AuditSinks.jsonLines(file);
        }
        if (store == null) {
            throw new RevealException("nothing is revealed: the policy names no reveal.audit");
        }
        return (store.equals(ledger) ? ledgerStore : opened(JdbcStore.open(store))).audit();
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    AuditSink audit() {
        return audit;
    }

    BudgetLedger budgets() {
        return budgets;
    }

    /** Closes everything, the last one first; what cannot be closed does not keep the others open. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                // Every event and every amount taken was durable when it was written.
            }
        }
    }
}
