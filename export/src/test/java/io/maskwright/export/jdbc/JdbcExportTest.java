package io.maskwright.export.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.export.ExportReport;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.TransferException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole exports from queries and into tables. */
class JdbcExportTest {

    private static final String POSTGRES_TYPES =
            "CREATE TABLE %s (id int PRIMARY KEY, s smallint, l bigint, n numeric(10,2), f real, d double precision,"
                    + " b boolean, day date, t time, ts timestamp, tz timestamptz, u uuid, v varchar(20), c char(3),"
                    + " j jsonb)";
    private static final String SQLITE_TYPES =
            "CREATE TABLE %s (id INTEGER PRIMARY KEY, s smallint, l bigint, n numeric(10,2), f real, d double,"
                    + " b boolean, day date, t time, ts timestamp, tz text, u uuid, v varchar(20), c char(3), j text)";
    private static final String VALUES = " VALUES (1, 7, 1234567890123, 12.5, 0.5, 0.1, true, '2020-02-29', '23:59:01',"
            + " '2020-02-29 10:11:12.25', '2020-02-29T10:11:12Z', '123e4567-e89b-12d3-a456-426614174000', 'Zoë', 'abc',"
            + " '{\"a\": 1}'), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)";
    private static final String ALL_KEPT = "id: keep, s: keep, l: keep, n: keep, f: keep, d: keep, b: keep, day: keep,"
            + " t: keep, ts: keep, tz: keep, u: keep, v: keep, c: keep, j: keep";

    @TempDir
    Path folder;

    private TestDatabase database(Product product) {
        String types = product == Product.POSTGRESQL ? POSTGRES_TYPES : SQLITE_TYPES;
        return TestDatabase.of(product, folder)
                .run(types.formatted("a"), types.formatted("b"), "INSERT INTO a" + VALUES);
    }

    private static JdbcTable table(TestDatabase database, String name) {
        return JdbcTable.builder(database.source, name).build();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void queryToTable_keepsTypesAndNulls(Product product) {
        TestDatabase database = database(product);
        ExportReport report = new JdbcBench(folder, ALL_KEPT)
                .run(JdbcQuery.of(database.source, "SELECT * FROM a ORDER BY id"), table(database, "b"));
        assertThat(report.rowsOut()).isEqualTo(2);
        assertThat(report.warnings()).isEmpty();
        assertThat(database.rows("SELECT * FROM b ORDER BY id"))
                .isEqualTo(database.rows("SELECT * FROM a ORDER BY id"));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void queryToFile_writesTheTextOfEachType(Product product) {
        String file = new JdbcBench(folder, ALL_KEPT)
                .file(JdbcQuery.of(database(product).source, "SELECT * FROM a ORDER BY id"));
        String number = product == Product.POSTGRESQL ? "12.50" : "12.5";
        String moment = "2020-02-29T10:11:12Z";
        assertThat(file.lines().skip(1))
                .containsExactly(
                        "1,7,1234567890123," + number + ",0.5,0.1,true,2020-02-29,23:59:01,2020-02-29T10:11:12.250,"
                                + moment + ",123e4567-e89b-12d3-a456-426614174000,Zoë,abc,\"{\"\"a\"\": 1}\"",
                        "2,,,,,,,,,,,,,,");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void treatedColumns_keepTheirTypesWhereTheStrategyDoes(Product product) {
        TestDatabase database = database(product);
        new JdbcBench(
                        folder,
                        "id: keep, day: \"truncateDate(month)\", n: \"round(size=10)\", v: \"partial(first=1, last=0)\","
                                + " u: \"fpe(domain=study, format=uuid)\"")
                .run(JdbcQuery.of(database.source, "SELECT id, day, n, v, u FROM a ORDER BY id"), table(database, "b"));
        assertThat(database.rows("SELECT id, day, CAST(n AS INTEGER), v FROM b ORDER BY id"))
                .containsExactly("1|2020-02-01|10|Z**", "2|null|null|null");
        assertThat(database.rows("SELECT u FROM b WHERE id = 1"))
                .isNotEqualTo(database.rows("SELECT u FROM a WHERE id = 1"))
                .allMatch(text -> text.length() == 36);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void fileToTable_refusesOtherTypesOrReadsThemStrictly(Product product) {
        TestDatabase database = database(product);
        JdbcBench bench = new JdbcBench(folder, "id: keep, n: keep, day: keep, b: keep, u: keep, ts: keep, l: keep");
        String csv = "id,n,day,b,u,ts,l\n3,12.50,2021-03-04,false,123e4567-e89b-12d3-a456-426614174000,"
                + "2021-03-04T05:06:07,-9\n4,,,,,,\n";
        assertThatThrownBy(() -> bench.load(csv, table(database, "b")))
                .hasMessageContaining("id (keep) becomes text, but takes a whole number")
                .hasMessageContaining("day (keep) becomes text, but takes a date");
        bench.load(
                csv,
                JdbcTable.builder(database.source, "b")
                        .textValues(TextValues.PARSE)
                        .build());
        assertThat(new JdbcBench(folder, "id: keep, n: keep, day: keep, b: keep, u: keep, ts: keep, l: keep")
                        .file(JdbcQuery.of(database.source, "SELECT id, n, day, b, u, ts, l FROM b ORDER BY id")))
                .isEqualTo(csv.replace("12.50", product == Product.POSTGRESQL ? "12.50" : "12.5"));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void textThatIsNoNumber_endsTheRunWithItsRow(Product product) {
        TestDatabase database = database(product);
        for (String text : List.of("1e3", "one", "+1", "1 ", "0x1", "１", "1.5", "99999999999999999999")) {
            assertThatThrownBy(() -> new JdbcBench(folder, "id: keep")
                            .load(
                                    "id\n1\n" + text + "\n",
                                    JdbcTable.builder(database.source, "b")
                                            .textValues(TextValues.PARSE)
                                            .build()))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith("cannot write table b: row 2, column id: the value is ");
        }
        assertThat(database.rows("SELECT * FROM b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void manyRows_goThroughInSlicesWithBoundParameters(Product product) {
        TestDatabase database =
                TestDatabase.of(product, folder).run("CREATE TABLE a (id int)", "CREATE TABLE b (id int)");
        database.run(IntStream.range(0, 20)
                .mapToObj(i -> "INSERT INTO a SELECT id + " + (i == 0 ? 0 : 1 << (i - 1)) + " FROM "
                        + (i == 0 ? "(SELECT 1 AS id) x" : "a"))
                .limit(13)
                .toArray(String[]::new));
        ExportReport report = new JdbcBench(folder, "id: keep")
                .run(
                        JdbcQuery.of(database.source, "SELECT id FROM a WHERE id > ? AND id < ? ORDER BY id", 5, 3000)
                                .withFetchRows(100),
                        table(database, "b"));
        assertThat(report.rowsOut()).isEqualTo(2994);
        assertThat(database.rows("SELECT count(*), min(id), max(id) FROM b")).containsExactly("2994|6|2999");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void existingRows_areRefusedKeptOrReplacedAsChosen(Product product) {
        TestDatabase database = TestDatabase.of(product, folder)
                .run("CREATE TABLE a (v varchar(9))", "CREATE TABLE b (v varchar(9))")
                .run("INSERT INTO a VALUES ('new')", "INSERT INTO b VALUES ('old')");
        JdbcBench bench = new JdbcBench(folder, "v: keep");
        JdbcQuery query = JdbcQuery.of(database.source, "SELECT v FROM a");
        assertThatThrownBy(() -> bench.run(query, table(database, "b")))
                .isInstanceOf(TransferException.class)
                .hasMessage("cannot write table b: it has rows already; choose to append or to replace them");
        bench.run(
                query,
                JdbcTable.builder(database.source, "b")
                        .existingRows(ExistingRows.APPEND)
                        .build());
        assertThat(database.rows("SELECT v FROM b ORDER BY v")).containsExactly("new", "old");
        bench.run(
                query,
                JdbcTable.builder(database.source, "b")
                        .existingRows(ExistingRows.REPLACE)
                        .build());
        assertThat(database.rows("SELECT v FROM b")).containsExactly("new");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void renamedColumns_andNamesThatNeedQuotes_areWritten(Product product) {
        TestDatabase database = TestDatabase.of(product, folder)
                .run(
                        "CREATE TABLE \"Ab_%\"\"x; --\" (\"c\"\"d\" varchar(9), \"E f\" varchar(3))",
                        "CREATE TABLE \"AbX%\"\"x; --\" (v int)");
        new JdbcBench(folder, "v: keep, \"E f\": keep")
                .run(
                        JdbcQuery.of(database.source, "SELECT 'x' AS v, CAST(NULL AS VARCHAR) AS \"E f\""),
                        JdbcTable.builder(database.source, "Ab_%\"x; --")
                                .column("v", "c\"d")
                                .build());
        assertThat(database.rows("SELECT * FROM \"Ab_%\"\"x; --\"")).containsExactly("x|null");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void undecidedColumn_stopsTheRunAndBytesCanOnlyBeDropped(Product product) {
        String bytes = product == Product.POSTGRESQL ? "bytea" : "blob";
        TestDatabase database = TestDatabase.of(product, folder)
                .run("CREATE TABLE a (v varchar(9), p " + bytes + ")", "CREATE TABLE b (v varchar(9), p " + bytes + ")")
                .run("INSERT INTO a VALUES ('new', " + (product == Product.POSTGRESQL ? "'\\x00'" : "x'00'") + ")");
        JdbcQuery query = JdbcQuery.of(database.source, "SELECT v, p FROM a");
        assertThatThrownBy(() -> new JdbcBench(folder, "v: keep").run(query, table(database, "b")))
                .hasMessageContaining("p");
        assertThatThrownBy(() -> new JdbcBench(folder, "v: keep, p: redact").file(query))
                .hasMessage("column p holds bytes, which are not treated; drop it");
        assertThatThrownBy(() -> new JdbcBench(folder, "v: keep, p: redact").load("v,p\n1,2\n", table(database, "b")))
                .hasMessageContaining("p (redact) holds bytes, which are not treated; drop the column");
        new JdbcBench(folder, "v: keep, p: drop").run(query, table(database, "b"));
        assertThat(database.rows("SELECT v, p FROM b")).containsExactly("new|null");
    }

    @Test
    void rowsOfAQuery_areNotWrittenAsJsonLines() {
        JdbcQuery query = JdbcQuery.of(TestDatabase.sqlite(folder).source, "SELECT 1 AS v");
        assertThatThrownBy(() -> new JdbcBench(folder, "v: keep")
                        .job()
                        .source(query)
                        .output(folder.resolve("out.jsonl"))
                        .build()
                        .run())
                .hasMessageEndingWith("rows of a table are not written as JSON_LINES");
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    @Test
    void marksAndDocuments_areNotForTables() {
        JdbcTable table =
                JdbcTable.builder(TestDatabase.sqlite(folder).source, "b").build();
        JdbcQuery query = JdbcQuery.of(TestDatabase.sqlite(folder).source, "SELECT 1");
        Mark mark = new Mark(1, 1, "");
        assertThatThrownBy(() -> query.open(mark)).isInstanceOf(IllegalArgumentException.class);
        io.maskwright.export.spi.TargetForm documents = new io.maskwright.export.spi.TargetForm.Documents();
        assertThatThrownBy(() -> table.open(documents, null)).isInstanceOf(TransferException.class);
        assertThatThrownBy(() -> table.open(documents, mark)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query.withFetchRows(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
