package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.RefusedException;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.engine.DocumentMasker;
import io.maskwright.engine.Masked;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.jdbc.JdbcQuery;
import io.maskwright.export.jdbc.JdbcTable;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a policy decides of purposes, refused tiers and assurance holds in every outlet: a field outside the purpose is withheld or
 * left out, a refused tier never leaves, and a weak login sees its own identity number masked.
 */
class OutletDecisionsTest {

    private static final String CANARY = "canary-7f3a";
    private static final String OWN_ID = "E12345678";
    private static final String MASKED_ID = "E*******8";

    /** As an application has it; the classes say the same as the dataset. */
    record Person(
            @Sensitive("open") String name,
            @Sensitive("id") String own,
            @Sensitive(value = "open", purpose = "support") String note) {}

    record Secretive(@Sensitive("open") String name, @Sensitive("secret.thing") String note) {}

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
              d:
                fields: {name: open, own: id, note: {category: open, purpose: support}}
              refused:
                fields: {name: open, note: secret.thing}
            """;

    private static Policy policy(String outsidePurpose) {
        return Policy.parse(POLICY + outsidePurpose);
    }

    /** Where treated values come out, as one text in which fields are named. */
    enum Outlet {
        OBJECT {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) {
                return String.valueOf(Desensitiser.of(policy).mask(object(refused), audience));
            }
        },
        SAFE_STRING {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) {
                return Desensitiser.of(policy).toSafeString(object(refused), audience);
            }
        },
        JACKSON_2 {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) throws IOException {
                return new ObjectMapper()
                        .registerModule(io.maskwright.jackson.MaskwrightModule.builder(Desensitiser.of(policy))
                                .audience(() -> audience)
                                .build())
                        .writeValueAsString(object(refused));
            }
        },
        JACKSON_3 {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) {
                return JsonMapper.builder()
                        .addModule(io.maskwright.jackson3.MaskwrightModule.builder(Desensitiser.of(policy))
                                .audience(() -> audience)
                                .build())
                        .build()
                        .writeValueAsString(object(refused));
            }
        },
        DOCUMENT {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) {
                return DocumentMasker.of(policy).maskJson(json(refused), dataset(refused), audience);
            }
        },
        ROWS {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) {
                List<String> columns = columns(refused);
                RecordPlan plan = RecordPlan.compile(policy, dataset(refused), audience, columns);
                RowBatch batch = new RowBatch(plan, 1);
                batch.add(1, cells(refused).toArray());
                batch.treat();
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < columns.size(); i++) {
                    if (!plan.columns().get(i).omitsAll()) {
                        text.append(columns.get(i))
                                .append('=')
                                .append(batch.value(0, i))
                                .append(' ');
                    }
                }
                return text.toString();
            }
        },
        CSV {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) throws IOException {
                Path input = Files.write(
                        folder.resolve("in.csv"),
                        List.of(String.join(",", columns(refused)), String.join(",", cells(refused))));
                return exported(job(policy, audience, refused).input(input), folder.resolve("out.csv"));
            }
        },
        JSON_LINES {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) throws IOException {
                Path input = Files.writeString(folder.resolve("in.jsonl"), json(refused) + "\n");
                return exported(job(policy, audience, refused).input(input), folder.resolve("out.jsonl"));
            }
        },
        JSON_ARRAY {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) throws IOException {
                Path input = Files.writeString(folder.resolve("in.json"), "[" + json(refused) + "]");
                return exported(job(policy, audience, refused).input(input), folder.resolve("out.json"));
            }
        },
        JDBC {
            @Override
            String text(Policy policy, Audience audience, boolean refused, Path folder) throws IOException {
                DataSource raw = database(folder.resolve("raw.db"));
                String columns = String.join(", ", columns(refused));
                run(raw, "CREATE TABLE raw (" + columns.replace(",", " text,") + " text)");
                run(raw, "INSERT INTO raw VALUES ('" + String.join("', '", cells(refused)) + "')");
                DataSource safe = database(folder.resolve("safe.db"));
                run(safe, "CREATE TABLE safe (" + columns.replace(",", " text,") + " text)");
                try {
                    job(policy, audience, refused)
                            .source(JdbcQuery.of(raw, "SELECT " + columns + " FROM raw"))
                            .output(folder.resolve("unused.csv"))
                            .target(JdbcTable.builder(safe, "safe").build())
                            .build()
                            .run();
                } catch (MaskwrightException e) {
                    assertThat(row(safe, columns(refused))).isEmpty();
                    throw e;
                }
                return row(safe, columns(refused));
            }
        };

        abstract String text(Policy policy, Audience audience, boolean refused, Path folder) throws IOException;

        /** What stands for a field that is left out, where the others keep their places. */
        String leftOut() {
            return switch (this) {
                case OBJECT, JDBC -> "note=null";
                // A text for a log hides, and never fails.
                case SAFE_STRING -> "note=********";
                default -> "";
            };
        }

        private static String dataset(boolean refused) {
            return refused ? "refused" : "d";
        }

        private static List<String> columns(boolean refused) {
            return refused ? List.of("name", "note") : List.of("name", "own", "note");
        }

        private static List<String> cells(boolean refused) {
            return refused ? List.of("Li", CANARY) : List.of("Li", OWN_ID, CANARY);
        }

        private static Object object(boolean refused) {
            return refused ? new Secretive("Li", CANARY) : new Person("Li", OWN_ID, CANARY);
        }

        private static String json(boolean refused) {
            StringBuilder text = new StringBuilder("{");
            for (int i = 0; i < columns(refused).size(); i++) {
                text.append(i == 0 ? "" : ",")
                        .append("\"" + columns(refused).get(i) + "\":\""
                                + cells(refused).get(i) + "\"");
            }
            return text.append("}").toString();
        }

        private static ExportJobBuilder job(Policy policy, Audience audience, boolean refused) {
            return ExportJob.builder().policy(policy).dataset(dataset(refused)).audience(audience);
        }

        private static String exported(ExportJobBuilder job, Path output) throws IOException {
            try {
                job.output(output).build().run();
                return Files.readString(output);
            } catch (MaskwrightException e) {
                assertThat(output).doesNotExist();
                throw e;
            }
        }

        private static DataSource database(Path file) {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + file);
            return source;
        }

        private static void run(DataSource database, String sql) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String row(DataSource database, List<String> columns) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM safe")) {
                StringBuilder text = new StringBuilder();
                while (rows.next()) {
                    for (String column : columns) {
                        text.append(column)
                                .append('=')
                                .append(rows.getString(column))
                                .append(' ');
                    }
                }
                return text.toString();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TempDir
    private Path folder;

    private String text(Outlet outlet, String outsidePurpose, String audience) {
        try {
            return outlet.text(policy(outsidePurpose), Audience.of(audience), false, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Outlet.class)
    void fieldOutsideThePurpose_isWithheldByDefault(Outlet outlet) {
        assertThat(text(outlet, "", "courier"))
                .contains("Li", "note", "********")
                .doesNotContain(CANARY)
                .doesNotContain("note=null", "\"note\":null");
    }

    @ParameterizedTest
    @EnumSource(Outlet.class)
    void fieldOutsideThePurpose_isLeftOutWhereThePolicySaysSo(Outlet outlet) {
        String text = text(outlet, "defaults: {outsidePurpose: drop}\n", "courier");
        assertThat(text).contains("Li").doesNotContain(CANARY);
        assertThat(text.replace(outlet.leftOut(), "")).as(text).doesNotContain("note");
    }

    @ParameterizedTest
    @EnumSource(Outlet.class)
    void fieldWithinThePurpose_isShown(Outlet outlet) {
        assertThat(text(outlet, "defaults: {outsidePurpose: drop}\n", "helper")).contains(CANARY);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAFE_STRING")
    void refusedTier_neverLeaves(Outlet outlet) {
        for (String audience : List.of("courier", "helper", "owner-verified")) {
            assertThatThrownBy(() -> outlet.text(policy(""), Audience.of(audience), true, freshFolder()))
                    .satisfies(
                            failure -> assertThat(causes(failure)).hasAtLeastOneElementOfType(RefusedException.class))
                    .satisfies(
                            failure -> causes(failure).forEach(cause -> assertThat(String.valueOf(cause.getMessage()))
                                    .doesNotContain(CANARY)));
        }
    }

    @Test
    void refusedTier_isHiddenInTextsForLogsWhichNeverFail() throws IOException {
        assertThat(Outlet.SAFE_STRING.text(policy(""), Audience.of("owner-verified"), true, folder))
                .doesNotContain(CANARY);
    }

    private Path freshFolder() throws IOException {
        return Files.createTempDirectory(folder, "outlet");
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
    }

    static Stream<Arguments> logins() {
        return Arrays.stream(Outlet.values())
                .flatMap(outlet -> Stream.of(
                        Arguments.of(outlet, "owner", MASKED_ID),
                        Arguments.of(outlet, "owner-verified", OWN_ID),
                        Arguments.of(outlet, "courier", MASKED_ID)));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void ownIdentityNumber_isShownAfterAStepUpOnly(Outlet outlet, String audience, String own) {
        assertThat(text(outlet, "", audience)).contains(own).doesNotContain(own.equals(OWN_ID) ? MASKED_ID : OWN_ID);
    }

    @Test
    void maskedToString_showsNeither() {
        assertThat(Masked.toString(new Person("Li", OWN_ID, CANARY))).doesNotContain(CANARY, OWN_ID, "Li");
        assertThat(Masked.toString(new Secretive("Li", CANARY))).doesNotContain(CANARY);
    }
}
