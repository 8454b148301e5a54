package io.maskwright.testkit;

import io.maskwright.export.jdbc.JdbcQuery;
import io.maskwright.export.jdbc.JdbcTable;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** A database with one table, as a source or as a target. */
final class ContractDatabase {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final DataSource database;
    private final String order;

    private ContractDatabase(DataSource database, String order) {
        this.database = database;
        this.order = order;
        run("CREATE TABLE t (a varchar(10000), b varchar(10000), place " + (order.equals("place") ? "serial" : "int")
                + ")");
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static ContractDatabase postgres() {
        String schema = "contract" + NUMBERS.incrementAndGet();
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Running.SERVER.getPort()});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setCurrentSchema(schema);
        return new ContractDatabase(source, "place");
    }

    static ContractDatabase sqlite(Path folder) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setJournalMode("WAL");
        source.setUrl("jdbc:sqlite:" + folder.resolve("contract" + NUMBERS.incrementAndGet() + ".db"));
        return new ContractDatabase(source, "rowid");
    }

    Source source(List<List<String>> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO t (a, b) VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            for (List<String> row : rows) {
                statement.setString(1, row.get(0));
                statement.setString(2, row.get(1));
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return JdbcQuery.of(database, "SELECT a, b FROM t ORDER BY " + order);
    }

    Target target() {
        return JdbcTable.builder(database, "t").build();
    }

    List<List<String>> rows() {
        List<List<String>> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT coalesce(a, ''), coalesce(b, '') FROM t ORDER BY " + order)) {
            while (rows.next()) {
                found.add(List.of(rows.getString(1), rows.getString(2)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
