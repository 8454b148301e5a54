package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.RefusedException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a policy decides of purposes, refused tiers and assurance holds in every outlet of Spark, as the test of the same name in the
 * examples shows of all others.
 */
class OutletDecisionsTest {

    private static final String CANARY = "canary-7f3a";
    private static final String OWN_ID = "E12345678";
    private static final String MASKED_ID = "E*******8";

    private static final String POLICY =
            """
            maskwright: 1
            tiers: [public, internal, secret]
            refuse: [secret]
            audiences:
              courier: {clearance: public, purpose: delivery}
              owner: {clearance: internal, purpose: self, assurance: low}
              owner-verified: {clearance: internal, purpose: self, assurance: substantial}
              helper: {clearance: public, purpose: support}
            categories:
              open: {tier: public, strategy: keep}
              id: {tier: internal, strategy: "when(assurance >= substantial, keep, id)"}
              secret.thing: {tier: secret, strategy: redact}
            datasets:
              table:
                fields: {name: open, own: id, note: {category: open, purpose: support}}
              documents:
                fields: {who.name: open, who.own: id, who.note: {category: open, purpose: support}}
              refused-table:
                fields: {name: open, note: secret.thing}
              refused-documents:
                fields: {who.name: open, who.note: secret.thing}
            """;

    /** Where treated values come out, as one text in which fields are named. */
    enum Outlet {
        TABLE {
            @Override
            String text(Policy policy, Audience audience, String prefix, Path folder) {
                return shown(MaskwrightSpark.desensitise(table(prefix), policy, prefix + "table", audience));
            }
        },
        DOCUMENTS {
            @Override
            String text(Policy policy, Audience audience, String prefix, Path folder) {
                Dataset<Row> documents = table(prefix).selectExpr("struct(*) AS who");
                return shown(MaskwrightSpark.desensitise(documents, policy, prefix + "documents", audience));
            }
        },
        EXPORT {
            @Override
            String text(Policy policy, Audience audience, String prefix, Path folder) throws IOException {
                Path output = folder.resolve("export");
                try {
                    SparkExport.builder()
                            .policy(policy)
                            .dataset(prefix + "table")
                            .audience(audience)
                            .input(table(prefix), "in")
                            .output(output.toString())
                            .format("json")
                            .build()
                            .run();
                } finally {
                    assertThat(output.toFile().exists()).isEqualTo(prefix.isEmpty());
                }
                return written(output);
            }
        },
        STREAM {
            @Override
            String text(Policy policy, Audience audience, String prefix, Path folder) throws Exception {
                Path input = Files.createDirectory(folder.resolve("in"));
                Dataset<Row> table = table(prefix);
                Files.writeString(
                        input.resolve("1.json"),
                        "{\"name\":\"Li\",\"own\":\"" + OWN_ID + "\",\"note\":\"" + CANARY + "\"}\n");
                Dataset<Row> stream =
                        Sessions.session().readStream().schema(table.schema()).json(input.toString());
                Path output = folder.resolve("stream");
                MaskedStream.of(stream, policy, prefix + "table", audience, null, LeftOutRows.DROP)
                        .writeStream()
                        .format("json")
                        .option("checkpointLocation", folder.resolve("state").toString())
                        .trigger(Trigger.AvailableNow())
                        .start(output.toString())
                        .awaitTermination();
                return written(output);
            }
        };

        abstract String text(Policy policy, Audience audience, String prefix, Path folder) throws Exception;

        private static Dataset<Row> table(String prefix) {
            String own = prefix.isEmpty() ? "'" + OWN_ID + "' AS own, " : "";
            return Sessions.session().sql("SELECT 'Li' AS name, " + own + "'" + CANARY + "' AS note");
        }

        private static String shown(Dataset<Row> rows) {
            return Arrays.toString(rows.columns()) + rows.toJSON().collectAsList();
        }

        private static String written(Path output) throws IOException {
            StringBuilder text = new StringBuilder();
            try (Stream<Path> files = Files.list(output)) {
                for (Path file : files.filter(
                                each -> each.getFileName().toString().startsWith("part-"))
                        .toList()) {
                    text.append(Files.readString(file));
                }
            }
            return text.toString();
        }
    }

    @TempDir
    private Path folder;

    private String text(Outlet outlet, String outsidePurpose, String audience) throws Exception {
        return outlet.text(Policy.parse(POLICY + outsidePurpose), Audience.of(audience), "", folder);
    }

    @ParameterizedTest
    @EnumSource(Outlet.class)
    void fieldOutsideThePurpose_isWithheldByDefault(Outlet outlet) throws Exception {
        assertThat(text(outlet, "", "courier"))
                .contains("Li", "\"note\":\"********\"")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource(Outlet.class)
    void fieldOutsideThePurpose_isLeftOutWhereThePolicySaysSo(Outlet outlet) throws Exception {
        assertThat(text(outlet, "defaults: {outsidePurpose: drop}\n", "courier"))
                .contains("Li")
                .doesNotContain(CANARY)
                .doesNotContain("note");
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "DOCUMENTS"})
    void fieldWithinThePurpose_isShown(Outlet outlet) throws Exception {
        assertThat(text(outlet, "defaults: {outsidePurpose: drop}\n", "helper")).contains(CANARY);
    }

    @ParameterizedTest
    @EnumSource(Outlet.class)
    void refusedTier_neverLeaves(Outlet outlet) {
        for (String audience : List.of("courier", "helper", "owner-verified")) {
            assertThatThrownBy(() -> outlet.text(Policy.parse(POLICY), Audience.of(audience), "refused-", fresh()))
                    .isInstanceOf(RefusedException.class)
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(CANARY));
        }
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "outlet");
    }

    static Stream<Arguments> logins() {
        return Stream.of(Outlet.TABLE, Outlet.DOCUMENTS)
                .flatMap(outlet -> Stream.of(
                        Arguments.of(outlet, "owner", MASKED_ID), Arguments.of(outlet, "owner-verified", OWN_ID)));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void ownIdentityNumber_isShownAfterAStepUpOnly(Outlet outlet, String audience, String own) throws Exception {
        assertThat(text(outlet, "", audience)).contains(own).doesNotContain(own.equals(OWN_ID) ? MASKED_ID : OWN_ID);
    }

    /** The function knows categories alone: purposes belong to fields. */
    @Test
    void function_keepsToTiersAndAssurance() {
        assertThat(masked("owner", "id", OWN_ID)).isEqualTo(MASKED_ID);
        assertThat(masked("owner-verified", "id", OWN_ID)).isEqualTo(OWN_ID);
        assertThatThrownBy(() -> masked("owner-verified", "secret.thing", CANARY))
                .hasStackTraceContaining(RefusedException.class.getSimpleName())
                .satisfies(failure ->
                        assertThat(String.valueOf(failure.getMessage())).doesNotContain(CANARY));
    }

    private static String masked(String audience, String category, String text) {
        SparkSession session = Sessions.session().newSession();
        MaskwrightSpark.register(session, Policy.parse(POLICY), Audience.of(audience));
        return session.sql("SELECT maskwright_mask('" + category + "', value) FROM VALUES ('" + text + "') AS t(value)")
                .head()
                .getString(0);
    }
}
