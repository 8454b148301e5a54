package io.maskwright.vault.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The databases that stores know, and how each writes in a transaction. */
enum Dialect {
    /** SQLite: one writer at a time, who says so before reading, for a reader cannot always become a writer. */
    SQLITE {
        @Override
        void begin(Connection connection) throws SQLException {
            run(connection, "BEGIN IMMEDIATE");
        }

        @Override
        void commit(Connection connection) throws SQLException {
            run(connection, "COMMIT");
        }

        @Override
        void rollback(Connection connection) throws SQLException {
            run(connection, "ROLLBACK");
        }
    },
    /** PostgreSQL, at the isolation level READ COMMITTED. */
    POSTGRESQL {
        @Override
        void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }

        @Override
        void commit(Connection connection) throws SQLException {
            connection.commit();
            connection.setAutoCommit(true);
        }

        @Override
        void rollback(Connection connection) throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    };

    abstract void begin(Connection connection) throws SQLException;

    abstract void commit(Connection connection) throws SQLException;

    abstract void rollback(Connection connection) throws SQLException;

    /** Finds the dialect by the name that a driver gives its database. */
    static Dialect ofProduct(String product) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> SQLITE;
            case "postgresql" -> POSTGRESQL;
            default -> throw new IllegalArgumentException("the database must be SQLite or PostgreSQL");
        };
    }

    /** Runs a statement without parameters. */
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
