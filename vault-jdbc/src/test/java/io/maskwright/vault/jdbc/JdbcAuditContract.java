package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.audit.AuditBreak;
import io.maskwright.audit.AuditException;
import io.maskwright.audit.AuditReport;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditTrail;
import io.maskwright.audit.RevealEvent;
import io.maskwright.testkit.AuditSinkContract;
import io.maskwright.token.StoreReference;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of sinks, and what somebody with rights to the tables can do. */
abstract class JdbcAuditContract extends AuditSinkContract {

    private JdbcStore store;

    abstract StoreReference place();

    @BeforeEach
    void openStore() {
        store = JdbcStore.open(place());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Override
    protected AuditSink open() {
        return store.audit();
    }

    @Override
    protected AuditTrail trail() {
        return store.auditTrail();
    }

    private void run(String sql) {
        store.database().inTransaction(connection -> {
            Dialect.run(connection, sql);
            return true;
        });
    }

    private void writeFive() {
        try (AuditSink sink = open()) {
            List.of("alice", "bob", "carol", "dave", "erin").forEach(actor -> sink.write(event(actor)));
        }
    }

    private AuditBreak firstBreak() {
        return trail().verify().brokenAt().orElseThrow();
    }

    @Test
    void changedRow_isTold() {
        writeFive();
        run("UPDATE maskwright_audit SET line = replace(line, 'bob', 'bo')  WHERE seq = 2");
        assertThat(firstBreak()).isEqualTo(new AuditBreak(2, 2, AuditBreak.Reason.CHANGED));
    }

    @Test
    void deletedRow_isTold() {
        writeFive();
        run("DELETE FROM maskwright_audit WHERE seq = 3");
        assertThat(firstBreak()).isEqualTo(new AuditBreak(2, 3, AuditBreak.Reason.MISSING));
    }

    /** The row with the head tells what a file cannot. */
    @Test
    void deletedEnd_isTold() {
        writeFive();
        run("DELETE FROM maskwright_audit WHERE seq > 3");
        assertThat(firstBreak()).isEqualTo(new AuditBreak(3, 3, AuditBreak.Reason.HEAD_NOT_FOUND));
        run("DELETE FROM maskwright_audit");
        assertThat(firstBreak().reason()).isEqualTo(AuditBreak.Reason.HEAD_NOT_FOUND);
    }

    @Test
    void lostHead_stopsWriting() {
        writeFive();
        run("DELETE FROM maskwright_audit_head");
        try (AuditSink sink = open()) {
            assertThatThrownBy(() -> sink.write(event("alice")))
                    .isInstanceOf(AuditException.class)
                    .hasMessage("audit store has lost the head of the audit trail");
        }
        assertThatThrownBy(() -> trail().verify()).isInstanceOf(AuditException.class);
    }

    @Test
    void eventWrittenTwice_isThereOnce() {
        RevealEvent event = event("alice");
        RevealEvent other = new RevealEvent(
                event.id(),
                event.time(),
                "CANARY",
                event.purpose(),
                event.assurance(),
                event.action(),
                event.policy(),
                event.dataset(),
                event.field(),
                event.category(),
                event.domain(),
                event.keyVersions(),
                event.count(),
                event.outcome(),
                event.reason(),
                event.subjectKeyVersion(),
                event.subjects());
        try (AuditSink sink = open()) {
            sink.write(event);
            sink.write(event);
            assertThatThrownBy(() -> sink.write(other))
                    .isInstanceOf(AuditException.class)
                    .hasMessageNotContaining("CANARY");
        }
        assertThat(trail().verify().events()).isEqualTo(1);
    }

    @Test
    void manyPages_areReadInOrder() {
        try (AuditSink sink = open()) {
            for (int i = 0; i < 450; i++) {
                sink.write(event(String.format(Locale.ROOT, "actor%d", i)));
            }
        }
        AuditReport report = trail().verify();
        assertThat(report.brokenAt()).isEmpty();
        assertThat(report.events()).isEqualTo(450);
    }

    @Test
    void trailOfAStoreWithoutTables_cannotBeRead() {
        assertThatThrownBy(() -> trail().verify())
                .isInstanceOf(AuditException.class)
                .hasMessageStartingWith("audit store ");
    }
}
