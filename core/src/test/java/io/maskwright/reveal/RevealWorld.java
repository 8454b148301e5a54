package io.maskwright.reveal;

import io.maskwright.Assurance;
import io.maskwright.Category;
import io.maskwright.audit.AuditException;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.RevealEvent;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import io.maskwright.policy.RevealGrant;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.Turning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A policy, a sink and a ledger for tests of revealing. All that happens is in {@link #log}, in its order. */
final class RevealWorld {

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final Category PHONE = Category.of("phone");
    static final Budget BUDGET = new Budget(100, Duration.ofDays(1));

    final List<String> log = new ArrayList<>();
    final List<RevealEvent> events = new ArrayList<>();
    final Map<String, Long> taken = new HashMap<>();
    final AuditSink sink = new Sink(AuditSink.Durability.DURABLE);
    int eventsBeforeFailure = Integer.MAX_VALUE;
    RuntimeException sinkFailure = new AuditException("audit file is full");
    boolean ledgerFails;

    static PolicyBuilder policyBuilder() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * i + 3 * i + 7);
        }
        return Policy.builder()
                .strategies(StrategyRegistry.standard().with(Turning.factory()))
                .tiers("public", "confidential", "restricted", "secret")
                .refuse("secret")
                .key("main", name -> Keyring.of(name, Secret.of(key)))
                .revealKey("main", name -> Keyring.of(name, Secret.of(key)))
                .key("sealed", name -> Keyring.of(name, Secret.of(key)))
                .domain("people", "main")
                .domain("closed", "sealed")
                .audience("partner", "public")
                .audience("analyst", "public")
                .category("phone", phone -> phone.tier("confidential").strategy("turn(domain=people)"))
                .category("email", email -> email.tier("restricted").strategy("turn(domain=people)"))
                .category("secret", secret -> secret.tier("secret"))
                .dataset("calls", calls -> calls.field("phone", "phone")
                        .field("email", "email")
                        .field("pin", "secret")
                        .field("note", field -> field.strategy("turn(domain=people)"))
                        .field("closed", field -> field.category("phone").strategy("turn(domain=closed)"))
                        .field("masked", field -> field.category("phone").strategy("redact"))
                        .field("both", field -> field.category("phone")
                                .strategy("then(turn(domain=people), turn(domain=people))"))
                        .field("several", field -> field.category("phone").strategy("turn(domain=people)")))
                .fieldRule("calls", "several", "partner", "turn(domain=closed)")
                .fieldRule("calls", "masked", "analyst", "redact");
    }

    static Policy policy() {
        return policyBuilder().build();
    }

    static Policy policyGranting(RevealGrant... grants) {
        PolicyBuilder builder = policyBuilder().revealAssurance("restricted", Assurance.HIGH);
        for (RevealGrant grant : grants) {
            builder.revealGrant(grant);
        }
        return builder.build();
    }

    static RevealGrant policyGrant(Assurance assurance, long budget, Duration window, String... categories) {
        return new RevealGrant("alice", "complaint", assurance, categories(categories), budget, window);
    }

    static Grant grant(String... categories) {
        return new Grant("alice", "complaint", Assurance.SUBSTANTIAL, categories(categories), BUDGET);
    }

    private static Set<Category> categories(String... names) {
        return Set.copyOf(Arrays.stream(names).map(Category::of).toList());
    }

    Revealer revealer(Policy policy, Grant grant) {
        return Revealer.builder(policy)
                .grant(grant)
                .audit(sink)
                .budgets(new Ledger())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    RevealEvent onlyEvent() {
        if (events.size() != 1) {
            throw new AssertionError("there must be one event, but were " + events.size());
        }
        return events.get(0);
    }

    /** A sink in memory that fails when it is told to. */
    final class Sink implements AuditSink {

        private final Durability durability;

        Sink(Durability durability) {
            this.durability = durability;
        }

        @Override
        public Durability durability() {
            return durability;
        }

        @Override
        public void write(RevealEvent event) {
            if (events.size() >= eventsBeforeFailure) {
                throw sinkFailure;
            }
            events.add(event);
            log.add(durability + " " + event.outcome());
        }

        @Override
        public void close() {}
    }

    /** A ledger in memory, one window without end. */
    final class Ledger implements BudgetLedger {
        @Override
        public boolean take(String principal, String purpose, Budget budget, long count) {
            if (ledgerFails) {
                throw new RevealException("budgets cannot be reached");
            }
            String account = principal + "/" + purpose + "/" + budget.window();
            long after = taken.getOrDefault(account, 0L) + count;
            if (after > budget.limit()) {
                return false;
            }
            taken.put(account, after);
            log.add("TAKE " + count);
            return true;
        }

        @Override
        public void close() {}
    }
}
