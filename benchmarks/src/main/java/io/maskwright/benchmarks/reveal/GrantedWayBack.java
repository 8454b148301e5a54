package io.maskwright.benchmarks.reveal;

import io.maskwright.Assurance;
import io.maskwright.Category;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditSinks;
import io.maskwright.audit.RevealEvent;
import io.maskwright.reveal.Budget;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.Revealer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** This library as it is used: grant, budget and trail. */
final class GrantedWayBack implements RevealWorker {

    private final Revealer revealer;
    private final Protection protection;
    private final AuditSink sink;

    private GrantedWayBack(RevealSetting setting, AuditSink sink) {
        this.sink = sink;
        revealer = Revealer.builder(setting.policy())
                .grant(new Grant(
                        "benchmark",
                        "measuring",
                        Assurance.HIGH,
                        Set.of(Category.of(RevealSetting.FIELD)),
                        new Budget(Long.MAX_VALUE, Duration.ofDays(1))))
                .audit(sink)
                .budgets(new CountingLedger())
                .build();
        protection =
                Protection.ofField(RevealSetting.DATASET, RevealSetting.FIELD).withStamps(setting.stamps());
    }

    /** With a trail in a file that is forced to the disk. */
    static RevealWorker onDisk(RevealSetting setting) {
        try {
            Path folder = Files.createTempDirectory("maskwright-reveal");
            Path file = folder.resolve("audit.jsonl");
            // In the opposite order: the file goes first.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return new GrantedWayBack(setting, AuditSinks.jsonLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a sink that says it keeps events and forgets them. */
    static RevealWorker forgetting(RevealSetting setting) {
        return new GrantedWayBack(setting, new ForgettingSink());
    }

    @Override
    public List<String> reveal(List<String> texts) {
        return revealer.reveal(protection, texts);
    }

    @Override
    public void close() {
        sink.close();
    }

    /** A trail that is never read. */
    private static final class ForgettingSink implements AuditSink {
        @Override
        public Durability durability() {
            return Durability.DURABLE;
        }

        @Override
        public void write(RevealEvent event) {}

        @Override
        public void close() {}
    }

    /** A budget in memory. */
    private static final class CountingLedger implements BudgetLedger {
        private final AtomicLong taken = new AtomicLong();

        @Override
        public boolean take(String principal, String purpose, Budget budget, long count) {
            return taken.addAndGet(count) <= budget.limit();
        }

        @Override
        public void close() {}
    }
}
