package io.maskwright.reveal;

import io.maskwright.audit.AuditSink;
import io.maskwright.audit.AuditSink.Durability;
import io.maskwright.policy.Policy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Revealer} together. Grant, budgets and at least one durable audit sink must be set.
 *
 * <p>Not thread-safe. Revealers already built do not change with it.
 */
public final class RevealerBuilder {

    private final Policy policy;
    private final List<AuditSink> sinks = new ArrayList<>();
    private @Nullable Grant grant;
    private @Nullable BudgetLedger budgets;
    private Clock clock = Clock.systemUTC();

    RevealerBuilder(Policy policy) {
        this.policy = Objects.requireNonNull(policy, "policy must not be null");
    }

    /**
     * Sets who asks and what they may get back.
     *
     * @param value the grant
     * @return this
     */
    public RevealerBuilder grant(Grant value) {
        grant = Objects.requireNonNull(value, "grant must not be null");
        return this;
    }

    /**
     * Adds where audit events go. Each event goes to every sink, to durable ones first; if one fails, nothing is revealed.
     * The revealer does not close it.
     *
     * @param sink the sink
     * @return this
     */
    public RevealerBuilder audit(AuditSink sink) {
        sinks.add(Objects.requireNonNull(sink, "sink must not be null"));
        return this;
    }

    /**
     * Sets where it is kept how much of the budget is used. The revealer does not close it.
     *
     * @param value the ledger
     * @return this
     */
    public RevealerBuilder budgets(BudgetLedger value) {
        budgets = Objects.requireNonNull(value, "budgets must not be null");
        return this;
    }

    /**
     * Sets the clock that audit events are dated by and the ends of envelopes and tokens are held against. The ledger has a clock of its own.
     *
     * @param value the clock; by default that of the system
     * @return this
     */
    public RevealerBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock must not be null");
        return this;
    }

    /**
     * Builds the revealer. No key is fetched and no vault opened yet.
     *
     * @return the revealer
     * @throws IllegalStateException if there is no grant, no ledger, or no audit sink whose events survive a crash
     */
    public Revealer build() {
        Grant who = grant;
        BudgetLedger ledger = budgets;
        if (who == null || ledger == null) {
            throw new IllegalStateException((who == null ? "grant" : "budgets") + " must be set");
        }
        List<AuditSink> durable = sinks.stream()
                .filter(sink -> sink.durability() == Durability.DURABLE)
                .toList();
        if (durable.isEmpty()) {
            throw new IllegalStateException("audit must have a sink whose events survive a crash");
        }
        List<AuditSink> ordered = new ArrayList<>(durable);
        sinks.stream().filter(sink -> !durable.contains(sink)).forEach(ordered::add);
        AuditWriter audit = new AuditWriter(ordered, policy.digest(), who, clock);
        return new Revealer(policy, who, ledger, audit, clock);
    }

    /** Names the actor and the purpose. */
    @Override
    public String toString() {
        return "RevealerBuilder[" + (grant == null ? "no grant" : grant.actor() + ", " + grant.purpose()) + "]";
    }
}
