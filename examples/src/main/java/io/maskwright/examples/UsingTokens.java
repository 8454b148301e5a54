package io.maskwright.examples;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditSinks;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.Revealer;
import io.maskwright.token.StoreReference;
import io.maskwright.vault.jdbc.JdbcStore;
import java.nio.file.Path;
import java.util.List;

/** Tokens given out with an export, and numbers had back for them. */
final class UsingTokens {

    // region export
    static ExportReport export(Policy policy, String dataset, Audience audience, Path input, Path output) {
        return ExportJob.builder()
                .policy(policy)
                .dataset(dataset)
                .audience(audience)
                .input(input)
                .output(output)
                .build()
                .run(); // opens the vault that the policy names; policy.vaults().close() closes it
    }
    // endregion

    // region reveal
    static List<String> numbers(Policy policy, Path trail, StoreReference ledger, List<String> tokens) {
        try (JdbcStore store = JdbcStore.open(ledger);
                AuditSink audit = AuditSinks.jsonLines(trail)) {
            Revealer revealer = Revealer.builder(policy)
                    .grant(Grant.of(policy, "alice", "complaint", Assurance.SUBSTANTIAL))
                    .audit(audit)
                    .budgets(store.budgets())
                    .build();
            return revealer.reveal(Protection.ofField("calls", "from_msisdn", Audience.of("partner")), tokens);
        }
    }
    // endregion

    private UsingTokens() {}
}
