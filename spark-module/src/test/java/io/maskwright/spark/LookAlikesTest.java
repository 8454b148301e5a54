package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.plan.GroupSizes;
import io.maskwright.plan.SmallGroupsException;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows look alike only if their values are the same, whatever Spark takes for equal. */
class LookAlikesTest {

    private static final Audience ANALYST = Audience.of("analyst");

    @TempDir
    private Path directory;

    @BeforeEach
    void newKey() {
        CountedKms.start(directory.resolve("managed.envelope"));
    }

    private static Policy policy(String quasi, String... fields) {
        return Policy.parse(Policies.text(fields) + "    risk: {quasi: [" + quasi + "], k: 2}\n");
    }

    private static GroupSizes sizes(Dataset<Row> rows, Policy policy) {
        return LookAlikes.sizes(
                rows, policy.dataset("t"), policy.dataset("t").risk(ANALYST).orElseThrow(), true);
    }

    private SparkExportBuilder export(Dataset<Row> rows, Policy policy) {
        return SparkExport.builder()
                .policy(policy)
                .dataset("t")
                .audience(ANALYST)
                .input(rows, "t")
                .output(directory.resolve("out").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAST(t AS STRING COLLATE UTF8_LCASE)",
                "IF(t = 'Hue', 0.0D, -0.0D)",
                "named_struct('a', array(IF(t = 'Hue', float(0), float('-0.0'))))"
            })
    void valuesThatSparkTakesForEqual_areDifferent(String value) {
        Dataset<Row> rows = Sessions.session().sql("SELECT " + value + " AS town FROM VALUES ('Hue'), ('hue') AS v(t)");
        GroupSizes sizes = sizes(rows, policy("town", "town: keep"));
        assertThat(sizes.groups()).isEqualTo(2);
        assertThat(sizes.uniqueRows()).isEqualTo(2);
    }

    @Test
    void nullAndNothing_areValuesLikeOthers() {
        Dataset<Row> rows = Sessions.session()
                .sql(
                        "SELECT * FROM VALUES (double('NaN'), ''), (double('NaN'), ''), (NULL, NULL), (NULL, NULL), (1.5D, 'x'),"
                                + " (1.5D, 'x') AS v(n, town)");
        GroupSizes sizes = sizes(rows, policy("n, town", "n: keep", "town: keep"));
        assertThat(sizes.groups()).isEqualTo(3);
        assertThat(sizes.holds()).isTrue();
    }

    @Test
    void datesThatNobodyCanReadAgain_areNotTakenForEqual() {
        Dataset<Row> rows = Sessions.session()
                .sql("SELECT * FROM VALUES (DATE '2024-01-01', 'a'), (DATE '2024-01-02', 'b') AS v(day, name)");
        assertThatThrownBy(() -> export(rows, policy("day", "day: keep", "name: phone"))
                        .format("csv")
                        .option("dateFormat", "'on' dd")
                        .build()
                        .run())
                .isInstanceOf(SmallGroupsException.class);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void whatWasWrittenAsText_isReadAsText() {
        StructType types = StructType.fromDDL("a DATE, s STRUCT<b: ARRAY<INT>, m: MAP<INT, DOUBLE>>");
        assertThat(WrittenTypes.of("json", types).simpleString())
                .isEqualTo("struct<a:string,s:struct<b:array<string>,m:map<string,string>>>");
        assertThat(WrittenTypes.of("parquet", types)).isSameAs(types);
    }

    @Test
    void columnThatIsNotThere_isRefused_asOnOneMachine() {
        Dataset<Row> rows = Sessions.session().sql("SELECT 'x' AS name");
        Policy policy = Policy.parse(Policies.text("name: phone", "town: keep")
                        .replace(
                                "extends: [\"profile:display\"]\n",
                                "extends: [\"profile:display\"]\ndefaults:\n  unmatchedRule: warn\n")
                + "    risk: {quasi: [town], k: 2}\n");
        assertThatThrownBy(() -> export(rows, policy).build().run())
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("rows must look alike by town")
                .hasMessageContaining("which is no column");
    }
}
