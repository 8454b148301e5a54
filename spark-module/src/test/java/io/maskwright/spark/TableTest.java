package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Audience ANALYST = Audience.of("analyst");

    private static Dataset<Row> rows(String types, Row... rows) {
        return Sessions.session().createDataFrame(Arrays.asList(rows), StructType.fromDDL(types));
    }

    private static Dataset<Row> treated(Dataset<Row> rows, String... fields) {
        return MaskwrightSpark.desensitise(rows, Policies.of(fields), "t", ANALYST);
    }

    private static Row only(Dataset<Row> rows) {
        List<Row> all = rows.collectAsList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void columns_keepNamesAndOrder_andDroppedOnesAreGone() {
        Dataset<Row> treated = treated(
                rows("a STRING, b STRING, c STRING", RowFactory.create("x", "13812345678", "y")),
                "a: drop",
                "b: phone",
                "c: keep");
        assertThat(treated.columns()).containsExactly("b", "c");
        assertThat(only(treated)).isEqualTo(RowFactory.create("138****5678", "y"));
    }

    @Test
    void droppedColumn_isNotEvenRead() {
        Dataset<Row> treated =
                treated(rows("a STRING, b STRING", RowFactory.create("x", "y")).select("a", "b"), "a: drop", "b: keep");
        assertThat(treated.queryExecution().optimizedPlan().toString()).doesNotContain("a#");
    }

    @Test
    void types_areKept() {
        Dataset<Row> treated = treated(
                rows(
                        "i INT, s SMALLINT, y TINYINT, l BIGINT, d DOUBLE, f FLOAT, n DECIMAL(10,2), b BOOLEAN, day DATE,"
                                + " at TIMESTAMP, local TIMESTAMP_NTZ, x BINARY",
                        RowFactory.create(
                                17,
                                (short) 17,
                                (byte) 17,
                                17L,
                                17.4,
                                17.4f,
                                new BigDecimal("17.44"),
                                true,
                                Date.valueOf("2024-02-29"),
                                Timestamp.valueOf("2024-02-29 10:11:12"),
                                java.time.LocalDateTime.parse("2024-02-29T10:11:12"),
                                new byte[] {1})),
                "i: round(size=10)",
                "s: round(size=10)",
                "y: round(size=10)",
                "l: bucket(size=10)",
                "d: round(decimals=0)",
                "f: round(decimals=0)",
                "n: round(decimals=1)",
                "b: keep",
                "day: truncateDate(month)",
                "at: keep",
                "local: truncateDate(year)",
                "x: keep");
        Row row = only(treated);
        assertThat(row.schema().simpleString())
                .isEqualTo(
                        "struct<i:int,s:smallint,y:tinyint,l:bigint,d:double,f:float,n:decimal(10,2),b:boolean,day:date,"
                                + "at:timestamp,local:timestamp_ntz,x:binary>");
        assertThat(row.get(0)).isEqualTo(20);
        assertThat(row.get(1)).isEqualTo((short) 20);
        assertThat(row.get(2)).isEqualTo((byte) 20);
        assertThat(row.get(3)).isEqualTo(10L);
        assertThat(row.get(4)).isEqualTo(17.0);
        assertThat(row.get(5)).isEqualTo(17.0f);
        assertThat(row.get(6)).isEqualTo(new BigDecimal("17.40"));
        assertThat(row.get(7)).isEqualTo(true);
        assertThat(row.get(8)).isEqualTo(Date.valueOf("2024-02-01"));
        assertThat(row.get(9)).isEqualTo(Timestamp.valueOf("2024-02-29 10:11:12"));
        assertThat(row.get(10)).isEqualTo(java.time.LocalDateTime.parse("2024-01-01T00:00"));
        assertThat((byte[]) row.get(11)).containsExactly(1);
    }

    @Test
    void moment_isCutInTheZoneOfTheSession() {
        // One o'clock in Shanghai is still the day before in Greenwich.
        Dataset<Row> rows = Sessions.session().sql("SELECT TIMESTAMP '2024-03-01 01:00:00' AS at");
        Dataset<Row> treated = treated(rows, "at: truncateDate(day)");
        assertThat(treated.selectExpr("CAST(at AS STRING)").collectAsList())
                .containsExactly(RowFactory.create("2024-03-01 00:00:00"));
    }

    @Test
    void javaTime_isTakenAndGiven() {
        Sessions.session().conf().set("spark.sql.datetime.java8API.enabled", "true");
        try {
            Dataset<Row> rows =
                    Sessions.session().sql("SELECT DATE '2024-03-05' AS day, TIMESTAMP '2024-03-05 01:00:00' AS at");
            assertThat(treated(rows, "day: truncateDate(month)", "at: truncateDate(month)")
                            .selectExpr("CAST(day AS STRING)", "CAST(at AS STRING)")
                            .collectAsList())
                    .containsExactly(RowFactory.create("2024-03-01", "2024-03-01 00:00:00"));
        } finally {
            Sessions.session().conf().unset("spark.sql.datetime.java8API.enabled");
        }
    }

    @Test
    void strategyThatMakesText_isRefusedForOtherTypes() {
        assertThatThrownBy(() -> treated(
                        rows("i INT, day DATE, x BINARY, ok STRING", new Row[0]),
                        "i: \"redact(text='n/a')\"",
                        "day: phone",
                        "x: phone",
                        "ok: phone"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("i (redact")
                .hasMessageContaining("becomes text, but is int")
                .hasMessageContaining("day (phone")
                .hasMessageContaining("x (phone")
                .hasMessageNotContaining("ok (");
    }

    @Test
    void choiceToRedact_isRefusedForOtherTypes() {
        assertThatThrownBy(() -> treated(
                        rows("i INT, ok STRING", new Row[0]),
                        "i: {strategy: round(size=10), onError: redact}",
                        "ok: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("is redacted to text where a value cannot be treated, but is int");
    }

    @Test
    void undecidedColumn_failsBeforeAJob() {
        assertThatThrownBy(() -> treated(rows("a STRING, b STRING", new Row[0]), "a: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("column 2 (b)");
    }

    @Test
    void missingColumn_failsBeforeAJob() {
        assertThatThrownBy(() -> treated(rows("a STRING", new Row[0]), "a: keep", "b: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("matches no column");
    }

    @Test
    void blankAndNull_stay() {
        Dataset<Row> treated = treated(
                rows("a STRING", RowFactory.create((Object) null), RowFactory.create(""), RowFactory.create("  "))
                        .coalesce(1),
                "a: phone");
        assertThat(treated.collectAsList())
                .containsExactly(RowFactory.create((Object) null), RowFactory.create(""), RowFactory.create("  "));
    }

    @Test
    void columnThatIsNeverNull_mayBecomeNull() {
        StructType type = new StructType(new StructField[] {
            new StructField("a", DataTypes.StringType, false, Metadata.empty()),
            new StructField("b", DataTypes.StringType, false, Metadata.empty()),
            new StructField("c", DataTypes.IntegerType, false, Metadata.empty())
        });
        Dataset<Row> treated = treated(
                Sessions.session().createDataFrame(List.of(RowFactory.create("x", "y", 1)), type),
                "a: \"null\"",
                "b: phone",
                "c: 'when(a == \"z\", keep, null)'");
        assertThat(treated.schema().apply(0).nullable()).isTrue();
        assertThat(treated.schema().apply(1).nullable()).isFalse();
        assertThat(treated.schema().apply(2).nullable()).isTrue();
        assertThat(only(treated)).isEqualTo(RowFactory.create(null, "*", null));
    }

    @Test
    void metadata_leaveOnlyWithKeptValues() {
        Metadata labels =
                new MetadataBuilder().putString("labels", "13812345678").build();
        StructType type = new StructType(new StructField[] {
            new StructField("a", DataTypes.StringType, true, labels),
            new StructField("b", DataTypes.StringType, true, labels)
        });
        Dataset<Row> treated = treated(
                Sessions.session().createDataFrame(List.of(RowFactory.create("x", "y")), type), "a: keep", "b: phone");
        assertThat(treated.schema().apply(0).metadata()).isEqualTo(labels);
        assertThat(treated.schema().apply(1).metadata()).isEqualTo(Metadata.empty());
        assertThat(treated.schema().json()).containsOnlyOnce("13812345678");
    }

    @Test
    void oddNames_areMatchedExactly() {
        Dataset<Row> rows = rows("x STRING, y STRING", RowFactory.create("13812345678", "z"))
                .toDF("a.b", "c`d e");
        assertThat(only(treated(rows, "\"a.b\": phone", "\"c`d e\": keep")))
                .isEqualTo(RowFactory.create("138****5678", "z"));
    }

    @Test
    void oneNameTwice_isRefused() {
        Dataset<Row> rows = rows("a STRING, b STRING", new Row[0]).toDF("a", "A");
        assertThatThrownBy(() -> treated(rows, "a: keep", "A: keep"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("same name but for case");
    }

    @Test
    void failingValue_leavesItsRowOut_orEndsTheJob() {
        Dataset<Row> rows =
                rows("a STRING, n INT", RowFactory.create("1990-03-07", 1), RowFactory.create("no date at all", 2));
        assertThat(treated(rows, "a: truncateDate(month)", "n: keep").collectAsList())
                .containsExactly(RowFactory.create("1990-03", 1));
        assertThatThrownBy(() -> treated(rows, "a: {strategy: truncateDate(month), onError: fail}", "n: keep")
                        .collectAsList())
                .hasStackTraceContaining("a: truncateDate(to=month")
                .satisfies(TableTest::saysNothing);
    }

    private static void saysNothing(Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        assertThat(text.toString()).doesNotContain("no date at all");
    }

    @Test
    void resultOutOfTheRangeOfItsType_leavesItsRowOut() {
        Dataset<Row> rows = rows(
                "y TINYINT, n DECIMAL(3,1)",
                RowFactory.create((byte) 127, new BigDecimal("1.5")),
                RowFactory.create((byte) 3, new BigDecimal("99.9")),
                RowFactory.create((byte) 3, new BigDecimal("1.5")));
        assertThat(treated(rows, "y: round(size=10)", "n: round(decimals=0)").collectAsList())
                .containsExactly(RowFactory.create((byte) 0, new BigDecimal("2.0")));
    }

    @Test
    void suppressedRows_doNotLeave_andAreCounted() {
        String policy = Policies.text("a: phone", "n: drop") + "    suppress: ['n > 1']\n";
        Dataset<Row> rows = rows(
                        "a STRING, n INT",
                        RowFactory.create("13812345678", 1),
                        RowFactory.create("13812345679", 2),
                        RowFactory.create("13812345670", null))
                .coalesce(1);
        List<PartitionCounts> heard = Heard.start();
        Dataset<Row> treated = Desensitisation.of(rows, io.maskwright.policy.Policy.parse(policy), "t", ANALYST)
                .rows(Heard::hear);
        assertThat(treated.collectAsList()).containsExactly(RowFactory.create("138****5678"));
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).rowsIn()).isEqualTo(3);
        assertThat(heard.get(0).rowsOut()).isEqualTo(1);
        assertThat(heard.get(0).rowsSuppressed()).isEqualTo(2);
        assertThat(heard.get(0).isWhole()).isTrue();
    }

    @Test
    void counts_areThoseOfThePartition() {
        Dataset<Row> rows = rows(
                        "a STRING",
                        RowFactory.create("1990-03-07"),
                        RowFactory.create("no date"),
                        RowFactory.create("no date either"),
                        RowFactory.create(""))
                .coalesce(1);
        List<PartitionCounts> heard = Heard.start();
        Desensitisation.of(rows, Policies.of("a: truncateDate(month)"), "t", ANALYST)
                .rows(Heard::hear)
                .collectAsList();
        assertThat(heard).hasSize(1);
        PartitionCounts counts = heard.get(0);
        assertThat(counts.quarantined()).isEqualTo(Map.of(new PartitionCounts.LeftOut("a", "shape"), 2L));
        assertThat(counts.rowsOut()).isEqualTo(2);
        assertThat(counts.isWhole()).isTrue();
        assertThat(counts.fields()).hasSize(1);
        assertThat(counts.fields().get(0).path()).isEqualTo("a");
        assertThat(counts.fields().get(0).counts().blank()).isEqualTo(1);
    }

    @Test
    void rowsOfManyBatches_allLeave() {
        Dataset<Row> rows = Sessions.session()
                .range(0, 5000, 1, 3)
                .select(functions.format_string("138%08d", functions.col("id")).as("a"), functions.col("id"));
        Dataset<Row> treated = treated(rows, "a: phone", "id: keep");
        assertThat(treated.count()).isEqualTo(5000);
        assertThat(treated.where("a = concat('138****', right(format_string('%08d', id), 4))")
                        .count())
                .isEqualTo(5000);
    }

    @Test
    void intervalsAndVariants_areKeptOrDropped() {
        Dataset<Row> rows = Sessions.session()
                .sql("SELECT INTERVAL '3' DAY AS i, parse_json('{\"a\":1}') AS v, INTERVAL '3' DAY AS j");
        Dataset<Row> treated = treated(rows, "i: keep", "v: keep", "j: drop");
        assertThat(treated.selectExpr("CAST(i AS STRING)", "to_json(v)").collectAsList())
                .containsExactly(RowFactory.create("INTERVAL '3' DAY", "{\"a\":1}"));
        assertThatThrownBy(() -> treated(rows, "i: keep", "v: phone", "j: drop"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("v (phone");
        assertThat(treated(rows, "i: keep", "v: \"null\"", "j: drop")
                        .collectAsList()
                        .get(0)
                        .isNullAt(1))
                .isTrue();
    }

    @Test
    void audienceOfNobody_isRefused() {
        assertThatThrownBy(() -> MaskwrightSpark.desensitise(
                        rows("a STRING", new Row[0]), Policies.of("a: keep"), "t", Audience.of("nobody")))
                .isInstanceOf(MaskwrightException.class)
                .hasMessageContaining("unknown audience");
    }

    /** What tasks told; the tests run in one process. */
    static final class Heard {

        private static final List<PartitionCounts> COUNTS = new ArrayList<>();

        static synchronized List<PartitionCounts> start() {
            COUNTS.clear();
            return COUNTS;
        }

        static synchronized void hear(PartitionCounts counts) {
            COUNTS.add(counts);
        }
    }
}
