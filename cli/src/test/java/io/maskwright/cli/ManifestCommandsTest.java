package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.KeyProviders;
import io.maskwright.key.PasswordSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export leaves behind: its manifest, checked and shown, and the records that it sealed. */
class ManifestCommandsTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String TABLE = "phone,note\n13812345678,a\n12,Canary\n13987654321,c,d\n";

    @TempDir
    private Path folder;

    private int runs;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        PasswordSource password = PASSWORD::toCharArray;
        KeyProviders.keyStore(folder.resolve("keys.p12"), password).create("main");
        policy("policy.yaml", "[quarantine.row]", "{tier: restricted, strategy: redact}");
        Files.writeString(folder.resolve("in.csv"), TABLE);
    }

    private void policy(String name, String granted, String category) throws IOException {
        Files.writeString(
                folder.resolve(name),
                """
                maskwright: 1
                keys:
                  main: {keystore: keys.p12, alias: main, password: "file:password"}
                domains:
                  people: {key: main}
                categories:
                  phone: {strategy: "fpe(domain=people, format=phone)"}
                  quarantine.row: %s
                datasets:
                  calls: {fields: {phone: phone, note: keep}}
                reveal:
                  keys:
                    main: {keystore: keys.p12, alias: main, password: "file:password"}
                  audit: "file:audit.jsonl"
                  budgets: "sqlite:reveal.db"
                  assurance: {restricted: high}
                  grants:
                    - {actor: alice, purpose: repair, assurance: low, categories: %s, budget: 3, window: 1d}
                """
                        .formatted(category, granted));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Run export(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "export", "--policy", at("policy.yaml"), "--dataset", "calls", at("in.csv"), "--out", at("out.csv")));
        Collections.addAll(arguments, more);
        return Run.of(arguments.toArray(String[]::new));
    }

    private Run reveal(String policy, String actor, String assurance) {
        runs++;
        return Run.of(
                "reveal",
                at("out.csv"),
                "--quarantine",
                "--policy",
                at(policy),
                "--dataset",
                "calls",
                "--actor",
                actor,
                "--purpose",
                "repair",
                "--assurance",
                assurance,
                "--out",
                at("back-" + runs));
    }

    private String audit() throws IOException {
        return Files.readString(folder.resolve("audit.jsonl"));
    }

    @Test
    void verify_tellsEachPoint() throws IOException {
        Run exported = export();
        assertThat(exported.code()).isEqualTo(Main.FINDINGS);
        assertThat(exported.out()).contains("manifest " + at("out.csv.manifest.json"), "sha256");

        Run run = Run.of("manifest", "verify", at("out.csv"), "--policy", at("policy.yaml"), "--input", at("in.csv"));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Main.DONE);
        assertThat(run.out())
                .startsWith("verified\nmac: holds, domain people, key version 1\n")
                .contains("rows: holds, 1 counted", "input: holds");

        Files.writeString(folder.resolve("in.csv"), TABLE + "\n");
        Run otherInput =
                Run.of("manifest", "verify", at("out.csv"), "--policy", at("policy.yaml"), "--input", at("in.csv"));
        assertThat(otherInput.code()).isEqualTo(Main.FINDINGS);
        assertThat(otherInput.out()).startsWith("refuted").contains("input: fails");

        Files.writeString(folder.resolve("out.csv"), Files.readString(folder.resolve("out.csv")) + "x,y\n");
        Run changed = Run.of("manifest", "verify", at("out.csv"), "--policy", at("policy.yaml"));
        assertThat(changed.code()).isEqualTo(Main.FINDINGS);
        assertThat(changed.out()).contains("output: fails", "rows: fails, 2 counted, the manifest says 1");
    }

    @Test
    void verifyWithoutThePolicy_isNeverDoneUnlessAccepted() {
        export();
        Run run = Run.of("manifest", "verify", at("out.csv"));
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).startsWith("not authentic").contains("mac: unchecked");
        assertThat(Run.of("manifest", "verify", at("out.csv"), "--accept-unauthentic")
                        .code())
                .isEqualTo(Main.DONE);
        assertThat(Run.of("manifest", "verify", at("nothing.csv")).err()).contains("no such file");
        assertThat(Run.of("manifest").code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void show_printsTheManifest() {
        export();
        Run run = Run.of("manifest", "show", at("out.csv"));
        assertThat(run.code()).isEqualTo(Main.DONE);
        assertThat(run.out()).contains("3 rows in, 1 out, 2 quarantined", "not checked here", "to reverse phone: fpe:");
        assertThat(run.out()).doesNotContain("13812345678", "Canary");
    }

    @Test
    void brokenRows_areSealedAndOpenedForWhoeverIsGrantedThem() throws IOException {
        assertThat(export("--broken-rows", "seal").code()).isEqualTo(Main.FINDINGS);
        assertThat(Files.readString(folder.resolve("out.csv.quarantine.sealed")))
                .doesNotContain("Canary", "13987654321");

        Run run = reveal("policy.yaml", "alice", "high");
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(run.out()).contains("2 records given back");
        assertThat(Files.readString(folder.resolve("back-1")).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"row\":2,\"field\":\"phone\",")
                                .endsWith("\"record\":{\"phone\":\"12\",\"note\":\"Canary\"}}"),
                        line -> assertThat(line)
                                .isEqualTo("{\"row\":3,\"field\":\"\",\"reason\":\"field count\","
                                        + "\"record\":[\"13987654321\",\"c\",\"d\"]}"));
        assertThat(audit()).contains("\"granted\"", "quarantine.row", "alice").doesNotContain("Canary", "13987654321");

        // Two of three values of the budget are gone.
        refused(reveal("policy.yaml", "alice", "high"), "budget");
    }

    private void refused(Run run, String words) throws IOException {
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains(words).doesNotContain("Canary", "13987654321");
        assertThat(folder.resolve("back-" + runs)).doesNotExist();
        List<String> lines = audit().lines().toList();
        assertThat(lines.get(lines.size() - 1))
                .containsAnyOf("\"refused\"", "\"failed\"")
                .contains(words)
                .doesNotContain("Canary", "13987654321");
    }

    @Test
    void brokenRows_areRefusedToEverybodyElse() throws IOException {
        export("--broken-rows", "seal");
        refused(reveal("policy.yaml", "mallory", "high"), "no grant covers");
        refused(reveal("policy.yaml", "alice", "low"), "needs assurance high");
        policy("phones.yaml", "[phone]", "{tier: restricted, strategy: redact}");
        refused(reveal("phones.yaml", "alice", "high"), "no grant covers");
        Files.writeString(
                folder.resolve("undeclared.yaml"),
                Files.readString(folder.resolve("phones.yaml")).replaceFirst("  quarantine.row:.*\n", ""));
        refused(reveal("undeclared.yaml", "alice", "high"), "does not declare category quarantine.row");
    }

    @Test
    void sealedRowsThatWereChanged_areRefused() throws IOException {
        export("--broken-rows", "seal");
        Path sealed = folder.resolve("out.csv.quarantine.sealed");
        String before = Files.readString(sealed);
        Files.writeString(sealed, before.replace("\"row\":2", "\"row\":9"));
        refused(reveal("policy.yaml", "alice", "high"), "SHA-256");
        Files.delete(sealed);
        refused(reveal("policy.yaml", "alice", "high"), "no such file");
        Files.writeString(sealed, before);
        Path manifest = folder.resolve("out.csv.manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"blank\":0}", "\"blank\":7}"));
        refused(reveal("policy.yaml", "alice", "high"), "MAC does not fit");
    }

    @Test
    void listedRows_cannotBeOpened() throws IOException {
        export();
        refused(reveal("policy.yaml", "alice", "high"), "no file of sealed records");
    }

    @Test
    void choices_areCheckedAsWrongUse() {
        assertThat(export("--broken-rows", "burn").code()).isEqualTo(Main.WRONG_USE);
        assertThat(export("--max-quarantined", "-1").code()).isEqualTo(Main.WRONG_USE);
        assertThat(export("--max-quarantined-percent", "101").code()).isEqualTo(Main.WRONG_USE);
        Run ceiling = export("--max-quarantined", "1");
        assertThat(ceiling.code()).isEqualTo(Main.FINDINGS);
        assertThat(ceiling.err()).contains("row 3 is one too many");
        assertThat(export("--max-quarantined-percent", "50", "--max-quarantined-after", "10")
                        .err())
                .contains("2 of 3 rows");
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(export("--broken-rows", "fail").err()).contains("row 2, phone");
        assertThat(export("--broken-rows", "drop").code()).isEqualTo(Main.FINDINGS);
        Run both = Run.of(
                "reveal",
                at("out.csv"),
                "--policy",
                at("policy.yaml"),
                "--dataset",
                "calls",
                "--actor",
                "a",
                "--purpose",
                "b",
                "--out",
                at("x"));
        assertThat(both.code()).isEqualTo(Main.WRONG_USE);
        assertThat(both.err()).contains("--columns or --quarantine");
    }
}
