package io.maskwright.vault.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;

/** Makes the tables of a part where they are missing, and refuses those of another version. */
final class Schema {

    /** Any number that nobody else locks: the letters "maskwrig". */
    private static final long CREATION_LOCK = 0x6d61736b77726967L;

    private static final String VERSIONS =
            "CREATE TABLE IF NOT EXISTS maskwright_schema (part TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL)";

    private Schema() {}

    /** Checks the version; reading is enough where the tables exist, so the user needs no right to make any. */
    static boolean isReady(Connection connection, Dialect dialect, SchemaPart part) throws SQLException {
        OptionalInt version = version(connection, dialect, part.name());
        if (version.isPresent() && version.getAsInt() != part.version()) {
            String age = version.getAsInt() > part.version() ? "newer" : "older";
            throw new StoreFailure(
                    Fault.SCHEMA,
                    "has tables of the " + age + " version " + version.getAsInt() + ", but this release knows version "
                            + part.version());
        }
        return version.isPresent();
    }

    /** Makes the tables; in a write transaction. The first of several processes does, the others wait and find them. */
    static void create(Connection connection, Dialect dialect, SchemaPart part) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            Dialect.run(connection, "SELECT pg_advisory_xact_lock(" + CREATION_LOCK + ")");
        }
        if (isReady(connection, dialect, part)) {
            return;
        }
        Dialect.run(connection, VERSIONS);
        for (String statement : part.statements(dialect)) {
            Dialect.run(connection, statement);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO maskwright_schema (part, version) VALUES (?, ?)")) {
            insert.setString(1, part.name());
            insert.setInt(2, part.version());
            insert.executeUpdate();
        }
    }

    private static OptionalInt version(Connection connection, Dialect dialect, String part) throws SQLException {
        if (!hasVersions(connection, dialect)) {
            return OptionalInt.empty();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT version FROM maskwright_schema WHERE part = ?")) {
            select.setString(1, part);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    private static boolean hasVersions(Connection connection, Dialect dialect) throws SQLException {
        // Reading from pg_class makes the session hear of a table that was made while it waited to make it.
        String sql = dialect == Dialect.SQLITE
                ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'maskwright_schema'"
                : "SELECT 1 FROM pg_catalog.pg_class WHERE oid = to_regclass('maskwright_schema')";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }
}
