package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.UserDefinedType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that few tables have, and values that few columns have. */
class OddTypesTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void newKey() {
        CountedKms.start(directory.resolve("managed.envelope"));
    }

    private static Dataset<Row> treated(Dataset<Row> rows, String... fields) {
        return MaskwrightSpark.desensitise(rows, Policies.of(fields), "t", Audience.of("analyst"));
    }

    private static Dataset<Row> sql(String text) {
        return Sessions.session().sql(text);
    }

    /** A type of the user, which is kept as text. */
    public static final class PhoneType extends UserDefinedType<Phone> {

        private static final long serialVersionUID = 1L;

        @Override
        public DataType sqlType() {
            return DataTypes.StringType;
        }

        @Override
        public Object serialize(Phone phone) {
            return UTF8String.fromString(phone.digits());
        }

        @Override
        public Phone deserialize(Object datum) {
            return new Phone(datum.toString());
        }

        @Override
        public Class<Phone> userClass() {
            return Phone.class;
        }
    }

    /** A value of that type. */
    public record Phone(String digits) implements java.io.Serializable {}

    @Test
    void typesOfTheUser_areKeptDroppedOrNulled_andNeverTaken() {
        StructType type = new StructType()
                .add("a", new PhoneType())
                .add("b", new PhoneType())
                .add("c", new PhoneType());
        Phone phone = new Phone("13812345678");
        Dataset<Row> rows = Sessions.session().createDataFrame(List.of(RowFactory.create(phone, phone, phone)), type);
        Dataset<Row> treated = treated(rows, "a: keep", "b: drop", "c: \"null\"");
        assertThat(treated.collectAsList()).containsExactly(RowFactory.create(phone, null));
        assertThatThrownBy(() -> treated(rows, "a: phone", "b: drop", "c: drop"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("a (phone")
                .hasMessageContaining("takes no column");
    }

    @Test
    void typeOfTheUserBelowAColumn_isNeverTaken() {
        StructType type = new StructType().add("s", new StructType().add("a", new PhoneType()));
        Dataset<Row> rows = Sessions.session()
                .createDataFrame(List.of(RowFactory.create(RowFactory.create(new Phone("13812345678")))), type);
        assertThat(treated(rows, "s.a: \"null\"")
                        .collectAsList()
                        .get(0)
                        .getStruct(0)
                        .isNullAt(0))
                .isTrue();
        assertThatThrownBy(() -> treated(rows, "s.a: phone"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("s.a");
    }

    @Test
    void nothing_mayBeKept() {
        assertThat(treated(sql("SELECT NULL AS a, 'x' AS b"), "a: keep", "b: phone")
                        .collectAsList())
                .containsExactly(RowFactory.create(null, "*"));
    }

    @Test
    void collatedTexts_areTreatedByTheirCharacters_andKeepTheirCollation() {
        Dataset<Row> rows =
                sql("SELECT CAST(t AS STRING COLLATE UTF8_LCASE) AS a, CAST(t AS STRING COLLATE UNICODE) AS b"
                        + " FROM VALUES ('x138'), ('X138') AS v(t)");
        Dataset<Row> treated = treated(rows, "a: keep", "b: \"pseudonym(domain=d)\"");
        assertThat(treated.schema().apply("a").dataType())
                .isEqualTo(rows.schema().apply("a").dataType());
        assertThat(treated.select("a").collectAsList())
                .containsExactlyInAnyOrder(RowFactory.create("x138"), RowFactory.create("X138"));
        assertThat(treated.selectExpr("count(DISTINCT b)").head().getLong(0)).isEqualTo(2);
    }

    @Test
    void numbersWithoutDigits_inDocuments_areTreatedAsInTables() {
        Dataset<Row> rows = sql("SELECT named_struct('k', d, 'r', d, 'f', float(d)) AS s, id"
                + " FROM VALUES (double('NaN'), 1), (double('-Infinity'), 2), (-0.0D, 3), (17.4D, 4) AS v(d, id)");
        List<Row> kept = treated(rows, "s.k: keep", "s.r: drop", "s.f: drop", "id: keep")
                .orderBy("id")
                .selectExpr("CAST(s.k AS STRING)")
                .collectAsList();
        assertThat(kept)
                .containsExactly(
                        RowFactory.create("NaN"),
                        RowFactory.create("-Infinity"),
                        RowFactory.create("-0.0"),
                        RowFactory.create("17.4"));
        List<Integer> left =
                treated(rows, "s.k: drop", "s.r: round(size=10)", "s.f: drop", "id: keep")
                        .select("id")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getInt(0))
                        .sorted()
                        .toList();
        assertThat(left).as("what has no digits cannot be rounded").containsExactly(3, 4);
    }

    @Test
    void namesThatLookAlike_areDifferentNames() {
        Dataset<Row> rows = sql("SELECT '13812345678' AS a").toDF("te\u0301l");
        assertThatThrownBy(() -> treated(rows, "t\u00e9l: phone")).isInstanceOf(PlanException.class);
        assertThatThrownBy(() -> treated(sql("SELECT 1 AS a, 2 AS b").toDF("", ""), "\"\": keep"))
                .isInstanceOf(io.maskwright.MaskwrightException.class);
    }

    @Test
    void settingForCase_changesNoRule() {
        for (String choice : List.of("true", "false")) {
            Sessions.session().conf().set("spark.sql.caseSensitive", choice);
            try {
                assertThatThrownBy(() -> treated(sql("SELECT '13812345678' AS Phone"), "phone: phone"))
                        .as(choice)
                        .isInstanceOf(PlanException.class);
                assertThatThrownBy(() -> treated(sql("SELECT 1 AS a, 2 AS b").toDF("x", "X"), "x: phone", "X: keep"))
                        .as(choice)
                        .isInstanceOf(PlanException.class);
            } finally {
                Sessions.session().conf().unset("spark.sql.caseSensitive");
            }
        }
    }

    @Test
    void zoneThatIsChangedAfterwards_changesNothing() {
        Dataset<Row> treated = treated(sql("SELECT TIMESTAMP '2024-03-01 01:00:00' AS at"), "at: truncateDate(day)");
        String zone = Sessions.session().conf().get("spark.sql.session.timeZone");
        Sessions.session().conf().set("spark.sql.session.timeZone", "UTC");
        try {
            assertThat(treated.selectExpr("CAST(at AS STRING)").head().getString(0))
                    .isEqualTo("2024-02-29 16:00:00");
        } finally {
            Sessions.session().conf().set("spark.sql.session.timeZone", zone);
        }
    }
}
