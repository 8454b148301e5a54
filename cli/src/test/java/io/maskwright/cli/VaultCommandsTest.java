package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyStoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands look after a vault without showing a value, and say what they did. */
class VaultCommandsTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String CANARY = "canary-7391-value";
    private static final String REVEAL =
            """
            reveal:
              keys: {main: {keystore: keys.p12, alias: main, password: "file:password"}}
            """;

    @TempDir
    private Path folder;

    private final List<Run> runs = new ArrayList<>();

    @BeforeEach
    void vault() throws IOException {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        keyStore().create("main");
        policy("policy.yaml", "tokens.db", REVEAL);
        policy("other.yaml", "other.db", REVEAL);
        Files.writeString(folder.resolve("in.csv"), "name,note\n" + CANARY + ",a\nsecond,b\n" + CANARY + ",c\n");
    }

    @AfterEach
    void noRunShowedAValue_andNoVaultIsOpen() throws IOException {
        assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(run.out() + run.err())
                .doesNotContain("canary", PASSWORD, folder.resolve("keys.p12").toString() + ":", "Exception"));
        // SQLite removes its log when the last connection is closed.
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith("-wal"));
        }
    }

    private KeyStoreFile keyStore() {
        return KeyProviders.keyStore(folder.resolve("keys.p12"), PASSWORD::toCharArray);
    }

    private void policy(String name, String vault, String reveal) throws IOException {
        Files.writeString(
                folder.resolve(name),
                """
                maskwright: 1
                keys: {main: {keystore: keys.p12, alias: main, password: "file:password"}}
                vaults: {tokens: "sqlite:%s"}
                domains: {people: {key: main, vault: tokens}, bare: {key: main}, others: {key: main, vault: tokens}}
                datasets:
                  t: {fields: {name: token(domain=people), note: keep}}
                  ending: {fields: {name: "token(domain=people, ttl=1s)", note: keep}}
                """
                                .formatted(vault)
                        + reveal);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Run vault(String command, String policy, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("vault", command, "--policy", path(policy), "--domain", "people"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Run run(String... arguments) {
        Run run = Run.of(arguments);
        runs.add(run);
        return run;
    }

    private String exported(String policy, String dataset) throws IOException {
        Path output = folder.resolve("out-" + runs.size() + ".csv");
        Run run = run("export", "-p", path(policy), "-d", dataset, path("in.csv"), "-o", output.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        return Files.readString(output);
    }

    private static void done(Run run, String... words) {
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(run.out()).contains(words);
        assertThat(run.err()).isEmpty();
    }

    private static void ended(Run run, int code, String... words) {
        assertThat(run.code()).as(run.out()).isEqualTo(code);
        assertThat(run.err()).startsWith("error: ").contains(words);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void list_countsTokensByKeyVersion_andTellsWhatIsNew() throws IOException {
        done(vault("list", "policy.yaml"), "the domain is new to this vault");
        exported("policy.yaml", "t");
        keyStore().rotate("main");
        Files.writeString(folder.resolve("in.csv"), "name,note\nthird,a\n");
        exported("policy.yaml", "t");
        Run run = vault("list", "policy.yaml");
        done(run, "index key under key version 1");
        assertThat(run.out()).containsPattern("(?m)^1 +2 +0").containsPattern("(?m)^2 +1 +0");
        assertThat(run.out()).doesNotContain("frozen");
    }

    @Test
    void rekey_afterARotation_keepsTokens_sothatTheOldVersionCanBeDestroyed() throws IOException {
        String before = exported("policy.yaml", "t");
        keyStore().rotate("main");
        done(vault("rekey", "policy.yaml"), "2 values encrypted anew under key version 2", " 0 left", " 0 unreadable");
        done(vault("rekey", "policy.yaml"), " 0 values encrypted anew");
        keyStore().destroy("main", 1);
        assertThat(exported("policy.yaml", "t")).isEqualTo(before);
        Run run = vault("list", "policy.yaml");
        done(run, "index key under key version 2");
        assertThat(run.out()).containsPattern("(?m)^2 +2 +0").doesNotContainPattern("(?m)^1 ");
    }

    @Test
    void rekey_ofWhatADestroyedVersionEncrypted_isAFinding() throws IOException {
        exported("policy.yaml", "t");
        keyStore().rotate("main");
        keyStore().destroy("main", 1);
        ended(vault("rekey", "policy.yaml"), Main.FINDINGS, "version 1");
    }

    @Test
    void rekey_withoutKeysForRevealing_saysWhatLacks() throws IOException {
        exported("policy.yaml", "t");
        policy("less.yaml", "tokens.db", "");
        ended(vault("rekey", "less.yaml"), Main.FINDINGS, "no key under reveal.keys for domain people");
    }

    @Test
    void purge_removesWhatExpiredLongEnoughAgo() throws Exception {
        exported("policy.yaml", "ending");
        Thread.sleep(1_100);
        Run list = vault("list", "policy.yaml");
        assertThat(list.out()).containsPattern("(?m)^1 +2 +2");
        done(vault("purge", "policy.yaml"), "0 expired tokens removed");
        done(vault("purge", "policy.yaml", "--grace", "0"), "2 expired tokens removed");
        assertThat(vault("list", "policy.yaml").out()).doesNotContainPattern("(?m)^1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999"})
    void purge_withoutAWholeNumberOfDays_isWrongUse(String days) {
        ended(vault("purge", "policy.yaml", "--grace", days), Main.WRONG_USE, "--grace");
    }

    @Test
    void archive_isReadIntoAnotherVault_onceOrTwice_withoutKeysForRevealing() throws IOException {
        String before = exported("policy.yaml", "t");
        policy("policy.yaml", "tokens.db", "");
        policy("other.yaml", "other.db", "");
        done(vault("export", "policy.yaml", path("people.archive")), "2 tokens in ");
        assertThat(Files.readString(folder.resolve("people.archive"))).doesNotContain("canary", "people");
        done(vault("import", "other.yaml", path("people.archive")), "2 tokens stored");
        done(vault("import", "other.yaml", path("people.archive")), " 0 tokens stored", "2 there already");
        assertThat(exported("other.yaml", "t")).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void archive_isForItsOwnerAlone() throws IOException {
        exported("policy.yaml", "t");
        done(vault("export", "policy.yaml", path("people.archive")), "2 tokens in ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("people.archive"))))
                .isEqualTo("rw-------");
    }

    @Test
    void archive_isNotWrittenOverAFile_norIntoAFolderThatIsNotThere() throws IOException {
        exported("policy.yaml", "t");
        ended(vault("export", "policy.yaml", path("in.csv")), Main.FINDINGS, "it exists already");
        ended(vault("export", "policy.yaml", path("no/archive")), Main.FINDINGS, "no such file or folder");
        assertThat(Files.readString(folder.resolve("in.csv"))).contains(CANARY);
    }

    @Test
    void archive_ofADomainThatTheVaultDoesNotKnow_leavesNoFile() {
        ended(vault("export", "policy.yaml", path("people.archive")), Main.FINDINGS, "is not in this vault");
        assertThat(folder.resolve("people.archive")).doesNotExist();
    }

    @Test
    void archive_thatIsMissing_noArchive_changedOrOfAnotherDomain_isRefusedWhole() throws IOException {
        exported("policy.yaml", "t");
        vault("export", "policy.yaml", path("people.archive"));
        Path archive = folder.resolve("people.archive");
        ended(vault("import", "other.yaml", path("nowhere")), Main.FINDINGS, "no such file or folder");
        ended(vault("import", "other.yaml", path("in.csv")), Main.FINDINGS, "not in the form");
        Files.writeString(folder.resolve("words"), "\u00e9t\u00e9");
        ended(vault("import", "other.yaml", path("words")), Main.FINDINGS, "it is no archive");
        List<String> lines = Files.readAllLines(archive);
        Files.write(folder.resolve("cut"), lines.subList(0, lines.size() - 1));
        ended(vault("import", "other.yaml", path("cut")), Main.FINDINGS, "cut");
        List<String> less = new ArrayList<>(lines);
        less.remove(3);
        Files.write(folder.resolve("less"), less);
        ended(vault("import", "other.yaml", path("less")), Main.FINDINGS, "changed or cut");
        ended(
                run("vault", "import", "-p", path("other.yaml"), "--domain", "others", archive.toString()),
                Main.FINDINGS,
                "not of domain others");
        done(vault("list", "other.yaml"), "the domain is new to this vault");
    }

    @Test
    void archive_forAVaultWithTokensOfItsOwn_isRefused() throws IOException {
        exported("policy.yaml", "t");
        exported("other.yaml", "t");
        vault("export", "policy.yaml", path("people.archive"));
        ended(vault("import", "other.yaml", path("people.archive")), Main.FINDINGS, "another index key");
    }

    @Test
    void move_freezesTheOldVault_andMayBeRepeated() throws IOException {
        String before = exported("policy.yaml", "t");
        done(vault("move", "policy.yaml", "--to", path("other.yaml"), "--yes"), "2 tokens stored", " 0 in conflict");
        done(vault("move", "policy.yaml", "--to", path("other.yaml"), "--yes"), "2 there already");
        done(vault("list", "policy.yaml"), "frozen: takes no new tokens");
        assertThat(exported("policy.yaml", "t")).isEqualTo(before);
        Files.writeString(folder.resolve("in.csv"), "name,note\n" + CANARY + ",a\nthird,b\n");
        Run late = run("export", "-p", path("policy.yaml"), "-d", "t", path("in.csv"), "-o", path("late.csv"));
        ended(late, Main.FINDINGS, "frozen");
        assertThat(folder.resolve("late.csv")).doesNotExist();
        assertThat(exported("other.yaml", "t").lines().toList().get(1))
                .isEqualTo(before.lines().toList().get(1));
    }

    @Test
    void move_withoutYes_intoItself_orIntoAVaultWithTokens_doesNothing() throws IOException {
        exported("policy.yaml", "t");
        exported("other.yaml", "t");
        ended(vault("move", "policy.yaml", "--to", path("other.yaml")), Main.WRONG_USE, "nothing was done", "--yes");
        for (String to : List.of("policy.yaml", "other.yaml")) {
            Run run = vault("move", "policy.yaml", "--to", path(to), "--yes");
            ended(run, Main.FINDINGS, "has tokens of domain people already; nothing was done");
        }
        assertThat(vault("list", "policy.yaml").out()).doesNotContain("frozen");
    }

    @Test
    void move_toAPolicyWithoutAVaultForTheDomain_isWrongUse() throws IOException {
        exported("policy.yaml", "t");
        Files.writeString(folder.resolve("bare.yaml"), "maskwright: 1\n");
        Run run = vault("move", "policy.yaml", "--to", path("bare.yaml"), "--yes");
        ended(run, Main.WRONG_USE, "names no vault for domain people");
        assertThat(vault("list", "policy.yaml").out()).doesNotContain("frozen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "purge", "rekey", "export", "import", "move"})
    void wrongUse_endsWithTwo(String command) {
        String[] rest =
                switch (command) {
                    case "export", "import" -> new String[] {path("people.archive")};
                    case "move" -> new String[] {"--to", path("other.yaml"), "--yes"};
                    default -> new String[0];
                };
        for (String domain : List.of("bare", "nobody")) {
            List<String> arguments =
                    new ArrayList<>(List.of("vault", command, "--policy", path("policy.yaml"), "--domain", domain));
            arguments.addAll(List.of(rest));
            ended(run(arguments.toArray(String[]::new)), Main.WRONG_USE, "no vault for domain " + domain);
        }
        ended(run("vault", command), Main.WRONG_USE, "--policy", "--domain");
        assertThat(run("vault", command, "--help").out()).startsWith("Usage: maskwright vault " + command);
        ended(vault(command, "policy.yaml", "one", "two", CANARY), Main.WRONG_USE, "try: maskwright vault " + command);
        ended(vault(command, "nowhere.yaml", rest), Main.FINDINGS, "no such file");
        assertThat(folder.resolve("tokens.db")).doesNotExist();
    }

    @Test
    void vaultWithoutACommand_isWrongUse() {
        ended(run("vault"), Main.WRONG_USE, "a command is missing: list, purge, rekey, export, import, move");
    }

    @Test
    void vaultThatCannotBeOpened_isAFailure() throws IOException {
        policy("gone.yaml", "no/folder/tokens.db", REVEAL);
        ended(vault("list", "gone.yaml"), Main.FINDINGS, "its folder does not exist");
        policy("text.yaml", "in.csv", REVEAL);
        ended(vault("list", "text.yaml"), Main.FINDINGS, "vault tokens");
    }
}
