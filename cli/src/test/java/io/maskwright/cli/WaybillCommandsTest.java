package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table becomes labels that pass; one of its parties opens them; a number gets an alias. */
class WaybillCommandsTest {

    private static final String TABLE =
            Run.ROOT.resolve("examples/data/waybills.csv").toString();

    @TempDir
    private Path folder;

    @BeforeEach
    void policy() throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * i * 7 + 3 * i + 11);
        }
        Files.writeString(folder.resolve("carrier.key"), Base64.getEncoder().encodeToString(key) + "\n");
        Files.writeString(
                folder.resolve("policy.yaml"),
                """
                maskwright: 1
                name: platform
                extends: ["%s"]
                keys: {carrier: "file:carrier.key"}
                vaults: {aliases: "sqlite:aliases.db"}
                domains: {carrier: {key: carrier}, calls: {key: carrier, vault: aliases}, other: {key: carrier}}
                audiences: {courier: {clearance: internal, purpose: delivery}}
                categories:
                  waybill.sealed: {tier: restricted, kind: direct, strategy: drop}
                rules:
                  - {category: phone.mobile, audience: courier, strategy: "token(domain=calls, ttl=7d, per=waybill_no)"}
                reveal:
                  keys: {carrier: "file:carrier.key"}
                  audit: "file:audit.jsonl"
                  budgets: "sqlite:reveal.db"
                  grants:
                    - {actor: alice, purpose: delivery, assurance: low, categories: [waybill.sealed, phone.mobile], budget: 100, window: 1d}
                """
                        .formatted(Path.of(Run.PARCELS).toAbsolutePath().normalize()));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Run make(String in, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "waybill",
                "make",
                "--in",
                in,
                "--out",
                at(out),
                "--policy",
                at("policy.yaml"),
                "--dataset",
                "waybills",
                "--party",
                "the carrier=carrier"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Run open(String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "waybill",
                "open",
                at(file),
                "--policy",
                at("policy.yaml"),
                "--dataset",
                "waybills",
                "--actor",
                "alice",
                "--purpose",
                "delivery"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String firstRows(int rows) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(TABLE));
        // The second row has a line break in a cell.
        Path file = Files.writeString(
                folder.resolve("rows.csv"), String.join("\n", lines.subList(0, rows == 1 ? 2 : rows + 2)) + "\n");
        return file.toString();
    }

    @Test
    void wholeTable_becomesLabelsThatPass() throws IOException {
        Run made = make(TABLE, "labels.jsonl");
        assertThat(made.code()).as(made.err()).isEqualTo(Main.DONE);
        assertThat(made.out()).isEqualTo("10000 waybills, 0 rows without one\n");
        assertThat(Files.readString(folder.resolve("labels.jsonl"))).doesNotContain("高国强", "13221514755");

        Run checked = Run.of("waybill", "check", "--lines", at("labels.jsonl"));
        assertThat(checked.code()).as(checked.out()).isEqualTo(Main.DONE);
        assertThat(checked.out()).isEqualTo("10000 labels, 0 fail\n");
    }

    @Test
    void oneRow_opensAndIsWrittenDown() throws IOException {
        assertThat(make(firstRows(1), "one.json", "--qr", at("one.png")).code()).isEqualTo(Main.DONE);
        assertThat(Files.readAllBytes(folder.resolve("one.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(make(firstRows(1), "one.txt", "--compact", "--qr", at("one.svg"))
                        .code())
                .isEqualTo(Main.DONE);
        assertThat(Files.readString(folder.resolve("one.svg"))).startsWith("<svg");
        for (String file : List.of("one.json", "one.txt")) {
            Run run = open(file, "--domain", "carrier");
            assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
            assertThat(run.out()).contains("\"recipient_name\":\"高国强\"", "\"recipient_phone\":\"13221514755\"");
        }
        String audit = Files.readString(folder.resolve("audit.jsonl"));
        assertThat(audit.lines()).hasSize(2);
        assertThat(audit).contains("\"granted\"", "waybill.sealed").doesNotContain("13221514755", "SF1000000000000");
    }

    @Test
    void changedAndWrongPartyOnes_areRefusedAndWrittenDown() throws IOException {
        make(firstRows(1), "one.json");
        Path file = folder.resolve("one.json");
        Files.writeString(file, Files.readString(file).replace("1******4755", "1******4756"));
        Run changed = open("one.json", "--domain", "carrier");
        assertThat(changed.code()).isEqualTo(Main.FINDINGS);
        assertThat(changed.err()).contains("it was changed").doesNotContain("4756");
        Run wrong = open("one.json", "--domain", "other");
        assertThat(wrong.err()).contains("not sealed for a party of domain other");
        Files.writeString(file, "{\"form\":\"mww1\"}");
        Run broken = open("one.json", "--domain", "carrier");
        assertThat(broken.err()).contains("member waybill is not where the form has it");
        assertThat(Files.readString(folder.resolve("audit.jsonl")).lines())
                .hasSize(3)
                .noneMatch(line -> line.contains("granted"));
        assertThat(Run.of(
                                "waybill",
                                "open",
                                at("one.json"),
                                "--policy",
                                at("policy.yaml"),
                                "--dataset",
                                "waybills",
                                "--domain",
                                "carrier")
                        .err())
                .contains("--actor and --purpose are needed");
    }

    /** Whoever tries has tried, whatever the file holds; only a file that is not there is no attempt. */
    @Test
    void whatIsNoTextOfAWaybill_isRefusedAndWrittenDown() throws IOException {
        Path file = folder.resolve("odd.json");
        Files.write(file, new byte[] {'{', (byte) 0xff, '}'});
        assertThat(open("odd.json", "--domain", "carrier").err()).contains("it is no UTF-8");
        Files.writeString(file, " ".repeat(4 << 17) + "1");
        assertThat(open("odd.json", "--domain", "carrier").err()).contains("it is longer than 131072 characters");
        Files.writeString(file, "\u00e9".repeat((1 << 17) + 1));
        assertThat(open("odd.json", "--domain", "carrier").err()).contains("it is longer than 131072 characters");
        assertThat(Files.readString(folder.resolve("audit.jsonl")).lines())
                .hasSize(3)
                .allMatch(line -> line.contains("\"waybill.sealed\"") && !line.contains("granted"));
        Files.delete(file);
        assertThat(open("odd.json", "--domain", "carrier").err()).contains("cannot read");
        assertThat(Files.readString(folder.resolve("audit.jsonl")).lines()).hasSize(3);
    }

    @Test
    void rowsWithoutAWaybill_areListedByNumberAndReason() throws IOException {
        String rows = firstRows(4);
        Files.writeString(Path.of(rows), Files.readString(Path.of(rows)).replace("SF1000000023757", "a number"));
        Run run = make(rows, "some.jsonl");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("row 4: a part is not as the form has it: waybill must be");
        assertThat(run.out()).isEqualTo("3 waybills, 1 rows without one\n");
        assertThat(make(rows, "some.jsonl").err()).contains("it exists already");
        assertThat(make(rows, "two.jsonl", "--qr", at("two.png")).err()).contains("a QR code is of one waybill");
        assertThat(make(rows, "x.jsonl", "--qr", at("x.gif")).code()).isEqualTo(Main.WRONG_USE);
        assertThat(make(rows, "x.jsonl", "--valid-days", "0").code()).isEqualTo(Main.WRONG_USE);
        assertThat(make(at("nowhere.csv"), "x.jsonl").code()).isEqualTo(Main.FINDINGS);
    }

    @Test
    void usualMask_failsWithTheClauseNamed() throws IOException {
        Run run = Run.withInput("name: 李*\nphone: 138****8000\n", "waybill", "check", "-");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out())
                .contains("fail      phone-hidden", "4 of at least 6 digits are hidden")
                .doesNotContain("138", "8000");
        Run good = Run.withInput(
                "name: 李*\nphone: 1******8000\ngoods: tea\n", "waybill", "check", "-", "--goods-class", "tea,milk");
        assertThat(good.code()).as(good.out()).isEqualTo(Main.DONE);
        Files.write(folder.resolve("labels"), List.of("{\"phone\":\"138****8000\"}", "{", "{}"));
        Run lines = Run.of("waybill", "check", "--lines", at("labels"));
        assertThat(lines.code()).isEqualTo(Main.FINDINGS);
        assertThat(lines.out())
                .contains(
                        "line 1: phone-hidden: 4 of",
                        "line 2: it begins like JSON",
                        "line 3: there is nothing to judge")
                .endsWith("3 labels, 3 fail\n");
        assertThat(Run.of("waybill", "check", at("nothing")).err()).contains("cannot read");
        assertThat(Run.of("waybill").code()).isEqualTo(Main.WRONG_USE);
    }

    private Run alias(String input, String parcel, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "waybill",
                "alias",
                "--policy",
                at("policy.yaml"),
                "--dataset",
                "waybills",
                "--audience",
                "courier",
                "--waybill",
                parcel));
        arguments.addAll(List.of(more));
        return Run.withInput(input + "\n", arguments.toArray(String[]::new));
    }

    @Test
    void alias_isTurnedBackForItsParcelAlone() throws IOException {
        Run run = alias("13812345678", "SF1");
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        String alias = run.out().strip();
        assertThat(alias).isNotEqualTo("13812345678");
        assertThat(alias("13812345678", "SF1").out().strip()).isEqualTo(alias);
        assertThat(alias("13812345678", "SF2").out().strip()).isNotEqualTo(alias);

        String[] asAlice = {"--resolve", "--actor", "alice", "--purpose", "delivery"};
        assertThat(alias(alias, "SF1", asAlice).out()).isEqualTo("13812345678\n");
        Run elsewhere = alias(alias, "SF2", asAlice);
        assertThat(elsewhere.code()).isEqualTo(Main.FINDINGS);
        assertThat(elsewhere.err()).contains("bound to another record").doesNotContain("13812345678");
        Run mallory = alias(alias, "SF1", "--resolve", "--actor", "mallory", "--purpose", "delivery");
        assertThat(mallory.err()).contains("no grant covers it");
        assertThat(Files.readString(folder.resolve("audit.jsonl")).lines()).hasSize(3);
    }

    /** The two policies of docs/waybill.md, as they stand there. */
    @Test
    void profileAndAMinimalPolicy_makeAndOpen() throws IOException {
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Run.ROOT.resolve("docs/waybill.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        Files.writeString(folder.resolve("platform.yaml"), blocks.get(0));
        Files.writeString(folder.resolve("carrier.yaml"), blocks.get(1));
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * i * 5 + i + 3);
        }
        Files.writeString(folder.resolve("station.key"), Base64.getEncoder().encodeToString(key) + "\n");

        Run made = Run.of(
                "waybill",
                "make",
                "--in",
                firstRows(4),
                "--out",
                at("labels.jsonl"),
                "--policy",
                at("platform.yaml"),
                "--dataset",
                "waybills",
                "--party",
                "carrier=carrier",
                "--party",
                "station=station");
        assertThat(made.code()).as(made.err()).isEqualTo(Main.DONE);
        assertThat(made.out()).isEqualTo("4 waybills, 0 rows without one\n");
        Path one = Files.writeString(
                folder.resolve("one.json"),
                Files.readAllLines(folder.resolve("labels.jsonl")).get(0));
        List<String> open = List.of(
                "waybill",
                "open",
                one.toString(),
                "--policy",
                at("carrier.yaml"),
                "--dataset",
                "waybills",
                "--domain",
                "carrier",
                "--purpose",
                "delivery");
        assertThat(as(open, "alice", "substantial").out()).contains("\"recipient_phone\":\"13221514755\"");
        assertThat(as(open, "alice", "low").err()).contains("it needs assurance substantial");
        assertThat(as(open, "mallory", "high").err()).contains("no grant covers it");
        assertThat(Files.readString(folder.resolve("audit.jsonl")).lines()).hasSize(3);
    }

    private static Run as(List<String> command, String actor, String assurance) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--actor", actor, "--assurance", assurance));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void tableThatIsNoText_orRagged_isRefusedWithoutContent() throws IOException {
        String rows = Files.readString(Path.of(firstRows(1)));
        Path file = folder.resolve("odd.csv");
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xff;
        Files.write(file, bytes);
        assertThat(make(file.toString(), "odd.jsonl").err())
                .contains("it is no UTF-8")
                .doesNotContain("13221514755");
        assertThat(folder.resolve("odd.jsonl")).doesNotExist();
        Files.writeString(file, rows.stripTrailing() + ",13812345678\n");
        assertThat(make(file.toString(), "odd.jsonl").err())
                .contains("it is no CSV with as many cells as its header")
                .doesNotContain("13812345678", "13221514755");
        Files.writeString(file, "\ufeff" + rows);
        assertThat(make(file.toString(), "odd.jsonl").code()).isEqualTo(Main.DONE);
    }
}
