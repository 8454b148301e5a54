package io.maskwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.audit.AuditSink.Durability;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several sinks as one, and the log. */
class AuditSinksTest {

    /** Keeps events, or fails. */
    private static final class Kept implements AuditSink {

        private final List<RevealEvent> events = new ArrayList<>();
        private final RuntimeException failure;
        private boolean closed;

        Kept(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public Durability durability() {
            return Durability.DURABLE;
        }

        @Override
        public void write(RevealEvent event) {
            if (failure != null) {
                throw failure;
            }
            events.add(event);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void allSinks_getTheEventThoughOneFails() {
        Kept broken = new Kept(new IllegalStateException("CANARY"));
        Kept well = new Kept(null);
        AuditSink all = AuditSinks.all(List.of(broken, well));
        assertThatThrownBy(() -> all.write(Events.of(1)))
                .isInstanceOf(AuditException.class)
                .hasMessage("audit sink failed: java.lang.IllegalStateException")
                .hasNoCause();
        assertThat(well.events).hasSize(1);
        all.close();
        assertThat(broken.closed && well.closed).isTrue();
    }

    @Test
    void durability_isThatOfTheBestOne() {
        AuditSink log = AuditSinks.slf4j("audit");
        assertThat(log.durability()).isEqualTo(Durability.BEST_EFFORT);
        assertThat(AuditSinks.all(List.of(log, log)).durability()).isEqualTo(Durability.BEST_EFFORT);
        assertThat(AuditSinks.all(List.of(log, new Kept(null))).durability()).isEqualTo(Durability.DURABLE);
        assertThatThrownBy(() -> AuditSinks.all(List.of())).isInstanceOf(IllegalArgumentException.class);
        log.write(Events.of(1));
        assertThatThrownBy(() -> log.write(Events.of(1, "x".repeat(2_000), List.of())))
                .isInstanceOf(AuditException.class);
    }
}
