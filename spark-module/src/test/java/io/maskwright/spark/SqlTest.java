package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class SqlTest {

    private static final Policy DISPLAY = Policy.load(Sessions.EXAMPLES.resolve("policies/base.yaml"));

    /** A session of its own, so that functions of one test are not those of another. */
    private static SparkSession registered(String audience) {
        SparkSession session = Sessions.session().newSession();
        MaskwrightSpark.register(session, DISPLAY, Audience.of(audience));
        return session;
    }

    @Test
    void function_masksTexts() {
        assertThat(registered("call-centre")
                        .sql("SELECT maskwright_mask('phone.mobile', phone) AS a, maskwright_mask('email', NULL) AS b"
                                + " FROM VALUES ('13812345678') AS t(phone)")
                        .collectAsList())
                .containsExactly(RowFactory.create("138****5678", null));
    }

    @Test
    void unknownCategory_failsWithoutContent() {
        SparkSession session = registered("call-centre");
        for (String category : new String[] {"phone", "'no such.thing'", "NULL", "'nothing.known'"}) {
            assertThatThrownBy(() -> session.sql("SELECT maskwright_mask(" + category
                                    + ", phone) FROM VALUES ('13812345678'), ('13812345679') AS t(phone)")
                            .collectAsList())
                    .as(category)
                    .hasStackTraceContaining("the first argument is no category of the policy")
                    .satisfies(failure -> {
                        StringWriter text = new StringWriter();
                        failure.printStackTrace(new PrintWriter(text));
                        assertThat(text.toString())
                                .doesNotContain("13812345678")
                                .doesNotContain("13812345679");
                    });
        }
    }

    @Test
    void otherTypes_areRefusedWithoutContent() {
        assertThatThrownBy(() -> registered("call-centre")
                        .sql("SELECT maskwright_mask('phone.mobile', id) FROM range(1380, 1382)")
                        .collectAsList())
                .hasStackTraceContaining("takes texts");
    }

    @Test
    void unknownAudience_isRefusedAtOnce() {
        assertThatThrownBy(() -> registered("nobody")).isInstanceOf(PlanException.class);
    }

    @Test
    void extension_givesTheFunctionBySettings() {
        SparkSession session = Sessions.session();
        // What a user sets in SQL changes nothing.
        session.conf().set(Settings.AUDIENCE.key(), "call-centre");
        try {
            assertThat(session.sql(
                                    "SELECT maskwright_mask('phone.mobile', phone) AS a FROM VALUES ('13812345678') AS t(phone)")
                            .collectAsList())
                    .containsExactly(RowFactory.create("1******5678"));
        } finally {
            session.conf().unset(Settings.AUDIENCE.key());
        }
    }

    @Test
    void function_worksWhereverSqlTakesIt() {
        SparkSession session = registered("call-centre");
        session.sql(
                "CREATE OR REPLACE TEMPORARY VIEW masked AS SELECT maskwright_mask(c, v) AS m FROM VALUES"
                        + " ('phone.mobile', '13812345678'), ('PHONE.MOBILE', '13912345678'), ('phone.mobile', '13800005678') AS t(c, v)");
        assertThatThrownBy(() -> session.sql("SELECT * FROM masked").collectAsList())
                .as("categories are written in one way")
                .hasStackTraceContaining("no category of the policy");
        session.sql(
                "CREATE OR REPLACE TEMPORARY VIEW masked AS SELECT maskwright_mask(c, v) AS m FROM VALUES"
                        + " ('phone.mobile', '13812345678'), ('email', 'ann@example.org'), ('phone.mobile', '13800005678') AS t(c, v)");
        assertThat(session.sql(
                                "SELECT m, count(*) FROM masked WHERE m LIKE '138%' AND m = maskwright_mask('phone.mobile',"
                                        + " '13899995678') GROUP BY m HAVING m IS NOT NULL ORDER BY m")
                        .collectAsList())
                .containsExactly(RowFactory.create("138****5678", 2L));
    }

    @Test
    void settingsWithoutAPolicyOrAnAudience_giveNoFunction() {
        SparkConf settings = new SparkConf(false);
        assertThatThrownBy(() -> MaskwrightExtensions.read(settings))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(Settings.POLICY.key());
        settings.set(
                Settings.POLICY.key(),
                Sessions.EXAMPLES.resolve("policies/base.yaml").toString());
        assertThatThrownBy(() -> MaskwrightExtensions.read(settings)).hasMessageContaining(Settings.AUDIENCE.key());
        settings.set(Settings.AUDIENCE.key(), "nobody");
        assertThatThrownBy(() -> MaskwrightExtensions.read(settings)).isInstanceOf(PlanException.class);
    }

    @Test
    void extension_refusesOtherNumbersOfArguments() {
        assertThatThrownBy(() -> Sessions.session()
                        .sql("SELECT maskwright_mask('phone.mobile')")
                        .collectAsList())
                .hasStackTraceContaining("takes a category and a text");
    }
}
