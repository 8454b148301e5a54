package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.VaultUnavailableException;
import io.maskwright.export.ExportJob;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Audience ANALYST = Audience.of("analyst");

    @TempDir
    private Path directory;

    @BeforeEach
    void newKey() {
        CountedKms.start(directory.resolve("managed.envelope"));
    }

    private Policy policy(String... fields) throws IOException {
        String text = Policies.text(fields)
                .replace("managed: provided", "managed: \"file:main.key\"")
                .replace("d: {key: managed}", "d: {key: managed, vault: v}")
                .replace("domains:\n", "vaults:\n  v: \"sqlite:tokens.db\"\ndomains:\n");
        Files.writeString(directory.resolve("main.key"), "0qVKU1PbxQzJ2ZtqhFzCbQX9cH3cVv1c4n1b8m0uK7E=");
        Files.writeString(directory.resolve("policy.yaml"), text);
        return Policy.load(directory.resolve("policy.yaml"));
    }

    private Path input() throws IOException {
        StringBuilder text = new StringBuilder("name,phone,n\n");
        for (int i = 0; i < 3000; i++) {
            text.append("person ").append(i % 700).append(',');
            text.append(i % 50 == 0 ? "" : "138" + (10_000_000 + i % 1000))
                    .append(',')
                    .append(i)
                    .append('\n');
        }
        return Files.writeString(directory.resolve("in.csv"), text);
    }

    private static Dataset<Row> csv(Path file) {
        return Sessions.session().read().option("header", "true").csv(file.toString());
    }

    @Test
    void tokens_areThoseOfTheExport_andTheSameAgain() throws IOException {
        Policy policy = policy("name: token(domain=d)", "phone: \"token(domain=d, format=phone)\"", "n: keep");
        Path input = input();
        Path output = directory.resolve("out.csv");
        ExportJob.builder()
                .policy(policy)
                .dataset("t")
                .audience(ANALYST)
                .input(input)
                .output(output)
                .build()
                .run();
        policy.vaults().close();
        List<Row> expected = csv(output).orderBy("n").collectAsList();
        Dataset<Row> rows = csv(input).repartition(5);
        Dataset<Row> treated = MaskwrightSpark.desensitise(rows, policy, "t", ANALYST);
        assertThat(treated.columns()).containsExactly("name", "phone", "n");
        assertThat(treated.orderBy("n").collectAsList()).isEqualTo(expected);
        assertThat(treated.repartition(3).orderBy("n").collectAsList()).isEqualTo(expected);
    }

    @Test
    void valueWithoutAToken_leavesItsRowOut() throws IOException {
        Policy policy = policy("phone: \"token(domain=d, format=phone)\"", "n: keep");
        Dataset<Row> rows = Sessions.session()
                .sql("SELECT * FROM VALUES ('13812345678', 1), ('no phone', 2), (NULL, 3),"
                        + " ('', 4) AS t(phone, n)");
        List<PartitionCounts> heard = TableTest.Heard.start();
        // Sorted here: Spark would read the rows once more to see how to sort them.
        List<Row> treated =
                Desensitisation.of(rows, policy, "t", ANALYST).rows(TableTest.Heard::hear).collectAsList().stream()
                        .sorted(Comparator.comparing(row -> row.getInt(1)))
                        .toList();
        assertThat(treated).hasSize(3);
        assertThat(treated.get(0).getString(0)).hasSize(11).isNotEqualTo("13812345678");
        assertThat(treated.get(1)).isEqualTo(RowFactory.create(null, 3));
        assertThat(treated.get(2)).isEqualTo(RowFactory.create("", 4));
        assertThat(heard.stream().mapToLong(PartitionCounts::rowsQuarantined).sum())
                .isEqualTo(1);
        assertThat(heard).allMatch(PartitionCounts::isWhole);
    }

    @Test
    void bytesThatAreNoText_neitherMultiplyRowsNorLoseThem() throws IOException {
        Policy policy = policy("name: token(domain=d)", "n: keep");
        // Code that calls the vault sees one text in all three.
        Dataset<Row> rows = Sessions.session()
                .sql(
                        "SELECT CAST(b AS STRING) AS name, n FROM VALUES (X'61FF', 1), (X'61FE', 2), (X'61EFBFBD', 3) AS t(b, n)");
        List<Row> treated =
                MaskwrightSpark.desensitise(rows, policy, "t", ANALYST).collectAsList();
        assertThat(treated).hasSize(3).extracting(row -> row.getInt(1)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(treated).extracting(row -> row.getString(0)).doesNotContain("a\uFFFD");
    }

    @Test
    void textsThatACollationTakesForEqual_haveTokensOfTheirOwn() throws IOException {
        Policy policy = policy("name: token(domain=d)", "n: keep");
        Dataset<Row> rows = Sessions.session()
                .sql("SELECT CAST(v AS STRING COLLATE UTF8_LCASE_RTRIM) AS name, n"
                        + " FROM VALUES ('ab', 1), ('AB', 2), ('ab ', 3), ('ab', 4) AS t(v, n)");
        List<Row> treated =
                MaskwrightSpark.desensitise(rows, policy, "t", ANALYST).collectAsList();
        assertThat(treated).hasSize(4);
        assertThat(treated.stream().map(row -> row.getString(0)).distinct()).hasSize(3);
    }

    @Test
    void vaultThatCannotBeReached_failsTheJob() throws IOException {
        Policy policy = policy("phone: token(domain=d)");
        Files.createDirectory(directory.resolve("tokens.db"));
        Dataset<Row> rows = Sessions.session().sql("SELECT '13812345678' AS phone");
        assertThatThrownBy(() ->
                        MaskwrightSpark.desensitise(rows, policy, "t", ANALYST).collectAsList())
                .hasStackTraceContaining(VaultUnavailableException.class.getName());
    }

    @Test
    void tokensThatAreNotTheWholeOfAColumn_areRefused() throws IOException {
        Dataset<Row> rows = Sessions.session().sql("SELECT '13812345678' AS phone, 1 AS n");
        for (String strategy : List.of(
                "token(domain=d, per=n)", "when(n == 1, token(domain=d), redact)", "token(domain=d, repeat=fresh)")) {
            Policy policy = policy("phone: \"" + strategy + "\"", "n: keep");
            assertThatThrownBy(() -> MaskwrightSpark.desensitise(rows, policy, "t", ANALYST))
                    .as(strategy)
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("phone: ");
        }
    }

    @Test
    void tokensThatAreOthersEachTime_areRefusedForThat() throws IOException {
        for (String field : List.of("phone: ", "a.phone: ")) {
            Policy policy = policy(field + "\"token(domain=d, repeat=fresh)\"");
            Dataset<Row> rows = Sessions.session()
                    .sql("SELECT " + (field.equals("phone: ") ? "'1' AS phone" : "named_struct('phone', '1') AS a"));
            assertThatThrownBy(() -> MaskwrightSpark.desensitise(rows, policy, "t", ANALYST))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("gives other results each time");
        }
    }

    @Test
    void tokensBelowAColumn_areRefused() throws IOException {
        Dataset<Row> rows = Sessions.session().sql("SELECT named_struct('phone', '13812345678') AS a");
        Policy policy = policy("a.phone: token(domain=d)");
        assertThatThrownBy(() -> MaskwrightSpark.desensitise(rows, policy, "t", ANALYST))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("a.phone: token(domain=\"d\") asks a vault");
    }
}
