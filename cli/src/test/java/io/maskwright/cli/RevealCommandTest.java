package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyStoreFile;
import io.maskwright.key.PasswordSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An export that is protected in three ways comes back byte for byte, or not at all; all of it is written down. */
class RevealCommandTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String TABLE =
            """
            phone,name,order,note
            13812345678,"O""Brien, ""the
            second""\",PO-1,"a, b"
            13987654321,=1+1,PO-2,plain
            ,,,
            13812345678,Cafe\u0301 \uD83D\uDE00 \u5F20\u4E09,PO-1,\u2028
            """;
    private static final String LINES =
            """
            {"phone":"13812345678","name":"O\\"Brien\\n","order":"PO-1","note":{"n":1.50}}
            {"phone":"13987654321","name":"=1+1","order":"PO-2","note":null}
            {"phone":"13812345678","name":"Cafe\u0301 \uD83D\uDE00 \u5F20\u4E09","order":"PO-1","note":[1e3]}
            """;

    @TempDir
    private Path folder;

    private final List<Path> published = new ArrayList<>();

    @BeforeEach
    void keys() throws IOException {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        store("keys.p12").create("main");
        store("keys.p12").create("second");
        write("policy.yaml", "file:audit.jsonl");
        Files.writeString(folder.resolve("in.csv"), TABLE);
        Files.writeString(folder.resolve("in.jsonl"), LINES);
    }

    private KeyStoreFile store(String name) {
        PasswordSource password = PASSWORD::toCharArray;
        return KeyProviders.keyStore(folder.resolve(name), password);
    }

    private Path write(String name, String audit) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                """
                maskwright: 1
                keys:
                  main: {keystore: keys.p12, alias: main, password: "file:password"}
                  second: {keystore: keys.p12, alias: second, password: "file:password"}
                vaults: {tokens: "sqlite:tokens.db"}
                domains:
                  people: {key: main, vault: tokens}
                  others: {key: second, vault: tokens}
                categories:
                  phone: {strategy: "fpe(domain=people, format=phone)"}
                  person.name: {strategy: seal(domain=people)}
                  order: {strategy: token(domain=people)}
                datasets:
                  calls: {fields: {phone: phone, name: person.name, order: order, note: keep}}
                  others: {fields: {phone: "fpe(domain=others, format=phone)", name: seal(domain=others), order: token(domain=others), note: keep}}
                reveal:
                  keys:
                    main: {keystore: keys.p12, alias: main, password: "file:password"}
                    second: {keystore: keys.p12, alias: second, password: "file:password"}
                  audit: "%s"
                  budgets: "sqlite:reveal.db"
                  grants:
                    - {actor: alice, purpose: complaint, assurance: low, categories: [phone, person.name, order], budget: 100, window: 1d}
                """
                        .formatted(audit));
    }

    private Path export(String input, String output) {
        Run run = Run.of(
                "export",
                "--policy",
                folder.resolve("policy.yaml").toString(),
                "--dataset",
                "calls",
                folder.resolve(input).toString(),
                "--out",
                folder.resolve(output).toString());
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        return folder.resolve(output);
    }

    private Run reveal(Path input, String columns, String... more) {
        return revealAs("alice", "policy.yaml", input, columns, more);
    }

    private Run revealAs(String actor, String policy, Path input, String columns, String... more) {
        Path output = folder.resolve("back-" + published.size() + "-" + input.getFileName());
        published.add(output);
        List<String> arguments = new ArrayList<>(List.of(
                "reveal",
                "--policy",
                folder.resolve(policy).toString(),
                "--dataset",
                "calls",
                "--columns",
                columns,
                "--actor",
                actor,
                "--purpose",
                "complaint",
                input.toString(),
                "--out",
                output.toString()));
        Collections.addAll(arguments, more);
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path lastOutput() {
        return published.get(published.size() - 1);
    }

    private String audit() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String lastEvent() throws IOException {
        List<String> lines = audit().lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    void table_comesBackByteForByte() throws IOException {
        Path safe = export("in.csv", "safe.csv");
        assertThat(Files.readString(safe)).doesNotContain("13812345678", "Brien", "PO-1", "\u5F20");

        Run run = reveal(safe, "phone,name,order");

        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(run.out()).contains("4 rows", "phone: 3 values given back, 1 blank");
        assertThat(Files.readString(lastOutput())).isEqualTo(TABLE);
        assertThat(audit()).contains("\"granted\"").doesNotContain("13812345678", "Brien", "PO-1");
        assertThat(audit().lines()).hasSize(3);
        assertThat(run.out() + run.err()).doesNotContain("13812345678");
    }

    @Test
    void documents_comeBackByteForByte() throws IOException {
        Path safe = export("in.jsonl", "safe.jsonl");
        assertThat(Files.readString(safe)).doesNotContain("13812345678", "Brien", "PO-1", "\u5F20");

        Run run = reveal(safe, "phone,name,order");

        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(Files.readString(lastOutput())).isEqualTo(LINES);
    }

    @Test
    void columnsThatAreNotAskedFor_stayAsTheyAre() throws IOException {
        Path safe = export("in.csv", "safe.csv");
        assertThat(reveal(safe, "name").code()).isEqualTo(Main.DONE);
        assertThat(Files.readString(lastOutput())).contains("Brien").doesNotContain("13812345678", "PO-1");
        // Nothing was asked that needs the manifest.
        Files.delete(folder.resolve("safe.csv.manifest.json"));
        assertThat(reveal(safe, "order").code()).isEqualTo(Main.DONE);
    }

    private void refused(Run run, String words) throws IOException {
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains(words).doesNotContain("13812345678", "Brien", "PO-1");
        assertThat(lastOutput()).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
        assertThat(lastEvent()).containsAnyOf("\"refused\"", "\"failed\"").contains(words);
        assertThat(audit()).doesNotContain("13812345678", "Brien", "PO-1");
    }

    private static void change(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** Changes the cell of the second row in a column. */
    private static void changeCell(Path table, int column, UnaryOperator<String> change) throws IOException {
        change(table, text -> {
            String[] lines = text.split("\n", -1);
            String[] cells = lines[2].split(",", -1);
            cells[column] = change.apply(cells[column]);
            lines[2] = String.join(",", cells);
            return String.join("\n", lines);
        });
    }

    private static String flipped(String text, int at) {
        char c = text.charAt(at);
        return text.substring(0, at) + (c == '2' ? '3' : '2') + text.substring(at + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"phone | 0 | SHA-256", "name | 1 | changed", "order | 2 | no such token"})
    void changedValue_isRefused(String column, int place, String words) throws IOException {
        Path safe = export("in.csv", "safe.csv");
        changeCell(safe, place, cell -> flipped(cell, cell.length() - 3));
        refused(reveal(safe, column), words);
    }

    /** Another key under the same name and version. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"phone | changed, or made with another key", "name | another key"})
    void otherKey_isRefused(String column, String words) throws IOException {
        Path safe = export("in.csv", "safe.csv");
        Files.delete(folder.resolve("keys.p12"));
        store("keys.p12").create("main");
        store("keys.p12").create("second");
        refused(reveal(safe, column), words);
    }

    @Test
    void otherKey_opensNoVault() throws IOException {
        Path safe = export("in.csv", "safe.csv");
        Files.delete(folder.resolve("keys.p12"));
        store("keys.p12").create("main");
        store("keys.p12").create("second");
        Run run = reveal(safe, "order");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(lastOutput()).doesNotExist();
        assertThat(lastEvent()).contains("\"failed\"");
    }

    /** What was written with version 2, for a party that has version 1 alone. */
    @ParameterizedTest
    @ValueSource(strings = {"phone", "name"})
    void keyVersionThatIsNotThere_isRefused(String column) throws IOException {
        Path old = Files.copy(folder.resolve("keys.p12"), folder.resolve("old.p12"));
        store("keys.p12").rotate("main");
        Path safe = export("in.csv", "safe.csv");
        Files.writeString(
                folder.resolve("old.yaml"),
                Files.readString(folder.resolve("policy.yaml")).replace("keys.p12", "old.p12"));
        assertThat(old).exists();
        refused(revealAs("alice", "old.yaml", safe, column), "version 2");
    }

    /** What the vault encrypted with version 2, for a party that has version 1 alone. */
    @Test
    void keyVersionOfAToken_thatIsNotThere_isRefused() throws IOException {
        // The vault meets the domain under version 1, so that its index can be unwrapped by it.
        export("in.csv", "first.csv");
        Files.copy(folder.resolve("keys.p12"), folder.resolve("old.p12"));
        store("keys.p12").rotate("main");
        Files.writeString(folder.resolve("in.csv"), TABLE.replace("PO-", "NEW-"));
        Path safe = export("in.csv", "safe.csv");
        Files.writeString(
                folder.resolve("old.yaml"),
                Files.readString(folder.resolve("policy.yaml")).replace("keys.p12", "old.p12"));

        refused(revealAs("alice", "old.yaml", safe, "order"), "version 2");
        assertThat(audit()).doesNotContain("NEW-");
        assertThat(reveal(safe, "order").code()).isEqualTo(Main.DONE);
        assertThat(reveal(folder.resolve("first.csv"), "order").code()).isEqualTo(Main.DONE);
    }

    /** The key is rotated between two runs: both are found, by the keys for revealing. */
    @ParameterizedTest
    @ValueSource(strings = {"file:audit.jsonl", "sqlite:reveal.db"})
    void query_findsTheSubjectUnderAllVersionsOfTheKey(String audit) throws IOException {
        write("policy.yaml", audit);
        Path safe = export("in.csv", "safe.csv");
        assertThat(reveal(safe, "name").code()).isEqualTo(Main.DONE);
        store("keys.p12").rotate("main");
        assertThat(reveal(safe, "name").code()).isEqualTo(Main.DONE);
        assertThat(revealAs("mallory", "policy.yaml", safe, "name").code()).isEqualTo(Main.FINDINGS);
        String trail = audit.startsWith("file:")
                ? folder.resolve("audit.jsonl").toString()
                : "jdbc:sqlite:" + folder.resolve("reveal.db");
        assertThat(Run.of("audit", "verify", trail).out()).startsWith("whole").contains("events 3");
        String policy = folder.resolve("policy.yaml").toString();

        Run found = Run.withInput(
                "Caf\u00e9 \uD83D\uDE00 \u5F20\u4E09\n",
                "audit",
                "query",
                trail,
                "--subject-file",
                "-",
                "--policy",
                policy);
        assertThat(found.code()).as(found.err()).isEqualTo(Main.DONE);
        assertThat(found.out().lines().filter(line -> line.contains("alice") && line.contains("person.name")))
                .hasSize(2);
        assertThat(found.out()).doesNotContain("mallory", "Caf");

        Run nobody = Run.withInput("Nobody\n", "audit", "query", trail, "--subject-file", "-", "--policy", policy);
        assertThat(nobody.code()).isEqualTo(Main.DONE);
        assertThat(nobody.out()).doesNotContain("alice");
    }

    /** Otherwise a run could take the place of what says that it was. */
    @ParameterizedTest
    @ValueSource(strings = {"audit.jsonl", "audit.jsonl.lock", "reveal.db", "reveal.db-wal", "policy.yaml", "link"})
    void outputInThePlaceOfTheTrailOrTheBudgets_isRefused(String name) throws IOException {
        Path safe = export("in.csv", "safe.csv");
        assertThat(reveal(safe, "name").code()).isEqualTo(Main.DONE);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("audit.jsonl"));
        String before = audit();
        Run run = Run.of(
                "reveal",
                "--policy",
                folder.resolve("policy.yaml").toString(),
                "--dataset",
                "calls",
                "--columns",
                "name",
                "--actor",
                "alice",
                "--purpose",
                "complaint",
                "--format",
                "csv",
                "--overwrite",
                safe.toString(),
                "--out",
                folder.resolve(name).toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("nothing is revealed");
        assertThat(audit()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "name", "order"})
    void otherDomain_isRefused(String column) throws IOException {
        Path safe = export("in.csv", "safe.csv");
        Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(folder.resolve("policy.yaml"))
                        .replace("fpe(domain=people", "fpe(domain=others")
                        .replace("seal(domain=people", "seal(domain=others")
                        .replace("token(domain=people", "token(domain=others"));
        refused(
                revealAs("alice", "other.yaml", safe, column),
                switch (column) {
                    case "phone" -> "stamp";
                    case "name" -> "another domain";
                    default -> "no such token";
                });
    }

    @Test
    void manifestThatIsMissingOrChanged_isRefused_unlessTheStampIsGiven() throws IOException {
        Path safe = export("in.csv", "safe.csv");
        Path manifest = folder.resolve("safe.csv.manifest.json");
        String text = Files.readString(manifest);
        String stamp = text.replaceAll("(?s).*\"stamps\":\\[\"([^\"]+)\"\\].*", "$1");

        Files.writeString(manifest, text.replace("\"blank\":0},\"quarantine\"", "\"blank\":1},\"quarantine\""));
        refused(reveal(safe, "phone"), "MAC");
        Files.writeString(manifest, "{}");
        refused(reveal(safe, "phone"), "no manifest");
        Files.delete(manifest);
        refused(reveal(safe, "phone"), "stamp");
        assertThat(reveal(safe, "phone", "--stamp", "phone=" + stamp).code()).isEqualTo(Main.DONE);
        assertThat(Files.readString(lastOutput())).contains("13812345678");
        assertThat(reveal(safe, "phone", "--stamp", "name=" + stamp).code()).isEqualTo(Main.WRONG_USE);
        assertThat(reveal(safe, "phone", "--stamp", "phone=x").code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void actorWithoutAGrant_isRefusedAndWrittenDown() throws IOException {
        refused(revealAs("mallory", "policy.yaml", export("in.csv", "safe.csv"), "phone"), "no grant");
    }

    @Test
    void budget_holdsAcrossRuns() throws IOException {
        StringBuilder table = new StringBuilder("phone,name,order,note\n");
        for (int i = 0; i < 60; i++) {
            table.append("138123400")
                    .append(10 + i)
                    .append(",name ")
                    .append(i)
                    .append(",order ")
                    .append(i)
                    .append(",c\n");
        }
        Files.writeString(folder.resolve("in.csv"), table);
        Path safe = export("in.csv", "safe.csv");
        assertThat(reveal(safe, "phone").code()).isEqualTo(Main.DONE);
        Run second = reveal(safe, "phone");
        assertThat(second.code()).isEqualTo(Main.FINDINGS);
        assertThat(second.err()).contains("budget of 100");
        assertThat(lastOutput()).doesNotExist();
        assertThat(lastEvent()).contains("\"refused\"");
    }

    @Test
    void auditFileThatCannotBeWritten_revealsNothing() throws IOException {
        write("policy.yaml", "file:nowhere/audit.jsonl");
        Run run = reveal(export("in.csv", "safe.csv"), "name");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(lastOutput()).doesNotExist();
    }

    @Test
    void brokenRow_endsTheRun() throws IOException {
        Path safe = export("in.csv", "safe.csv");
        Files.writeString(safe, Files.readString(safe) + "a,b\n", StandardCharsets.UTF_8);
        Run run = reveal(safe, "name");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(lastOutput()).doesNotExist();
    }

    @Test
    void policyWithoutAuditOrBudgets_revealsNothing() throws IOException {
        Path safe = export("in.csv", "safe.csv");
        for (String line : List.of("  audit:", "  budgets:")) {
            Files.writeString(
                    folder.resolve("less.yaml"),
                    String.join(
                            "\n",
                            Files.readString(folder.resolve("policy.yaml"))
                                    .lines()
                                    .filter(text -> !text.startsWith(line))
                                    .toList()));
            Run run = revealAs("alice", "less.yaml", safe, "name");
            assertThat(run.code()).isEqualTo(Main.FINDINGS);
            assertThat(run.err()).contains("nothing is revealed");
            assertThat(lastOutput()).doesNotExist();
        }
    }
}
