package io.maskwright.export.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.PlanException;
import io.maskwright.export.spi.TransferException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a table keeps its rows to is checked before the first one, or with each where only values can tell. */
class ConstraintTest {

    private static final String FPE = "\"fpe(domain=study, alphabet=digits)\"";

    @TempDir
    Path folder;

    private TestDatabase database(Product product, String columns, String... more) {
        return TestDatabase.of(product, folder)
                .run("CREATE TABLE b (" + columns + ")")
                .run(more);
    }

    private void load(TestDatabase database, String fields, String csv) {
        builder(database, fields, csv, JdbcTable.builder(database.source, "b"));
    }

    private List<String> builder(TestDatabase database, String fields, String csv, JdbcTableBuilder table) {
        return new JdbcBench(folder, fields)
                .load(csv, table.textValues(TextValues.PARSE).build())
                .warnings();
    }

    /** SetNull on a column NOT NULL: the dump succeeded there and could not be restored. */
    @ParameterizedTest
    @EnumSource(Product.class)
    void greenmask465_nullIntoNotNullIsRefusedBeforeTheFirstRow(Product product) {
        String id = product == Product.POSTGRESQL ? "bigserial" : "integer";
        TestDatabase database = database(
                product,
                "id " + id + " PRIMARY KEY, code varchar(255) DEFAULT '' NOT NULL",
                "CREATE TABLE a (code varchar(255))");
        database.run("INSERT INTO a VALUES ('a'), ('b')");
        for (String strategy :
                List.of("null", "\"when(code == 'a', null, keep)\"", "\"when(code == 'a', drop, keep)\"")) {
            assertThatThrownBy(() -> new JdbcBench(folder, "code: " + strategy)
                            .run(
                                    JdbcQuery.of(database.source, "SELECT code FROM a"),
                                    JdbcTable.builder(database.source, "b").build()))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("may become null, but must not be null");
        }
        assertThat(database.rows("SELECT * FROM b")).isEmpty();
        // What the database fills by itself may be missing.
        new JdbcBench(folder, "code: keep")
                .run(
                        JdbcQuery.of(database.source, "SELECT code FROM a ORDER BY code"),
                        JdbcTable.builder(database.source, "b").build());
        assertThat(database.rows("SELECT * FROM b ORDER BY id")).containsExactly("1|a", "2|b");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void missingAndUnknownColumns_areRefused(Product product) {
        TestDatabase database = database(product, "v varchar(9), w int NOT NULL, x int NOT NULL DEFAULT 7, y int");
        assertThatThrownBy(() -> load(database, "v: keep, w: drop", "v,w\na,1\n"))
                .hasMessageContaining("w is not written, but must not be null");
        assertThatThrownBy(() -> load(database, "v: keep, w: keep, z: keep", "v,w,z\na,1,2\n"))
                .hasMessageContaining("it has no column for z");
        assertThatThrownBy(() -> load(database, "V: keep, w: keep", "V,w\na,1\n"))
                .hasMessageContaining("it has no column for V");
        JdbcTableBuilder both = JdbcTable.builder(database.source, "b")
                .column("v", "w")
                .column("q", "y")
                .accept(Risk.LENGTH, "nowhere");
        assertThatThrownBy(() -> builder(database, "v: keep, w: keep", "v,w\na,1\n", both))
                .hasMessageContaining("two columns of the source go into one")
                .hasMessageContaining("no column q of the source")
                .hasMessageContaining("no column nowhere of the table");
        load(database, "v: keep, w: keep", "v,w\na,1\n");
        assertThat(database.rows("SELECT * FROM b")).containsExactly("a|1|7|null");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void nullInTheData_endsTheRunWithItsRow(Product product) {
        TestDatabase database = database(product, "w int NOT NULL");
        assertThatThrownBy(() -> load(database, "w: keep, d: drop", "w,d\n1,\n2,\n,\n4,\n"))
                .isInstanceOf(TransferException.class)
                .hasMessage("cannot write table b: row 3, column w: the value is null, but must not be null");
        assertThat(database.rows("SELECT * FROM b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void varcharBoundary_isKeptInCharactersAndNotInUnits(Product product) {
        TestDatabase database = database(product, "v varchar(3)");
        load(database, "v: keep", "v\nabc\n\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\n张三丰\n");
        database.run("DELETE FROM b");
        assertThatThrownBy(() -> load(database, "v: keep", "v\nabc\nabcd\n"))
                .hasMessage("cannot write table b: row 2, column v: the value is 4 characters long, but takes 3");
        assertThat(database.rows("SELECT * FROM b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void resultsThatAreTooLong_areRefusedBeforeTheFirstRow(Product product) {
        TestDatabase database = database(product, "v varchar(7)");
        for (String strategy : List.of("redact", "\"pseudonym(domain=study)\"", "\"seal(domain=study)\"")) {
            assertThatThrownBy(() -> load(database, "v: " + strategy, "v\nabc\n"))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("characters long, but takes 7");
            assertThatThrownBy(() -> builder(
                            database,
                            "v: " + strategy,
                            "v\nabc\n",
                            JdbcTable.builder(database.source, "b").accept(Risk.LENGTH, "v")))
                    .isInstanceOf(TransferException.class)
                    .hasMessageContaining("row 1, column v: the value is ");
        }
        load(database, "v: \"fixed(7)\"", "v\nabcdefghijkl\n");
        assertThat(database.rows("SELECT * FROM b")).containsExactly("*******");
    }

    @Test
    void lengthOfTheSource_isHeldAgainstThatOfTheTable() {
        TestDatabase database = database(Product.POSTGRESQL, "v varchar(20)", "CREATE TABLE a (v varchar(21))");
        JdbcQuery wider = JdbcQuery.of(database.source, "SELECT v FROM a");
        JdbcTable table = JdbcTable.builder(database.source, "b").build();
        assertThatThrownBy(() -> new JdbcBench(folder, "v: keep").run(wider, table))
                .hasMessageContaining("v (keep) may be 21 characters long, but takes 20");
        new JdbcBench(folder, "v: keep")
                .run(JdbcQuery.of(database.source, "SELECT CAST(v AS varchar(20)) AS v FROM a"), table);
        new JdbcBench(folder, "v: \"fixed(5)\"").run(wider, table);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void numbersThatDoNotFit_areNotRounded(Product product) {
        TestDatabase database = database(product, "n numeric(5,2)");
        load(database, "n: keep", "n\n999.99\n-999.99\n1.50\n0\n1.2000\n");
        database.run("DELETE FROM b");
        assertThatThrownBy(() -> load(database, "n: keep", "n\n1.234\n"))
                .hasMessageContaining("row 1, column n: the value has more than 2 digits behind the point");
        assertThatThrownBy(() -> load(database, "n: keep", "n\n1\n1000\n"))
                .hasMessageContaining("row 2, column n: the value is out of range");
        TestDatabase doubles = TestDatabase.of(product, folder).run("CREATE TABLE b (d double precision, l bigint)");
        load(doubles, "d: keep, l: keep", "d,l\n0.1,9223372036854775807\n");
        assertThatThrownBy(() -> load(doubles, "d: keep, l: keep", "d,l\n,9223372036854775808\n"))
                .hasMessageContaining("it has rows already");
        doubles.run("DELETE FROM b");
        assertThatThrownBy(() -> load(doubles, "d: keep, l: keep", "d,l\n,9223372036854775808\n"))
                .hasMessageContaining("row 1, column l: the value is out of range");
        assertThatThrownBy(() -> load(doubles, "d: keep, l: keep", "d,l\n0.12345678901234567890,\n"))
                .hasMessageContaining("has more digits than the column keeps");
    }

    @Test
    void postgresqlTypes_haveTheirOwnLimits() {
        TestDatabase database = database(
                Product.POSTGRESQL,
                "s smallint, i int, r real, d date, ts timestamp(3), tz timestamptz, v text, n numeric");
        String kept = "s: keep, i: keep, r: keep, d: keep, ts: keep, tz: keep, v: keep, n: keep";
        load(
                database,
                kept,
                "s,i,r,d,ts,tz,v,n\n32767,-2147483648,0.1,5874897-12-31,,2020-01-01T00:00:00+08:00,x,1e\n"
                        .replace("5874897-12-31", "9999-12-31")
                        .replace("1e", "12345678901234567890.12345"));
        String[][] misfits = {
            {"32768,,,,,,,", "s: the value is out of range"},
            {",2147483648,,,,,,", "i: the value is out of range"},
            {",,0.123456789,,,,,", "r: the value has more digits than the column keeps"},
            {",,,2020-02-30,,,,", "d: the value is not a date"},
            {",,,+5874898-01-01,,,,", "d: the value is out of range"},
            {",,,,2020-01-01T00:00:00.0001,,,", "ts: the value has parts of a second finer than 3 digits"},
            {",,,,+300000-01-01T00:00:00,,,", "ts: the value is out of range"},
            {",,,,,+300000-01-01T00:00:00Z,,", "tz: the value is out of range"},
            {",,,,,,\u0000,", "v: the value holds the character U+0000"},
        };
        database.run("DELETE FROM b");
        for (String[] misfit : misfits) {
            assertThatThrownBy(() -> load(database, kept, "s,i,r,d,ts,tz,v,n\n" + misfit[0] + "\n"))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("cannot write table b: row 1, column " + misfit[1]);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void lossyStrategyOnAUniqueColumn_isRefusedUnlessAccepted(Product product) {
        for (String unique : List.of("v varchar(40) PRIMARY KEY", "v varchar(40) UNIQUE")) {
            TestDatabase database = database(product, unique);
            assertThatThrownBy(() -> load(database, "v: phone", "v\n13812345678\n"))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("v (phone) is unique by ")
                    .hasMessageContaining("may well become the same; accept DUPLICATES to try");
            assertThatThrownBy(() -> load(database, "v: \"pseudonym(domain=study)\"", "v\n1\n"))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("can, if rarely, become the same");
            load(database, "v: " + FPE, "v\n13812345678\n13812345679\n");
            database.run("DELETE FROM b");
            JdbcTableBuilder accepting = JdbcTable.builder(database.source, "b").accept(Risk.DUPLICATES, "v");
            builder(database, "v: phone", "v\n13812345678\n", accepting);
            database.run("DELETE FROM b");
            assertThatThrownBy(() -> builder(database, "v: phone", "v\n13812345678\n13812395678\n", accepting))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith("cannot write table b: ")
                    .hasMessageContaining("row")
                    .hasMessageNotContaining("5678");
            assertThat(database.rows("SELECT * FROM b")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void keyOfATableIsKept_evenWhereItIsANumber(Product product) {
        TestDatabase database = database(product, "id integer PRIMARY KEY");
        assertThatThrownBy(() -> load(database, "id: \"round(size=10)\"", "id\n12\n"))
                .hasMessageContaining("is unique by");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void compositePartialAndExpressionIndexes_areReportedAsNotVerified(Product product) {
        TestDatabase database = database(
                product,
                "v varchar(40), w varchar(40), x varchar(40)",
                "CREATE UNIQUE INDEX several ON b (v, w)",
                "CREATE UNIQUE INDEX partial ON b (v) WHERE w <> ''",
                "CREATE UNIQUE INDEX expression ON b (lower(v))",
                "CREATE UNIQUE INDEX other ON b (x)",
                "CREATE INDEX plain ON b (w)");
        assertThat(builder(
                        database, "v: phone, w: keep", "v,w\n13812345678,a\n", JdbcTable.builder(database.source, "b")))
                .containsExactlyInAnyOrder(
                        "cannot verify that unique index several of table b, which is of several columns, holds for treated values",
                        "cannot verify that unique index partial of table b, which is of some rows, holds for treated values",
                        "cannot verify that unique index expression of table b, which is of an expression, holds for treated values");
        database.run("DELETE FROM b", "DROP INDEX partial", "DROP INDEX expression");
        assertThat(builder(
                        database,
                        "v: " + FPE + ", w: keep",
                        "v,w\n13812345678,a\n",
                        JdbcTable.builder(database.source, "b")))
                .isEmpty();
    }

    @Test
    void columnsThatAnIndexOnlyCarries_makeItNoCompositeOne() {
        TestDatabase database = database(
                Product.POSTGRESQL,
                "v varchar(40), w varchar(40), EXCLUDE USING hash (w WITH =)",
                "CREATE UNIQUE INDEX carrying ON b (v) INCLUDE (w)");
        assertThatThrownBy(() -> load(database, "v: phone, w: keep", "v,w\n1,2\n"))
                .hasMessageContaining("v (phone) is unique by carrying");
        assertThat(builder(database, "v: keep, w: phone", "v,w\n1,2\n", JdbcTable.builder(database.source, "b")))
                .singleElement()
                .asString()
                .contains("b_w_excl");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void references_wantBothEndsTreatedAlike(Product product) {
        TestDatabase database = TestDatabase.of(product, folder)
                .run(
                        "CREATE TABLE p (v varchar(40) PRIMARY KEY)",
                        "INSERT INTO p VALUES ('13812345678')",
                        "CREATE TABLE b (v varchar(40) REFERENCES p (v))");
        assertThatThrownBy(() -> load(database, "v: phone", "v\n13812345678\n"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("v (phone) refers to p.v, but its results need not be keys there");
        JdbcTableBuilder table = JdbcTable.builder(database.source, "b");
        assertThat(builder(database, "v: keep", "v\n13812345678\n", table)).isEmpty();
        database.run("DELETE FROM b");
        assertThatThrownBy(() -> builder(database, "v: " + FPE, "v\n13812345678\n", table))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("cannot write table b: ");
        JdbcBench bench = new JdbcBench(folder, "v: " + FPE);
        bench.load(
                "v\n13812345678\n",
                JdbcTable.builder(database.source, "p")
                        .existingRows(ExistingRows.REPLACE)
                        .build());
        assertThat(builder(database, "v: " + FPE, "v\n13812345678\n", table))
                .singleElement()
                .asString()
                .contains("refers to rows of p.v: treat both by the same strategy, key and domain");
        database.run("DELETE FROM b");
        assertThatThrownBy(() -> builder(
                        database,
                        "v: phone",
                        "v\n13812345678\n",
                        JdbcTable.builder(database.source, "b").accept(Risk.REFERENCES, "v")))
                .isInstanceOf(TransferException.class);
        assertThat(builder(database, "v: \"null\"", "v\n13812345678\n", table)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void replacing_isRefusedWhereItWouldDeleteElsewhere(Product product) {
        TestDatabase database = TestDatabase.of(product, folder)
                .run(
                        "CREATE TABLE b (v varchar(40) PRIMARY KEY)",
                        "CREATE TABLE child (v varchar(40) REFERENCES b (v) ON DELETE CASCADE)",
                        "INSERT INTO b VALUES ('1')",
                        "INSERT INTO child VALUES ('1')");
        assertThatThrownBy(() -> builder(
                        database,
                        "v: keep",
                        "v\n1\n",
                        JdbcTable.builder(database.source, "b").existingRows(ExistingRows.REPLACE)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("to delete its rows would change table child");
        assertThat(database.rows("SELECT * FROM child")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void redactionIntoATypeThatIsNoText_isRefused(Product product) {
        TestDatabase database = database(product, "d date");
        assertThatThrownBy(() -> load(database, "d: {strategy: \"truncateDate(month)\", onError: redact}", "d\n\n"))
                .hasMessageContaining("is redacted to text where a value cannot be treated, but takes a date");
    }

    @Test
    void enumsAndOtherTypes_takeKeptValuesOnly() {
        TestDatabase database = TestDatabase.postgres()
                .run(
                        "CREATE TYPE mood AS ENUM ('glad', 'sad')",
                        "CREATE TABLE b (m mood, g int GENERATED ALWAYS AS (1) STORED)");
        assertThatThrownBy(() -> load(database, "m: redact", "m\nglad\n"))
                .hasMessageContaining("m (redact) has a type that only kept values fit");
        assertThatThrownBy(() -> load(database, "m: keep, g: keep", "m,g\nglad,1\n"))
                .hasMessageContaining("g (keep) is computed by the database");
        assertThatThrownBy(() -> load(database, "m: keep", "m\nglad\nangry\n"))
                .hasMessageContaining("rows 1 to 2")
                .hasMessageNotContaining("angry");
        load(database, "m: keep", "m\nglad\n");
        assertThat(database.rows("SELECT m FROM b")).containsExactly("glad");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void rowsThatATriggerTakesAway_areMissed(Product product) {
        TestDatabase database = database(product, "v varchar(9)");
        if (product == Product.POSTGRESQL) {
            database.run(
                    "CREATE FUNCTION away() RETURNS trigger AS 'BEGIN RETURN NULL; END' LANGUAGE plpgsql",
                    "CREATE TRIGGER away BEFORE INSERT ON b FOR EACH ROW WHEN (NEW.v = 'x') EXECUTE FUNCTION away()");
        } else {
            database.run(
                    "CREATE TRIGGER away AFTER INSERT ON b WHEN NEW.v = 'x' BEGIN DELETE FROM b WHERE v = 'x'; END");
        }
        assertThatThrownBy(() -> load(database, "v: keep", "v\na\nx\n"))
                .isInstanceOf(TransferException.class)
                .hasMessageMatching("cannot write table b: (row 2 became 0 rows|2 rows were written, but it has 1)");
        assertThat(database.rows("SELECT * FROM b")).isEmpty();
    }

    @Test
    void deferredConstraints_areCheckedBeforeAnythingIsPublished() {
        TestDatabase database =
                TestDatabase.postgres().run("CREATE TABLE b (v int UNIQUE DEFERRABLE INITIALLY DEFERRED)");
        assertThatThrownBy(() -> load(database, "v: keep", "v\n1\n1\n"))
                .hasMessage("cannot write table b: a unique constraint is violated (SQLSTATE 23505)");
        assertThat(folder.resolve("out.csv.manifest.json")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void tablesThatAreNone_areRefused(Product product) {
        TestDatabase database = database(product, "v int", "CREATE VIEW w AS SELECT 1 AS v");
        for (String name : List.of("w", "B", "nothing", "%", "_", "")) {
            JdbcTable table = JdbcTable.builder(database.source, name).build();
            assertThatThrownBy(() -> new JdbcBench(folder, "v: keep").load("v\n1\n", table))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("cannot write table " + name + ": there is no such table");
        }
        JdbcTable elsewhere =
                JdbcTable.builder(database.source, "b").schema("nowhere").build();
        assertThatThrownBy(() -> new JdbcBench(folder, "v: keep").load("v\n1\n", elsewhere))
                .hasMessageStartingWith("cannot write table nowhere.b: ");
    }
}
