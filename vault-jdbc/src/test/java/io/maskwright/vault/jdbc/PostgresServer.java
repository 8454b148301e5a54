package io.maskwright.vault.jdbc;

import io.maskwright.token.StoreReference;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this module, started when it is first needed; each test has a schema or a database of its own. */
final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // The settings of a server in production: those that come with it give durability up for speed.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes an empty schema, which is quick. */
    static StoreReference newSchema() {
        String name = "test" + DATABASES.incrementAndGet();
        run("postgres", "CREATE SCHEMA " + name);
        return new StoreReference(url("postgres") + "?currentSchema=" + name, "postgres", "postgres"::toCharArray);
    }

    /** Makes an empty database, for what cannot be set on a schema. */
    static StoreReference newDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        run("postgres", "CREATE DATABASE " + name);
        return new StoreReference(url(name), "postgres", "postgres"::toCharArray);
    }

    static String url(String database) {
        return "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + database;
    }

    static Connection connect(StoreReference reference) throws SQLException {
        return DriverManager.getConnection(reference.url(), "postgres", "postgres");
    }

    /** Adds a user whom the server asks for a password, which it does not do otherwise. */
    static void addUserWithPassword(String user, String password) {
        run("postgres", "CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                ResultSet rows = connection.createStatement().executeQuery("SHOW hba_file")) {
            rows.next();
            Path rules = Path.of(rows.getString(1));
            String rule = "host all " + user + " all scram-sha-256\n";
            Files.writeString(rules, rule + Files.readString(rules));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        run("postgres", "SELECT pg_reload_conf()");
    }

    /** Runs a statement as the administrator. */
    static void run(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", "postgres")) {
            Dialect.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
