package io.maskwright.export.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** An empty database for a test: a schema of one PostgreSQL that all tests share, or a file of SQLite. */
final class TestDatabase {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final DataSource source;
    final Product product;

    private TestDatabase(DataSource source, Product product) {
        this.source = source;
        this.product = product;
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

    static TestDatabase of(Product product, Path folder) {
        return product == Product.POSTGRESQL ? postgres() : sqlite(folder);
    }

    static TestDatabase postgres() {
        String schema = "export" + NUMBERS.incrementAndGet();
        new TestDatabase(Running.SERVER.getPostgresDatabase(), Product.POSTGRESQL).run("CREATE SCHEMA " + schema);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Running.SERVER.getPort()});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setPassword("s3cret-passw0rd");
        source.setCurrentSchema(schema);
        return new TestDatabase(source, Product.POSTGRESQL);
    }

    static TestDatabase sqlite(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("test" + NUMBERS.incrementAndGet() + ".db"));
        return new TestDatabase(source, Product.SQLITE);
    }

    TestDatabase run(String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, each as its cells with bars between them. */
    List<String> rows(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(rows.getString(i));
                }
                found.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
