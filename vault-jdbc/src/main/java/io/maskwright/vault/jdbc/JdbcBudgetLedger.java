package io.maskwright.vault.jdbc;

import io.maskwright.reveal.Budget;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.RevealException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/**
 * Keeps what was used of budgets in a table. A take whose commit was done and whose answer was lost is done again and so
 * counts twice: never too little.
 */
final class JdbcBudgetLedger implements BudgetLedger {

    private final Database database;
    private final DatabaseClock clock;
    private volatile boolean closed;

    private JdbcBudgetLedger(Database database, DatabaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    static JdbcBudgetLedger open(Database database, DatabaseClock clock) {
        try {
            database.ensure(BudgetTables.PART);
        } catch (StoreFailure e) {
            throw failed(e);
        }
        return new JdbcBudgetLedger(database, clock);
    }

    private static RevealException failed(StoreFailure e) {
        return new RevealException("budget store " + e.words());
    }

    @Override
    public boolean take(String principal, String purpose, Budget budget, long count) {
        Objects.requireNonNull(principal, "principal must not be null");
        Objects.requireNonNull(purpose, "purpose must not be null");
        Objects.requireNonNull(budget, "budget must not be null");
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more, but was " + count);
        }
        if (closed) {
            throw new RevealException("budget store is closed");
        }
        try {
            BudgetAccount account = BudgetAccount.of(principal, purpose);
            return database.inTransaction(connection -> take(connection, account, budget, count));
        } catch (StoreFailure e) {
            throw failed(e);
        }
    }

    private boolean take(Connection connection, BudgetAccount account, Budget budget, long count) throws SQLException {
        long window = wholeSeconds(budget.window());
        open(connection, account, window);
        Used stored = locked(connection, account, window);
        // Asked for under the lock, so that who waited longest does not come with the oldest time.
        long now = clock.seconds(connection);
        long start = now - Math.floorMod(now, window);
        // A clock that was moved back gives an earlier window, which is over for good.
        Used used = start > stored.windowStart() ? new Used(start, 0) : stored;
        if (count > budget.limit() - used.count()) {
            return false;
        }
        store(connection, account, window, new Used(used.windowStart(), used.count() + count));
        return true;
    }

    /** Part of a second counts as a whole one: a longer window gives less. */
    private static long wholeSeconds(Duration window) {
        long seconds = window.toSeconds();
        boolean whole = window.equals(Duration.ofSeconds(seconds));
        return whole || seconds == Long.MAX_VALUE ? seconds : seconds + 1;
    }

    private record Used(long windowStart, long count) {}

    private static void open(Connection connection, BudgetAccount account, long window) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO maskwright_budget"
                + " (account, window_seconds, principal, purpose, window_start, used) VALUES (?, ?, ?, ?, ?, 0)"
                + " ON CONFLICT (account, window_seconds) DO NOTHING")) {
            insert.setString(1, account.key());
            insert.setLong(2, window);
            insert.setString(3, account.principal());
            insert.setString(4, account.purpose());
            insert.setLong(5, Long.MIN_VALUE);
            insert.executeUpdate();
        }
    }

    private static Used locked(Connection connection, BudgetAccount account, long window) throws SQLException {
        // An update locks on both databases; the row keeps what it has.
        try (PreparedStatement lock = connection.prepareStatement("UPDATE maskwright_budget SET used = used"
                + " WHERE account = ? AND window_seconds = ? RETURNING window_start, used")) {
            lock.setString(1, account.key());
            lock.setLong(2, window);
            try (ResultSet rows = lock.executeQuery()) {
                if (!rows.next()) {
                    throw new StoreFailure(Fault.FAILED, "lost an account while it was in use");
                }
                return new Used(rows.getLong(1), rows.getLong(2));
            }
        }
    }

    private static void store(Connection connection, BudgetAccount account, long window, Used used)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE maskwright_budget"
                + " SET window_start = ?, used = ? WHERE account = ? AND window_seconds = ?")) {
            update.setLong(1, used.windowStart());
            update.setLong(2, used.count());
            update.setString(3, account.key());
            update.setLong(4, window);
            update.executeUpdate();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
