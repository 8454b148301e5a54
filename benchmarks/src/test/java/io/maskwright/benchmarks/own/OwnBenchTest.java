package io.maskwright.benchmarks.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.compare.Gate;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class OwnBenchTest {

    private static final Pace MOMENT = new Pace("moment", 2, 3, 1, 2, 2);
    private static final String POLICY =
            """
            maskwright: 1
            name: own
            extends: [profile:display]
            audiences:
              desk: {clearance: confidential}
              lab: {clearance: public}
            vaults:
              tokens: "sqlite:tokens.db"
            keys: {example: "file:own.key"}
            domains:
              calls: {key: example, vault: tokens}
            rules:
              - {category: phone, audience: lab, strategy: "token(domain=calls)"}
            datasets:
              calls:
                fields:
                  id: {strategy: keep}
                  name: person.name
                  phone: phone.mobile
                  note: {strategy: "name", onError: quarantine}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "bench")
    static final class Options {

        @Mixin
        private final OwnOptions own = new OwnOptions();

        @Mixin
        private final Gate gate = new Gate();
    }

    private Path table(int rows) throws Exception {
        StringBuilder text = new StringBuilder("id,name,phone,note\n");
        for (int i = 0; i < rows; i++) {
            text.append(i)
                    .append(",王小")
                    .append((char) ('一' + i))
                    .append(",138")
                    .append(10_000_000 + i)
                    .append(",\n");
        }
        return Files.writeString(folder.resolve("calls.csv"), text.append("one cell too few\n"));
    }

    private int run(Path file, String... arguments) throws Exception {
        Files.writeString(folder.resolve("own.yaml"), POLICY);
        Files.writeString(folder.resolve("own.key"), "sNRJqR6+NG0/ZXUFDeMqonMe+rt/et8u6uSLpsZSzzo=");
        Options options = new Options();
        CommandLine command =
                new CommandLine(options).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        command.parseArgs(arguments);
        OwnBench bench = new OwnBench(options.own, file, MOMENT, "bench", command);
        return bench.run(folder.resolve("own.json"), options.gate);
    }

    private String[] forReader(String audience, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--policy",
                                folder.resolve("own.yaml").toString(),
                                "--dataset",
                                "calls",
                                "--audience",
                                audience),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void sample_isCountedFirst_thenMeasured_andNoValueIsTold() throws Exception {
        assertThat(run(table(600), forReader("desk", "--rows", "1000"))).isZero();
        assertThat(out.toString())
                .contains(
                        "the first 601 rows of calls.csv",
                        "601 rows in = 600 out + 0 suppressed + 1 in quarantine (field count 1)",
                        "projected for 1,000 rows",
                        "The sample is small",
                        "reading and cutting",
                        "encoding, writing, the rest",
                        "whole export")
                .containsPattern("phone +phone +600 +0 +0 ")
                .containsPattern("note +name +0 +600 +0 ");
        String json = Files.readString(folder.resolve("own.json"));
        assertThat(out + "" + err + json).doesNotContain("王", "13810000", "one cell");
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("calls.csv", "own.json", "own.key", "own.yaml");
        }
    }

    @Test
    void report_hasTheShapeOfAll_andIsCompared() throws Exception {
        Path file = table(600);
        assertThat(run(file, forReader("desk"))).isZero();
        Report report = Report.readJson(folder.resolve("own.json"));
        assertThat(report.suite()).isEqualTo("own, dataset calls, audience desk");
        assertThat(report.rows())
                .extracting(row -> row.form() + row.params())
                .startsWith(
                        "part{part=reading}",
                        "part{part=treating}",
                        "column{column=id}",
                        "column{column=name}",
                        "column{column=phone}",
                        "column{column=note}",
                        "export{threads=1}");
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.nanosPerValue()).isPositive());
        JsonNode columns =
                new ObjectMapper().readTree(folder.resolve("own.json").toFile()).get("columns");
        assertThat(columns.at("/2/strategy").asText()).isEqualTo("phone");
        assertThat(columns.at("/2/values").asInt()).isEqualTo(600);
        Path base = Files.move(folder.resolve("own.json"), folder.resolve("base.json"));
        run(file, forReader("desk", "--compare", base.toString()));
        assertThat(out.toString()).contains("compared with the run of", "new/base");
    }

    @Test
    void randomTokens_areRefused_unlessAllowed() throws Exception {
        Path file = table(20);
        assertThatThrownBy(() -> run(file, forReader("lab")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("phone would get random tokens")
                .hasMessageContaining("--allow-vault-writes");
        assertThat(folder.resolve("tokens.db")).doesNotExist();
        assertThat(run(file, forReader("lab", "--allow-vault-writes"))).isZero();
        assertThat(folder.resolve("tokens.db")).exists();
    }

    @Test
    void documents_areMeasuredToo() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("{\"id\":")
                    .append(i)
                    .append(",\"name\":\"王小明\",\"phone\":\"138")
                    .append(10_000_000 + i);
            text.append("\",\"note\":null}\n");
        }
        Path file = Files.writeString(folder.resolve("calls.jsonl"), text);
        assertThat(run(file, forReader("desk"))).isZero();
        assertThat(out.toString()).contains("300 rows in = 300 out").containsPattern("phone +phone +300 +0 +0 ");
    }

    @Test
    void wrongUse_isTold() throws Exception {
        Path file = table(10);
        assertThatThrownBy(
                        () -> run(file, "--policy", folder.resolve("own.yaml").toString()))
                .hasMessageContaining("--policy needs --dataset; there are: calls");
        assertThatThrownBy(() -> run(file, forReader("nobody"))).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> run(folder.resolve("none.csv"), forReader("desk")))
                .hasMessageContaining("cannot read");
        Path header = Files.writeString(folder.resolve("header.csv"), "id,name,phone,note\n");
        assertThatThrownBy(() -> run(header, forReader("desk"))).hasMessageContaining("has no rows");
    }

    @Test
    void isolation_leavesOneFieldAlone_forEveryReader() throws Exception {
        Files.writeString(folder.resolve("own.yaml"), POLICY);
        Policy policy = Policy.load(folder.resolve("own.yaml"));
        List<String> columns = List.of("id", "name", "phone", "note");
        for (Audience reader : List.of(Audience.of("desk"), Audience.MOST_RESTRICTIVE)) {
            RecordPlan whole = RecordPlan.compile(policy, "calls", reader, columns);
            RecordPlan alone = RecordPlan.compile(Isolation.of(policy, "calls", "name"), "calls", reader, columns);
            assertThat(alone.columns()).extracting(Treatment::omitsAll).containsExactly(true, false, true, true);
            assertThat(alone.columns().get(1).strategyName())
                    .isEqualTo(whole.columns().get(1).strategyName());
        }
        Policy nobody = Policy.displayDefaults().toBuilder()
                .dataset("d", fields -> fields.field("a", "person.name").field("b", "phone"))
                .build();
        assertThat(RecordPlan.compile(Isolation.of(nobody, "d", "b"), "d", Audience.MOST_RESTRICTIVE, List.of("a", "b"))
                        .columns())
                .extracting(Treatment::omitsAll)
                .containsExactly(true, false);
    }

    @Test
    void spread_isMedianAndHalfOfTheMiddleRange() {
        Spread spread = Spread.of(5, 1, 2, 3, 4);
        assertThat(spread.median()).isEqualTo(3);
        assertThat(spread.halfRange()).isEqualTo(1);
    }
}
