package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.audit.AuditException;
import io.maskwright.audit.AuditQuery;
import io.maskwright.audit.AuditReport;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditTrail;
import io.maskwright.audit.RevealEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link AuditSink} whose events can be read again must do. Each test wants a trail of its own, empty. */
public abstract class AuditSinkContract {

    /** For subclasses. */
    protected AuditSinkContract() {}

    /**
     * Opens the sink under test; a second call opens the same one again, as another process would.
     *
     * @return the sink; closed by the test
     */
    protected abstract AuditSink open();

    /**
     * Returns what {@link #open} writes.
     *
     * @return the trail
     */
    protected abstract AuditTrail trail();

    /**
     * Makes an event.
     *
     * @param actor who
     * @return the event
     */
    protected static RevealEvent event(String actor) {
        return new RevealEvent(
                UUID.randomUUID(),
                Instant.parse("2026-03-01T10:00:00Z"),
                actor,
                "complaint",
                "high",
                RevealEvent.Action.REVEAL,
                "0".repeat(64),
                null,
                "phone",
                "phone.mobile",
                "customer",
                List.of(1, 2),
                1,
                RevealEvent.Outcome.GRANTED,
                "",
                2,
                List.of("0123456789abcdef0123456789abcdef"));
    }

    private List<RevealEvent> stored() {
        return trail().query(AuditQuery.builder().build()).events();
    }

    @Test
    void events_areThereInTheirOrder() {
        List<RevealEvent> events = List.of(event("alice"), event("bob"), event("alice"));
        try (AuditSink sink = open()) {
            assertThat(sink.durability()).isEqualTo(AuditSink.Durability.DURABLE);
            events.forEach(sink::write);
            assertThat(stored()).isEqualTo(events);
        }
        AuditReport report = trail().verify();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.events()).isEqualTo(3);
    }

    @Test
    void chain_goesOnAfterARestart() {
        try (AuditSink sink = open()) {
            sink.write(event("alice"));
        }
        String head = trail().verify().head();
        try (AuditSink sink = open()) {
            sink.write(event("bob"));
        }
        AuditReport report = trail().verify(head);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.events()).isEqualTo(2);
        assertThat(trail().verify("1".repeat(64)).isWhole()).isFalse();
    }

    @Test
    void hostileNames_comeBackAsTheyWere() {
        List<RevealEvent> events = new ArrayList<>();
        try (AuditSink sink = open()) {
            for (String name :
                    List.of("", "a\"b\\c", "\n\r\t\0\u001f\u007f\u0085", "\ud800", "\udc00x", "阮氏\ud83d\ude00")) {
                events.add(event(name));
                sink.write(events.get(events.size() - 1));
            }
        }
        assertThat(stored()).isEqualTo(events);
        assertThat(trail().verify().isWhole()).isTrue();
    }

    @Test
    void eventThatIsTooLarge_leavesTheChainAsItWas() {
        try (AuditSink sink = open()) {
            sink.write(event("alice"));
            assertThatThrownBy(() -> sink.write(event("x".repeat(2_000)))).isInstanceOf(AuditException.class);
            sink.write(event("bob"));
        }
        assertThat(trail().verify().isWhole()).isTrue();
        assertThat(stored()).extracting(RevealEvent::actor).containsExactly("alice", "bob");
    }

    @Test
    void concurrentWriters_loseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (AuditSink one = open();
                AuditSink two = open()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                AuditSink sink = i % 2 == 0 ? one : two;
                String actor = "actor" + i;
                writers.add(threads.submit(() -> {
                    for (int event = 0; event < 10; event++) {
                        sink.write(event(actor));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        AuditReport report = trail().verify();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.events()).isEqualTo(40);
    }

    @Test
    void closedSink_writesNothing() {
        AuditSink sink = open();
        sink.write(event("alice"));
        sink.close();
        sink.close();
        assertThatThrownBy(() -> sink.write(event("bob"))).isInstanceOf(AuditException.class);
        assertThat(stored()).hasSize(1);
    }
}
