package io.maskwright.export.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetForm.TreatedColumn;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.export.spi.TransferException;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One run sees one state, and is seen as a whole or not at all. */
class JdbcTransactionTest {

    @TempDir
    Path folder;

    private static TargetForm form(SourceReader reader) throws IOException {
        RecordForm.Table columns = (RecordForm.Table) reader.form();
        Policy policy = Policy.builder()
                .dataset("t", d -> columns.columns().forEach(c -> d.field(c.name(), "keep")))
                .build();
        RecordPlan plan = RecordPlan.compile(
                policy,
                "t",
                Audience.MOST_RESTRICTIVE,
                columns.columns().stream().map(c -> c.name()).toList());
        return new TargetForm.Table(IntStream.range(0, columns.columns().size())
                .mapToObj(i -> new TreatedColumn(
                        columns.columns().get(i), plan.columns().get(i)))
                .toList());
    }

    private static TargetWriter written(TestDatabase database, DataSource through, ExistingRows rows)
            throws IOException {
        try (SourceReader reader =
                JdbcQuery.of(database.source, "SELECT 'new' AS v").open(null)) {
            TargetWriter writer =
                    JdbcTable.builder(through, "b").existingRows(rows).build().open(form(reader), null);
            RecordEncoder encoder = writer.encoder();
            encoder.row(new Object[] {"new"}, 1);
            writer.write(encoder.take());
            return writer;
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void nothingIsSeen_untilItIsPublished(Product product) throws IOException {
        TestDatabase database =
                TestDatabase.of(product, folder).run("CREATE TABLE b (v varchar(9))", "INSERT INTO b VALUES ('old')");
        try (TargetWriter writer = written(database, database.source, ExistingRows.REPLACE)) {
            assertThat(database.rows("SELECT v FROM b")).containsExactly("old");
            writer.complete();
            assertThat(database.rows("SELECT v FROM b")).containsExactly("old");
            assertThatThrownBy(() -> writer.write(writer.encoder().take())).isInstanceOf(IllegalStateException.class);
            writer.publish();
            assertThat(database.rows("SELECT v FROM b")).containsExactly("new");
            writer.withdraw();
            assertThatThrownBy(writer::publish).isInstanceOf(IllegalStateException.class);
            assertThat(writer.mark()).isNull();
            assertThat(writer.sha256()).isNull();
        }
        assertThat(database.rows("SELECT v FROM b")).containsExactly("new");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void closing_takesBackWhatWasNotPublished(Product product) throws IOException {
        TestDatabase database =
                TestDatabase.of(product, folder).run("CREATE TABLE b (v varchar(9))", "INSERT INTO b VALUES ('old')");
        for (ExistingRows rows : List.of(ExistingRows.APPEND, ExistingRows.REPLACE)) {
            written(database, database.source, rows).close();
            TargetWriter complete = written(database, database.source, rows);
            complete.complete();
            complete.close();
            written(database, database.source, rows).suspend();
        }
        assertThat(database.rows("SELECT v FROM b")).containsExactly("old");
    }

    @Test
    void query_seesOneStateOfTheDatabase() throws IOException {
        TestDatabase database = TestDatabase.postgres().run("CREATE TABLE a AS SELECT generate_series(1, 3000) AS id");
        int rows = 0;
        try (SourceReader reader = JdbcQuery.of(database.source, "SELECT id FROM a ORDER BY id")
                .withFetchRows(10)
                .open(null)) {
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                assertThat(slice.records()).isLessThanOrEqualTo(512);
                rows += slice.records();
                database.run("DELETE FROM a");
            }
        }
        assertThat(rows).isEqualTo(3000);
        assertThat(database.rows("SELECT count(*) FROM a")).containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void connections_goBackAsTheyCame(Product product) throws IOException, SQLException {
        TestDatabase database = TestDatabase.of(product, folder).run("CREATE TABLE b (v varchar(9))");
        try (Connection real = database.source.getConnection()) {
            DataSource pool = pool(real);
            int isolation = real.getTransactionIsolation();
            try (SourceReader reader = JdbcQuery.of(pool, "SELECT 1 AS v").open(null)) {
                assertThat(real.getAutoCommit()).isFalse();
                assertThat(reader.next()).isNotNull();
            }
            assertThatThrownBy(() -> JdbcQuery.of(pool, "DELETE FROM b").open(null))
                    .isInstanceOf(TransferException.class);
            written(database, pool, ExistingRows.APPEND).close();
            assertThat(real.getAutoCommit()).isTrue();
            assertThat(real.isReadOnly()).isFalse();
            assertThat(real.getTransactionIsolation()).isEqualTo(isolation);
            try (java.sql.Statement statement = real.createStatement()) {
                assertThat(statement.executeUpdate("INSERT INTO b VALUES ('x')"))
                        .isEqualTo(1);
            }
        }
    }

    /** Gives one connection again and again, and never closes it. */
    private DataSource pool(Connection real) {
        return data(() -> (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    return call(real, method, arguments);
                }));
    }

    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private DataSource data(Connecting connecting) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connecting.connect());
    }

    private static Object call(Object real, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void commitThatFails_publishesNothingOrSaysThatNobodyKnows(Product product) throws IOException {
        TestDatabase database = TestDatabase.of(product, folder).run("CREATE TABLE b (v varchar(9))");
        for (String state : List.of("08006", "40001")) {
            DataSource failing = data(() -> {
                Connection real = database.source.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("commit")) {
                                throw new SQLException("secret", state);
                            }
                            return call(real, method, arguments);
                        });
            });
            try (TargetWriter writer = written(database, failing, ExistingRows.REFUSE)) {
                writer.complete();
                assertThatThrownBy(writer::publish)
                        .isInstanceOf(TransferException.class)
                        .hasMessageContaining(state.equals("08006") ? "nobody knows" : "nothing was written")
                        .hasMessageNotContaining("secret");
            }
        }
        assertThat(database.rows("SELECT * FROM b")).isEmpty();
    }

    /** What becomes of a process that is killed: the server rolls back what it did not commit. */
    @Test
    void brokenConnection_leavesTheTableAsItWas() throws IOException {
        TestDatabase database =
                TestDatabase.postgres().run("CREATE TABLE b (v varchar(9))", "INSERT INTO b VALUES ('old')");
        try (TargetWriter writer = written(database, database.source, ExistingRows.REPLACE)) {
            database.run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'b'::regclass"
                    + " AND pid <> pg_backend_pid()");
            RecordEncoder encoder = writer.encoder();
            encoder.row(new Object[] {"more"}, 2);
            io.maskwright.export.spi.Block block = encoder.take();
            assertThatThrownBy(() -> writer.write(block))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith("cannot write table b: row 2: the database cannot be reached");
        }
        assertThat(database.rows("SELECT v FROM b")).containsExactly("old");
    }

    @Test
    void exportsIntoOneTable_doNotMix() throws IOException {
        TestDatabase database = TestDatabase.postgres().run("CREATE TABLE b (v varchar(9))");
        TestDatabase impatient = database;
        DataSource soon = data(() -> {
            Connection connection = impatient.source.getConnection();
            connection.createStatement().execute("SET lock_timeout = '50ms'");
            return connection;
        });
        try (TargetWriter first = written(database, database.source, ExistingRows.REFUSE)) {
            assertThatThrownBy(() -> written(database, soon, ExistingRows.REFUSE))
                    .isInstanceOf(TransferException.class)
                    .hasMessageContaining("another transaction is in the way (SQLSTATE 55P03)");
            first.complete();
            first.publish();
        }
        assertThat(database.rows("SELECT * FROM b")).containsExactly("new");
    }

    /** Its rows are the same however many threads treat them. */
    @ParameterizedTest
    @EnumSource(Product.class)
    void threads_makeNoDifference(Product product) {
        TestDatabase database = TestDatabase.of(product, folder)
                .run("CREATE TABLE a (id int, v varchar(40))", "CREATE TABLE b (id int, v varchar(40))")
                .run(IntStream.range(0, 3000)
                        .mapToObj(i -> "INSERT INTO a VALUES (" + i + ", '1381234" + (1000 + i) + "')")
                        .toArray(String[]::new));
        List<List<String>> found = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            new JdbcBench(folder, "id: keep, v: \"fpe(domain=study, alphabet=digits)\"")
                    .job()
                    .source(JdbcQuery.of(database.source, "SELECT id, v FROM a ORDER BY id"))
                    .target(JdbcTable.builder(database.source, "b")
                            .existingRows(ExistingRows.REPLACE)
                            .build())
                    .threads(threads)
                    .build()
                    .run();
            found.add(database.rows("SELECT * FROM b"));
        }
        assertThat(found.get(0)).hasSize(3000).isEqualTo(found.get(1));
    }
}
