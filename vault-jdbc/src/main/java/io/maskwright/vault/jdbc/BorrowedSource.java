package io.maskwright.vault.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes connections of the application and sets each up, for nobody knows what they were used for before. */
final class BorrowedSource extends ConnectionSource {

    private final DataSource connections;
    private final Dialect dialect;
    private final Patience patience;

    BorrowedSource(DataSource connections, Dialect dialect, Patience patience) {
        this.connections = connections;
        this.dialect = dialect;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = borrowed();
        try {
            requireAutoCommit(connection);
            if (dialect == Dialect.SQLITE) {
                SqliteSource.prepare(connection, patience);
            } else {
                PostgresSource.prepare(connection, patience);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            giveUp(connection);
            throw e;
        }
    }

    private Connection borrowed() throws SQLException {
        try {
            return connections.getConnection();
        } catch (RuntimeException e) {
            // What code of the application says in its message may hold anything.
            throw new StoreFailure(Fault.UNREACHABLE);
        }
    }

    /** What is written in a transaction of somebody else is gone if that is rolled back; to set the mode would commit it. */
    private static void requireAutoCommit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new StoreFailure(Fault.NOT_DURABLE, "needs connections in auto-commit mode");
        }
    }
}
