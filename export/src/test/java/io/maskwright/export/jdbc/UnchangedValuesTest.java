package io.maskwright.export.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.export.spi.TransferException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database or a driver would change without a word is told, or does not happen. */
class UnchangedValuesTest {

    @TempDir
    Path folder;

    private void load(TestDatabase database, String fields, String csv, ExistingRows existing) {
        new JdbcBench(folder, fields)
                .load(
                        csv,
                        JdbcTable.builder(database.source, "b")
                                .textValues(TextValues.PARSE)
                                .existingRows(existing)
                                .build());
    }

    private void load(TestDatabase database, String fields, String csv) {
        load(database, fields, csv, ExistingRows.REFUSE);
    }

    @Test
    void notANumber_isNotMadeNullBySqlite() {
        TestDatabase from = TestDatabase.postgres().run("CREATE TABLE a AS SELECT 'NaN'::float8 AS d");
        TestDatabase to = TestDatabase.sqlite(folder).run("CREATE TABLE b (d double)");
        assertThatThrownBy(() -> new JdbcBench(folder, "d: keep")
                        .run(
                                JdbcQuery.of(from.source, "SELECT d FROM a"),
                                JdbcTable.builder(to.source, "b").build()))
                .isInstanceOf(TransferException.class)
                .hasMessage("cannot write table b: row 1, column d: the value is not a number");
        from.run("UPDATE a SET d = 'Infinity'");
        new JdbcBench(folder, "d: keep")
                .run(
                        JdbcQuery.of(from.source, "SELECT d FROM a"),
                        JdbcTable.builder(to.source, "b").build());
        assertThat(to.rows("SELECT d FROM b")).containsExactly("Inf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0012345", " 12", "+84912345678", "1e5", "12345678901234567890", "1.50", ".5", "7."})
    void textThatSqliteWouldTakeForANumber_isRefused(String text) {
        TestDatabase database = TestDatabase.sqlite(folder).run("CREATE TABLE b (v STRING)");
        assertThatThrownBy(() -> load(database, "v: keep", "v\nabc\n" + text + "\n"))
                .isInstanceOf(TransferException.class)
                .hasMessage("cannot write table b: row 2, column v: the value would become a number; declare TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRING", "TEXT", "VARCHAR(40)", "JSON", "", "CLOB"})
    void textThatSqliteKeeps_isWritten(String type) {
        TestDatabase database = TestDatabase.sqlite(folder).run("CREATE TABLE b (v " + type + ")");
        load(database, "v: keep", "v\nabc\n12-3\n{}\n1e\n");
        assertThat(database.rows("SELECT v FROM b")).containsExactly("abc", "12-3", "{}", "1e");
        assertThat(database.rows("SELECT DISTINCT typeof(v) FROM b")).containsExactly("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "VARCHAR(40)", "", "CLOB"})
    void digitsInTextOfSqlite_areWritten(String type) {
        TestDatabase database = TestDatabase.sqlite(folder).run("CREATE TABLE b (v " + type + ")");
        load(database, "v: keep", "v\n0012345\n");
        assertThat(database.rows("SELECT v || typeof(v) FROM b")).containsExactly("0012345text");
    }

    @Test
    void paddingOfPostgresql_isNoPartOfAValue() {
        TestDatabase database = TestDatabase.postgres()
                .run(
                        "CREATE TABLE a (c char(12), v text)",
                        "INSERT INTO a VALUES ('13812345678', ' x '), ('vip', 'y')");
        String file = new JdbcBench(folder, "c: \"partial(first=3, last=4)\", v: keep")
                .file(JdbcQuery.of(database.source, "SELECT c, v FROM a WHERE c <> 'vip'"));
        assertThat(file).isEqualTo("c,v\n138****5678, x \n");
        assertThat(new JdbcBench(folder, "c: keep, v: keep}\n    suppress:\n      - {when: 'c == \"vip\"'")
                        .file(JdbcQuery.of(database.source, "SELECT c, v FROM a")))
                .isEqualTo("c,v\n13812345678, x \n");
    }

    @Test
    void numbersThatSqliteComputes_keepTheirDigits() {
        TestDatabase database = TestDatabase.sqlite(folder).run("CREATE TABLE a (v)", "INSERT INTO a VALUES (1)");
        String file = new JdbcBench(folder, "n: keep, m: keep, k: keep")
                .file(JdbcQuery.of(
                        database.source, "SELECT 0.1 + 0.2 AS n, 2.5 AS m, 12345678901234567 * 1.0 AS k FROM a"));
        assertThat(file).isEqualTo("n,m,k\n0.30000000000000004,2.5,12345678901234568.0\n");
    }

    @Test
    void nullInAKeyThatSqliteNumbers_isRefused() {
        TestDatabase database =
                TestDatabase.sqlite(folder).run("CREATE TABLE b (id INTEGER PRIMARY KEY, v varchar(9))");
        assertThatThrownBy(() -> load(database, "id: keep, v: keep", "id,v\n7,a\n,b\n"))
                .isInstanceOf(TransferException.class)
                .hasMessage("cannot write table b: row 2, column id: the value is null, but must not be null");
        load(database, "v: keep", "v\na\n");
        assertThat(database.rows("SELECT id, v FROM b")).containsExactly("1|a");
    }

    @Test
    void endOfTheDay_isATimeOfPostgresql() {
        TestDatabase database = TestDatabase.postgres()
                .run(
                        "CREATE TABLE a (t time)",
                        "CREATE TABLE b (t time)",
                        "INSERT INTO a VALUES ('24:00:00'), ('23:59:59.999999')");
        new JdbcBench(folder, "t: keep")
                .run(
                        JdbcQuery.of(database.source, "SELECT t FROM a"),
                        JdbcTable.builder(database.source, "b").build());
        assertThat(database.rows("SELECT t::text FROM b")).containsExactly("24:00:00", "23:59:59.999999");
    }

    @Test
    void rowsThatSqliteWouldReplace_areMissedWhereRowsAreAppended() {
        TestDatabase database = TestDatabase.sqlite(folder)
                .run(
                        "CREATE TABLE b (v varchar(9) UNIQUE ON CONFLICT REPLACE, w varchar(9))",
                        "INSERT INTO b VALUES ('a', 'old')");
        assertThatThrownBy(() -> load(database, "v: keep, w: keep", "v,w\na,new\n", ExistingRows.APPEND))
                .isInstanceOf(TransferException.class)
                .hasMessage("cannot write table b: 1 rows were written to 1, but it has 1");
        assertThat(database.rows("SELECT v, w FROM b")).containsExactly("a|old");
        load(database, "v: keep, w: keep", "v,w\nb,new\n", ExistingRows.APPEND);
        assertThat(database.rows("SELECT v, w FROM b")).containsExactly("a|old", "b|new");
    }

    @Test
    void numbersThatAreNone_endTheReadingOfDecimals() {
        TestDatabase database =
                TestDatabase.postgres().run("CREATE TABLE a (n numeric)", "INSERT INTO a VALUES (1.50), ('NaN')");
        assertThatThrownBy(
                        () -> new JdbcBench(folder, "n: keep").file(JdbcQuery.of(database.source, "SELECT n FROM a")))
                .isInstanceOf(TransferException.class)
                .hasMessage("cannot read query: row 2, column 1 holds a value that is not a decimal number");
    }
}
