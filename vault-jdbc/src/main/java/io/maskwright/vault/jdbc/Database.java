package io.maskwright.vault.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database and the way to work with it: whole operations, tried again where that can help, and failures told in words
 * of our own.
 *
 * <p>Thread-safe.
 */
final class Database implements AutoCloseable {

    private final Dialect dialect;
    private final DataSource direct;
    private final DataSource connections;
    private final Patience patience;
    private final Runnable closing;
    private final WriteTurn turn;
    private volatile boolean closed;

    /**
     * Creates one.
     *
     * @param direct makes a connection or tells at once why not, as a pool does only after waiting in vain
     * @param connections gives those that work is done with
     */
    Database(Dialect dialect, DataSource direct, DataSource connections, Patience patience, Runnable closing) {
        this.dialect = dialect;
        this.direct = direct;
        this.connections = connections;
        this.patience = patience;
        this.closing = closing;
        this.turn = dialect == Dialect.SQLITE ? WriteTurn.oneAtATime() : WriteTurn.any();
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Does something in a write transaction and commits it durably. After a failure that may pass, a lost connection in
     * the middle of the commit among them, all of it is done again: the work must find out what it did before.
     *
     * @throws StoreFailure if it failed; it may still have been committed if the connection was lost at the very end
     */
    <T> T inTransaction(Work<T> work) {
        return turn.take(() -> attempt(connections, connection -> transaction(connection, work)));
    }

    /**
     * Does something without a transaction: one statement, or several that need not agree.
     *
     * @throws StoreFailure if it failed
     */
    <T> T reading(Work<T> work) {
        return attempt(connections, work);
    }

    /** Makes the tables of a part unless they are there. */
    void ensure(SchemaPart part) {
        attempt(direct, connection -> {
            if (!Schema.isReady(connection, dialect, part)) {
                transaction(connection, creating -> {
                    Schema.create(creating, dialect, part);
                    return true;
                });
            }
            return true;
        });
    }

    private <T> T attempt(DataSource source, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            if (closed) {
                throw new StoreFailure(Fault.CLOSED);
            }
            try (Connection connection = source.getConnection()) {
                return work.run(connection);
            } catch (SQLException e) {
                Fault fault = Fault.of(e, dialect);
                if (!fault.passes() || !patience.pause(attempt)) {
                    throw new StoreFailure(fault);
                }
            }
        }
    }

    private <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        dialect.begin(connection);
        boolean done = false;
        try {
            T result = work.run(connection);
            dialect.commit(connection);
            done = true;
            return result;
        } finally {
            if (!done) {
                undo(connection);
            }
        }
    }

    /** Gives a connection up that cannot even roll back: what is left of its transaction must not meet the next user. */
    private void undo(Connection connection) {
        try {
            dialect.rollback(connection);
        } catch (SQLException e) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException ignored) {
                // It is broken; the reason that matters is already on its way.
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        closing.run();
    }
}
