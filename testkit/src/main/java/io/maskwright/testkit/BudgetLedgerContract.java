package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.reveal.Budget;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.RevealException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link BudgetLedger} must do. */
public abstract class BudgetLedgerContract {

    /** So long that no test sees it end. */
    private static final Duration LONG = Duration.ofDays(100_000);

    private static final Budget TEN = new Budget(10, LONG);

    private final String principal = "alice-" + UUID.randomUUID();

    /** For subclasses. */
    protected BudgetLedgerContract() {}

    /**
     * Opens the ledger under test; a second call opens the same one again, as another process would.
     *
     * @return the ledger; closed by the test
     */
    protected abstract BudgetLedger open();

    @Test
    void takes_endAtTheLimit() {
        try (BudgetLedger ledger = open()) {
            assertThat(ledger.take(principal, "complaint", TEN, 9)).isTrue();
            assertThat(ledger.take(principal, "complaint", TEN, 2)).isFalse();
            // All or nothing: the refused take has left the last one.
            assertThat(ledger.take(principal, "complaint", TEN, 1)).isTrue();
            assertThat(ledger.take(principal, "complaint", TEN, 1)).isFalse();
            assertThat(ledger.take(principal, "complaint", TEN, Long.MAX_VALUE)).isFalse();
        }
    }

    @Test
    void restart_resetsNothing() {
        try (BudgetLedger ledger = open()) {
            assertThat(ledger.take(principal, "complaint", TEN, 10)).isTrue();
        }
        try (BudgetLedger ledger = open()) {
            assertThat(ledger.take(principal, "complaint", TEN, 1)).isFalse();
        }
    }

    @Test
    void accounts_areApart() {
        try (BudgetLedger ledger = open()) {
            assertThat(ledger.take(principal, "complaint", TEN, 10)).isTrue();
            assertThat(ledger.take(principal, "delivery", TEN, 10)).isTrue();
            assertThat(ledger.take(principal + "c", "omplaint", TEN, 10)).isTrue();
            assertThat(ledger.take(principal.toUpperCase(Locale.ROOT), "complaint", TEN, 10))
                    .isTrue();
            assertThat(ledger.take(principal, "complaint", new Budget(10, LONG.plusDays(1)), 10))
                    .isTrue();
        }
    }

    @Test
    void raisedLimit_countsWhatWasUsed() {
        try (BudgetLedger ledger = open()) {
            assertThat(ledger.take(principal, "complaint", TEN, 10)).isTrue();
            assertThat(ledger.take(principal, "complaint", new Budget(12, LONG), 3))
                    .isFalse();
            assertThat(ledger.take(principal, "complaint", new Budget(12, LONG), 2))
                    .isTrue();
            assertThat(ledger.take(principal, "complaint", new Budget(1, LONG), 1))
                    .isFalse();
        }
    }

    @Test
    void hostileNames_haveAccountsOfTheirOwn() {
        List<String> names =
                List.of("", " ", "a\0b", "a\0c", "\ud800", "\ud801", "x".repeat(50_000), "'; DROP TABLE x; --");
        try (BudgetLedger ledger = open()) {
            for (String name : names) {
                assertThat(ledger.take(principal + name, name, TEN, 10)).isTrue();
                assertThat(ledger.take(principal + name, name, TEN, 1)).isFalse();
            }
        }
    }

    @Test
    void concurrentTakes_neverExceedTheLimit() throws Exception {
        Budget budget = new Budget(100, LONG);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (BudgetLedger one = open();
                BudgetLedger two = open()) {
            List<Future<Long>> takers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                BudgetLedger ledger = i % 2 == 0 ? one : two;
                takers.add(threads.submit(() -> taken(ledger, budget)));
            }
            long taken = 0;
            for (Future<Long> taker : takers) {
                taken += taker.get();
            }
            assertThat(taken).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
    }

    private long taken(BudgetLedger ledger, Budget budget) {
        long taken = 0;
        for (int i = 0; i < 20; i++) {
            taken += ledger.take(principal, "complaint", budget, 1) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void wrongUse_isRefused() {
        BudgetLedger ledger = open();
        assertThatThrownBy(() -> ledger.take(principal, "complaint", TEN, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.take(principal, "complaint", TEN, -1))
                .isInstanceOf(IllegalArgumentException.class);
        ledger.close();
        ledger.close();
        assertThatThrownBy(() -> ledger.take(principal, "complaint", TEN, 1)).isInstanceOf(RevealException.class);
    }
}
