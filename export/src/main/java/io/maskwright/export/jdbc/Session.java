package io.maskwright.export.jdbc;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connection with one transaction, given back as it came: it may belong to a pool. Not thread-safe. */
final class Session implements Closeable {

    private final Connection connection;
    private final Product product;
    private final Deque<Setting> toRestore = new ArrayDeque<>();

    /** Sets something of the connection. */
    private interface Setting {
        void set() throws SQLException;
    }

    private Session(Connection connection, Product product) {
        this.connection = connection;
        this.product = product;
    }

    /** Starts a transaction that writes. */
    static Session writing(DataSource database, String what) {
        return open(database, what, Session::begin);
    }

    /** Starts a transaction that only reads, and sees one state of the database. */
    static Session reading(DataSource database, String what) {
        return open(database, what, session -> {
            session.readOnly();
            session.begin();
        });
    }

    private interface Start {
        void in(Session session) throws SQLException;
    }

    private static Session open(DataSource database, String what, Start start) {
        Connection connection;
        try {
            connection = database.getConnection();
        } catch (SQLException e) {
            throw JdbcTrouble.of(what, e);
        } catch (RuntimeException e) {
            throw JdbcTrouble.unexpected(what, e);
        }
        Session session = null;
        try {
            session = new Session(connection, Product.of(connection));
            start.in(session);
            return session;
        } catch (SQLException e) {
            giveUp(connection, session);
            throw JdbcTrouble.of(what, e);
        } catch (RuntimeException e) {
            giveUp(connection, session);
            throw e;
        }
    }

    private static void giveUp(Connection connection, @Nullable Session session) {
        if (session != null) {
            session.close();
            return;
        }
        quietly(connection::close);
    }

    private void readOnly() throws SQLException {
        if (product == Product.SQLITE) {
            int before = queryOnly();
            run("PRAGMA query_only = 1");
            toRestore.push(() -> run("PRAGMA query_only = " + before));
            return;
        }
        int isolation = connection.getTransactionIsolation();
        boolean wasReadOnly = connection.isReadOnly();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        toRestore.push(() -> connection.setTransactionIsolation(isolation));
        connection.setReadOnly(true);
        toRestore.push(() -> connection.setReadOnly(wasReadOnly));
    }

    private int queryOnly() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA query_only")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private void begin() throws SQLException {
        boolean wasAutoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        toRestore.push(() -> connection.setAutoCommit(wasAutoCommit));
    }

    /** Runs a statement without parameters. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    Product product() {
        return product;
    }

    /** Takes back what was not committed, and gives the connection back as it came. */
    @Override
    public void close() {
        // What fails here has lost its connection, and with it what was not committed.
        quietly(connection::rollback);
        while (!toRestore.isEmpty()) {
            quietly(toRestore.pop());
        }
        quietly(connection::close);
    }

    private static void quietly(Setting action) {
        try {
            action.set();
        } catch (SQLException | RuntimeException e) {
            return;
        }
    }
}
