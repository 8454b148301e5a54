package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.reveal.Budget;
import io.maskwright.token.StoreReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows of budgets as the clock goes on, back and forth. */
class BudgetWindowTest {

    private static final Budget TEN_A_DAY = new Budget(10, Duration.ofDays(1));
    private static final long DAY = 86_400;

    @TempDir
    Path folder;

    private final AtomicLong now = new AtomicLong(20_000 * DAY + 7);

    private void check(StoreReference place) {
        try (JdbcStore store = JdbcStore.open(place)) {
            JdbcBudgetLedger ledger = JdbcBudgetLedger.open(store.database(), connection -> now.get());
            assertThat(ledger.take("alice", "complaint", TEN_A_DAY, 10)).isTrue();
            now.addAndGet(DAY - 8);
            assertThat(ledger.take("alice", "complaint", TEN_A_DAY, 1)).isFalse();
            now.addAndGet(1);
            assertThat(ledger.take("alice", "complaint", TEN_A_DAY, 4)).isTrue();
            // Back: yesterday does not begin again, and neither does today on the way forth.
            now.addAndGet(-3 * DAY);
            assertThat(ledger.take("alice", "complaint", TEN_A_DAY, 7)).isFalse();
            assertThat(ledger.take("alice", "complaint", TEN_A_DAY, 6)).isTrue();
            now.addAndGet(3 * DAY);
            assertThat(ledger.take("alice", "complaint", TEN_A_DAY, 1)).isFalse();
            now.addAndGet(DAY);
            assertThat(ledger.take("alice", "complaint", TEN_A_DAY, 10)).isTrue();
        }
    }

    @Test
    void clockOnSqlite_opensEachWindowOnce() {
        check(StoreReference.of("jdbc:sqlite:" + folder.resolve("store.db")));
    }

    @Test
    void clockOnPostgres_opensEachWindowOnce() {
        check(PostgresServer.newSchema());
    }

    @Test
    void partOfASecond_makesTheWindowLonger() {
        Budget budget = new Budget(1, Duration.ofMillis(1_500));
        try (JdbcStore store = JdbcStore.open(StoreReference.of("jdbc:sqlite:" + folder.resolve("store.db")))) {
            JdbcBudgetLedger ledger = JdbcBudgetLedger.open(store.database(), connection -> now.get());
            now.set(1_000);
            assertThat(ledger.take("alice", "complaint", budget, 1)).isTrue();
            now.set(1_001);
            assertThat(ledger.take("alice", "complaint", budget, 1)).isFalse();
            now.set(1_002);
            assertThat(ledger.take("alice", "complaint", budget, 1)).isTrue();
        }
    }

    @Test
    void serverClock_isTheTime() {
        try (JdbcStore store = JdbcStore.open(PostgresServer.newSchema())) {
            long server = store.database().reading(DatabaseClock.of(Dialect.POSTGRESQL)::seconds);
            assertThat(server).isCloseTo(System.currentTimeMillis() / 1_000, org.assertj.core.data.Offset.offset(5L));
        }
    }
}
