package io.maskwright.export.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.TransferException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases say much when they fail, and drivers pass it on: nothing of it leaves. */
class JdbcCanaryTest {

    private static final String CANARY = "13987650321";
    private static final String PASSWORD = "s3cret-passw0rd";

    @TempDir
    Path folder;

    private static void assertClean(Throwable thrown, String... words) {
        assertThat(thrown).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(CANARY, PASSWORD, "jdbc:");
        for (String word : words) {
            assertThat(trace.toString()).contains(word);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void violatedConstraints_areToldWithoutTheRow(Product product) {
        for (String columns : List.of("v varchar(20) UNIQUE", "v varchar(20) CHECK (v < '2')")) {
            TestDatabase database = TestDatabase.of(product, folder).run("CREATE TABLE b (" + columns + ")");
            Throwable thrown = catchThrowable(() -> new JdbcBench(folder, "v: keep")
                    .load(
                            "v\n" + CANARY + "\n" + (columns.contains("UNIQUE") ? CANARY : "5") + "\n",
                            JdbcTable.builder(database.source, "b").build()));
            assertClean(thrown, "cannot write table b: ", "row");
            assertThat(thrown).isInstanceOf(TransferException.class).hasNoCause();
            assertThat(database.rows("SELECT * FROM b")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void failingQueries_areToldWithoutTheirTextAndParameters(Product product) {
        TestDatabase database = TestDatabase.of(product, folder)
                .run("CREATE TABLE a (v varchar(20), day date)", "INSERT INTO a VALUES ('" + CANARY + "', NULL)");
        List<JdbcQuery> queries = List.of(
                JdbcQuery.of(database.source, "SELECT v AS \"" + CANARY + "\" FROM nowhere"),
                JdbcQuery.of(database.source, "SELECT v FROM a WHERE '" + CANARY),
                JdbcQuery.of(database.source, "SELECT v FROM a WHERE v = ?", CANARY, CANARY),
                JdbcQuery.of(database.source, "DELETE FROM a"));
        for (JdbcQuery query : queries) {
            assertThat(query).hasToString("JdbcQuery[query]");
            assertClean(
                    catchThrowable(() -> new JdbcBench(folder, "v: keep").file(query.withName("my query"))),
                    "cannot read my query: ");
        }
        assertThat(database.rows("SELECT v FROM a")).containsExactly(CANARY);
    }

    @Test
    void valueThatCannotBeCast_isNotQuoted() {
        TestDatabase database = TestDatabase.postgres()
                .run("CREATE TABLE a (v text)", "INSERT INTO a VALUES ('1'), ('" + CANARY + "x')");
        assertClean(
                catchThrowable(() -> new JdbcBench(folder, "v: keep")
                        .file(JdbcQuery.of(database.source, "SELECT CAST(v AS int) AS v FROM a"))),
                "cannot read query",
                "SQLSTATE 22");
        assertClean(
                catchThrowable(() -> new JdbcBench(folder, "v: keep")
                        .file(JdbcQuery.of(database.source, "SELECT CAST('NaN' AS numeric) AS v"))),
                "cannot read query: row 1, column 1 holds a value that is not a decimal number");
    }

    @Test
    void valuesThatAreNotWhatSqliteDeclares_areNotQuoted() {
        TestDatabase database = TestDatabase.sqlite(folder)
                .run("CREATE TABLE a (i int, n numeric, d date, b boolean, u uuid, r real, t text, ts datetime)");
        for (String column : List.of("i", "n", "d", "b", "u", "r", "ts")) {
            database.run("DELETE FROM a", "INSERT INTO a (" + column + ") VALUES ('x" + CANARY + "')");
            assertClean(
                    catchThrowable(() -> new JdbcBench(folder, "v: keep")
                            .file(JdbcQuery.of(database.source, "SELECT " + column + " AS v FROM a"))),
                    "cannot read query: row 1, column 1 holds a value that is not ");
        }
        for (String column : List.of("i", "t", "d")) {
            database.run("DELETE FROM a", "INSERT INTO a (" + column + ") VALUES (x'3132')");
            assertClean(
                    catchThrowable(() -> new JdbcBench(folder, "v: keep")
                            .file(JdbcQuery.of(database.source, "SELECT " + column + " AS v FROM a"))),
                    "cannot read query: row 1, column 1 holds a value that is not ");
        }
        database.run("DELETE FROM a", "INSERT INTO a (d) VALUES (20200101)", "INSERT INTO a (b) VALUES (2)");
        for (String column : List.of("d", "b")) {
            assertClean(catchThrowable(() -> new JdbcBench(folder, "v: keep")
                    .file(JdbcQuery.of(
                            database.source, "SELECT " + column + " AS v FROM a WHERE " + column + " IS NOT NULL"))));
        }
    }

    @Test
    void connectionsThatFail_areToldWithoutAddressAndPassword() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"localhost"});
        nowhere.setPortNumbers(new int[] {1});
        nowhere.setUser("postgres");
        nowhere.setPassword(PASSWORD);
        DataSource raging = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("jdbc:postgresql://x?password=" + PASSWORD);
                });
        DataSource chatty = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("jdbc:postgresql://x?password=" + PASSWORD, PASSWORD);
                });
        for (DataSource source : List.of(nowhere, raging, chatty)) {
            JdbcBench bench = new JdbcBench(folder, "v: keep");
            JdbcTable table = JdbcTable.builder(source, "b").schema("s").build();
            assertThat(table).hasToString("JdbcTable[table s.b]");
            assertClean(catchThrowable(() -> bench.file(JdbcQuery.of(source, "SELECT 1"))), "cannot read query: ");
            assertClean(catchThrowable(() -> bench.load("v\n1\n", table)), "cannot write table s.b: ");
        }
    }

    @Test
    void otherDatabases_areRefused() {
        TestDatabase database = TestDatabase.sqlite(folder);
        DataSource other = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> renamed(database.source.getConnection()));
        assertThatThrownBy(() -> new JdbcBench(folder, "v: keep").file(JdbcQuery.of(other, "SELECT 1 AS v")))
                .isInstanceOf(TransferException.class)
                .hasMessage("the database must be PostgreSQL or SQLite");
    }

    private Connection renamed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getMetaData")) {
                        return Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {java.sql.DatabaseMetaData.class},
                                (p, m, a) -> "Oracle");
                    }
                    return method.invoke(connection, arguments);
                });
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void slicesBlocksAndWriters_sayNothingOfTheirContent(Product product) throws IOException {
        TestDatabase database = TestDatabase.of(product, folder)
                .run("CREATE TABLE a (v varchar(20))", "INSERT INTO a VALUES ('" + CANARY + "')");
        try (SourceReader reader =
                JdbcQuery.of(database.source, "SELECT v FROM a").open(null)) {
            assertThat(((RecordForm.Table) reader.form()).columns())
                    .extracting(SourceColumn::name)
                    .containsExactly("v");
            Slice slice = reader.next();
            assertThat(slice).isNotNull().asString().doesNotContain(CANARY);
            assertThat(reader.next()).isNull();
        }
        RowBlock block = new RowBlock(List.<Object[]>of(new Object[] {CANARY}), List.of(1L));
        assertThat(block).hasToString("RowBlock[1 records]");
    }
}
