package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class NestedTest {

    private static final Audience ANALYST = Audience.of("analyst");

    private static Dataset<Row> sql(String text) {
        return Sessions.session().sql(text);
    }

    private static Dataset<Row> treated(Dataset<Row> rows, String... fields) {
        return MaskwrightSpark.desensitise(rows, Policies.of(fields), "t", ANALYST);
    }

    private static String only(Dataset<Row> rows) {
        List<String> all = rows.toJSON().collectAsList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void structsArraysAndMaps_areTreatedByTheirPaths() {
        Dataset<Row> rows =
                sql("SELECT 1 AS id, named_struct('name', 'x', 'phones', array('13812345678', null), 'age', 41)"
                        + " AS buyer, map('ip', '10.1.2.3', 'colour', 'red') AS attributes,"
                        + " array(named_struct('sku', 'S1', 'note', 'secret')) AS items");
        Dataset<Row> treated = treated(
                rows,
                "id: keep",
                "buyer.name: drop",
                "\"buyer.phones[*]\": phone",
                "buyer.age: bucket(size=10)",
                "attributes.ip: drop",
                "\"attributes.*\": keep",
                "\"items[*].sku\": keep",
                "\"items[*].note\": drop");
        assertThat(treated.schema().simpleString())
                .isEqualTo("struct<id:int,buyer:struct<phones:array<string>,age:int>,attributes:map<string,string>,"
                        + "items:array<struct<sku:string>>>");
        assertThat(only(treated))
                .isEqualTo("{\"id\":1,\"buyer\":{\"phones\":[\"138****5678\",null],\"age\":40},"
                        + "\"attributes\":{\"colour\":\"red\"},\"items\":[{\"sku\":\"S1\"}]}");
    }

    @Test
    void nullStructsAndEmptyArrays_stay() {
        Dataset<Row> rows = sql(
                "SELECT CAST(NULL AS STRUCT<name: STRING, n: INT>) AS a, CAST(array() AS ARRAY<STRING>) AS b,"
                        + " named_struct('name', CAST(NULL AS STRING), 'n', 1) AS c, CAST(NULL AS MAP<STRING, STRING>) AS d");
        Dataset<Row> treated = treated(
                rows, "a.name: phone", "a.n: keep", "\"b[*]\": phone", "c.name: phone", "c.n: keep", "\"d.*\": phone");
        assertThat(only(treated.selectExpr("a IS NULL AS a", "size(b) AS b", "c", "d IS NULL AS d")))
                .isEqualTo("{\"a\":true,\"b\":0,\"c\":{\"n\":1},\"d\":true}");
    }

    @Test
    void structThatIsDecidedAsOneValue_isDroppedKeptNulledOrRefused() {
        Dataset<Row> rows = sql("SELECT named_struct('name', 'x', 'n', 1) AS a, named_struct('name', 'y') AS b,"
                + " named_struct('name', 'z') AS c, 1 AS id");
        Dataset<Row> treated = treated(rows, "a: drop", "b: keep", "c: \"null\"", "id: keep");
        assertThat(treated.schema().simpleString())
                .isEqualTo("struct<b:struct<name:string>,c:struct<name:string>,id:int>");
        assertThat(only(treated)).isEqualTo("{\"b\":{\"name\":\"y\"},\"id\":1}");
        assertThatThrownBy(() -> treated(rows, "a: drop", "b: \"redact(text='-')\"", "c: keep", "id: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("b (redact")
                .hasMessageContaining("becomes text, but is struct");
    }

    @Test
    void arrayOfElementsThatAreDropped_keepsItsLength() {
        Dataset<Row> rows = sql("SELECT array('a', 'b') AS a, array('x') AS b, 1 AS id");
        assertThat(only(treated(rows, "\"a[*]\": drop", "b: drop", "id: keep")
                        .selectExpr("size(a) AS n", "a[0] IS NULL AS empty")))
                .isEqualTo("{\"n\":2,\"empty\":true}");
    }

    @Test
    void structWithNothingLeft_isGone() {
        Dataset<Row> rows = sql("SELECT named_struct('name', 'x') AS a, 1 AS id");
        assertThat(treated(rows, "a.name: drop", "id: keep").columns()).containsExactly("id");
    }

    @Test
    void strategyThatMakesText_isRefusedForOtherTypes() {
        Dataset<Row> rows = sql("SELECT named_struct('n', 1, 'day', DATE '2024-01-01') AS a");
        assertThatThrownBy(() -> treated(rows, "a.n: phone", "a.day: phone"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("a.n (phone")
                .hasMessageContaining("a.day (phone");
    }

    @Test
    void undecidedAndMissingFields_failBeforeAJob() {
        Dataset<Row> rows = sql("SELECT named_struct('n', 1, 'm', 2) AS a");
        assertThatThrownBy(() -> treated(rows, "a.n: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("field a.*");
        assertThatThrownBy(() -> treated(rows, "a.n: keep", "a.m: keep", "a.o: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("a.o")
                .hasMessageContaining("matches no column");
    }

    @Test
    void oddNameInAMap_decidesItselfAlone() {
        Dataset<Row> rows = sql("SELECT map('.', 'dot', '..', '13812345678', 'ip', '13812345679') AS m, 1 AS id");
        assertThat(only(treated(rows, "'m.\".\"': keep", "\"m.*\": phone", "id: keep")))
                .isEqualTo("{\"m\":{\".\":\"dot\",\"..\":\"138****5678\",\"ip\":\"138****5679\"},\"id\":1}");
    }

    @Test
    void mapsWithOtherKeys_areKeptOrDropped() {
        Dataset<Row> rows = sql("SELECT map(1, 'x') AS a, map(2, 'y') AS b, 1 AS id");
        assertThat(only(treated(rows, "a: keep", "b: drop", "id: keep"))).isEqualTo("{\"a\":{\"1\":\"x\"},\"id\":1}");
        assertThatThrownBy(() -> treated(rows, "\"a.*\": phone", "b: drop", "id: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("a is map");
    }

    @Test
    void textsThatAreDocuments_areTreatedByTheirPaths() {
        Dataset<Row> rows = sql("SELECT '{\"phone\":\"13812345678\",\"n\":1}' AS payload, 1 AS id");
        Dataset<Row> treated =
                treated(rows, "payload: {content: json}", "payload.phone: phone", "payload.n: keep", "id: keep");
        assertThat(treated.collectAsList().get(0).getString(0)).isEqualTo("{\"phone\":\"138****5678\",\"n\":1}");
    }

    @Test
    void datesDecimalsAndBytes_inStructs() {
        Dataset<Row> rows =
                sql("SELECT named_struct('day', DATE '2024-02-29', 'at', TIMESTAMP '2024-02-29 10:00:00', 'n',"
                        + " CAST(17.44 AS DECIMAL(10,2)), 'd', 17.44D, 'b', X'01', 'x', true) AS a");
        Dataset<Row> treated = treated(
                rows,
                "a.day: truncateDate(month)",
                "a.at: truncateDate(month)",
                "a.n: round(decimals=1)",
                "a.d: round(decimals=1)",
                "a.b: keep",
                "a.x: keep");
        assertThat(treated.selectExpr("to_json(a)").collectAsList().get(0).getString(0))
                .isEqualTo("{\"day\":\"2024-02-01\",\"at\":\"2024-02-01T00:00:00.000+08:00\",\"n\":17.40,\"d\":17.4,"
                        + "\"b\":\"AQ==\",\"x\":true}");
    }

    @Test
    void conditions_readOtherFields() {
        Dataset<Row> rows =
                sql("SELECT named_struct('age', age, 'name', 'somebody') AS a, age AS id FROM VALUES (10), (40)"
                        + " AS v(age)");
        Dataset<Row> treated = treated(rows, "a.age: keep", "a.name: \"when(a.age < 18, null, keep)\"", "id: keep");
        assertThat(treated.orderBy("id").toJSON().collectAsList())
                .containsExactly(
                        "{\"a\":{\"age\":10},\"id\":10}", "{\"a\":{\"age\":40,\"name\":\"somebody\"},\"id\":40}");
    }

    @Test
    void valuesThatAConditionDrops_areNull() {
        Dataset<Row> rows = sql("SELECT named_struct('names', array('secret', 'secret'), 'name', 'secret', 'tags',"
                + " map('x', 'secret')) AS a, id FROM VALUES (1), (2) AS v(id)");
        Dataset<Row> treated = treated(
                rows,
                "\"a.names[*]\": \"when(id == 2, keep, drop)\"",
                "a.name: \"when(id == 2, keep, drop)\"",
                "\"a.tags.*\": \"when(id == 2, keep, drop)\"",
                "id: keep");
        assertThat(treated.orderBy("id")
                        .selectExpr("to_json(a, map('ignoreNullFields', 'false')) AS a")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(
                        "{\"names\":[null,null],\"name\":null,\"tags\":{}}",
                        "{\"names\":[\"secret\",\"secret\"],\"name\":\"secret\",\"tags\":{\"x\":\"secret\"}}");
    }

    @Test
    void rowsAreCounted_suppressedAndLeftOut() {
        Policy policy =
                Policy.parse(Policies.text("a.day: truncateDate(month)", "a.n: keep") + "    suppress: ['a.n > 1']\n");
        Dataset<Row> rows =
                sql("SELECT named_struct('day', day, 'n', n) AS a FROM VALUES ('2024-01-02', 1), ('2024-01-03', 2),"
                                + " ('kein Datum', 1) AS v(day, n)")
                        .coalesce(1);
        List<PartitionCounts> heard = TableTest.Heard.start();
        Dataset<Row> treated = Desensitisation.of(rows, policy, "t", ANALYST).rows(TableTest.Heard::hear);
        assertThat(only(treated)).isEqualTo("{\"a\":{\"day\":\"2024-01\",\"n\":1}}");
        // The dataset of texts above is a second job over the same rows.
        PartitionCounts counts = heard.get(heard.size() - 1);
        assertThat(counts.rowsIn()).isEqualTo(3);
        assertThat(counts.rowsSuppressed()).isEqualTo(1);
        assertThat(counts.quarantined()).isEqualTo(Map.of(new PartitionCounts.LeftOut("a.day", "shape"), 1L));
        assertThat(counts.isWhole()).isTrue();
        assertThat(counts.fields().get(0).counts().treated()).isEqualTo(1);
    }

    @Test
    void mapsOfStructs_keepTheirTypeWhateverIsDropped() {
        Dataset<Row> rows =
                sql("SELECT map('a', named_struct('x', 'secret', 'y', array(1)), 'b', named_struct('x', 'seen', 'y',"
                        + " array(2))) AS m, 1 AS id");
        Dataset<Row> treated = treated(rows, "m.a.x: drop", "\"m.*.x\": keep", "\"m.*.y[*]\": keep", "id: keep");
        assertThat(treated.schema().simpleString())
                .isEqualTo("struct<m:map<string,struct<x:string,y:array<int>>>,id:int>");
        assertThat(only(treated)).isEqualTo("{\"m\":{\"a\":{\"y\":[1]},\"b\":{\"x\":\"seen\",\"y\":[2]}},\"id\":1}");
    }

    @Test
    void conditions_readMapsAndProtectWhereNobodyCanTell() {
        Dataset<Row> rows =
                sql("SELECT map('level', 'low') AS m, array(named_struct('n', 1)) AS l, named_struct('n', 2) AS s,"
                        + " 'somebody' AS a, 'somebody' AS b, 'somebody' AS c, 'somebody' AS d");
        Dataset<Row> treated = treated(
                rows,
                "\"m.*\": keep",
                "\"l[*].n\": keep",
                "s.n: keep",
                "a: 'when(m.level == \"low\", keep, null)'",
                "b: {strategy: 'when(l.n == 1, keep, null)', onError: redact}",
                "c: 'when(s == 2, keep, null)'",
                "d: 'when(gone == 2, keep, null)'");
        Row row = treated.select("a", "b", "c", "d").collectAsList().get(0);
        assertThat(row.getString(0)).isEqualTo("somebody");
        assertThat(row.getString(1)).isEqualTo("********");
        assertThat(row.get(2)).isNotEqualTo("somebody");
        assertThat(row.get(3)).isNotEqualTo("somebody");
    }

    @Test
    void conditionOfRowsThatReadsNoField_failsBeforeAJob() {
        Policy policy = Policy.parse(Policies.text("a.n: keep") + "    suppress: ['a.gone > 1']\n");
        assertThatThrownBy(() ->
                        MaskwrightSpark.desensitise(sql("SELECT named_struct('n', 1) AS a"), policy, "t", ANALYST))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("reads a.gone, which is no field");
    }

    @Test
    void resultOutOfTheRangeOfItsType_isLeftOutRedactedOrFails() {
        Dataset<Row> rows = sql("SELECT named_struct('n', CAST(127 AS TINYINT)) AS a");
        assertThat(treated(rows, "a.n: round(size=10)").count()).isZero();
        assertThat(treated(rows, "a.n: {strategy: round(size=10), onError: redact}")
                        .selectExpr("a.n IS NULL")
                        .collectAsList()
                        .get(0)
                        .getBoolean(0))
                .isTrue();
        assertThatThrownBy(() -> treated(rows, "a.n: {strategy: round(size=10), onError: fail}")
                        .collectAsList())
                .hasStackTraceContaining("row 1, a.n: the result of round(size=10) does not fit the type: range");
    }

    @Test
    void failingValue_endsTheJobWithoutContent() {
        Dataset<Row> rows = sql("SELECT named_struct('day', 'kein Datum') AS a");
        assertThatThrownBy(() -> treated(rows, "a.day: {strategy: truncateDate(month), onError: fail}")
                        .collectAsList())
                .hasStackTraceContaining("row 1, a.day: truncateDate(to=month")
                .satisfies(failure -> {
                    StringWriter text = new StringWriter();
                    failure.printStackTrace(new PrintWriter(text));
                    assertThat(text.toString()).doesNotContain("kein Datum");
                });
    }
}
