package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyState;
import io.maskwright.key.Keyring;
import io.maskwright.key.PasswordSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code keys create}, {@code rotate}, {@code list} and {@code retire}. */
class KeysCommandsTest {

    private static final String PASSWORD = "CANARY-password-4711";

    @TempDir
    private Path folder;

    @BeforeEach
    void writePassword() throws IOException {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    private Run keys(String... words) {
        List<String> line = new ArrayList<>(List.of("keys"));
        line.addAll(Arrays.asList(words));
        line.addAll(List.of("--keystore", folder.resolve("keys.p12").toString()));
        line.addAll(List.of("--password-file", folder.resolve("password").toString()));
        Run run = Run.of(line.toArray(String[]::new));
        assertThat(run.out() + run.err()).doesNotContain("CANARY", "Exception", "Error:");
        return run;
    }

    private Keyring keyring(String name) {
        return KeyProviders.keyStore(folder.resolve("keys.p12"), PasswordSource.file(folder.resolve("password")))
                .keyring(name);
    }

    @Test
    void lifeOfAKey_isToldStepByStep() {
        assertThat(keys("create").out().strip()).isEqualTo("created key main version 1");
        assertThat(keys("rotate").out().strip()).isEqualTo("key main: version 2 is the primary now");
        assertThat(keys("create", "--alias", "study").code()).isZero();
        Run list = keys("list");
        assertThat(list.code()).isZero();
        assertThat(list.out().lines().map(line -> line.replaceAll("\\s+", " ").replaceAll("20[-0-9T:]+Z", "TIME")))
                .containsExactly(
                        "key version state primary created",
                        "----- ------- ------------ ------- --------------------",
                        "main 1 decrypt-only TIME",
                        "main 2 active yes TIME",
                        "study 1 active yes TIME");
        Run retire = keys("retire", "--version", "1", "--yes");
        assertThat(retire.code()).isZero();
        assertThat(retire.out().strip()).isEqualTo("key main: version 1 is destroyed");
        assertThat(keyring("main").state(1)).isEqualTo(KeyState.DESTROYED);
        assertThat(keys("list").out()).contains("destroyed");
    }

    @Test
    void failure_isCode1AndChangesNothing() {
        assertThat(keys("list").code()).isEqualTo(Main.FINDINGS);
        assertThat(keys("rotate").firstError()).endsWith("keys.p12 does not exist");
        keys("create");
        assertThat(keys("create").firstError()).contains("has a key main already");
        assertThat(keys("rotate", "--alias", "mian").firstError()).endsWith("has no key mian (known: main)");
        Run primary = keys("retire", "--version", "1", "--yes");
        assertThat(primary.code()).isEqualTo(Main.FINDINGS);
        assertThat(primary.firstError()).contains("version 1 is the primary; rotate first");
        assertThat(keys("retire", "--version", "9", "--yes").firstError()).contains("version 9 is unknown");
        assertThat(keyring("main").versions()).containsExactly(1);
    }

    @Test
    void retireWithoutYes_doesNothing() {
        keys("create");
        keys("rotate");
        Run run = keys("retire", "--version", "1");
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("nothing was done", "add --yes");
        assertThat(keyring("main").state(1)).isEqualTo(KeyState.DECRYPT_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys",
                "keys destroy",
                "keys retire --yes",
                "keys retire --version x --yes",
                "keys create --alias Main",
                "keys create --alias a/b",
                "keys create --password CANARY",
                "keys create --password-env A --password-file B",
                "keys list --alias main",
            })
    void wrongUse_isCode2(String line) {
        Run run = Run.of(line.split(" "));
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).startsWith("error: ").doesNotContain("CANARY", "Exception");
        assertThat(folder.resolve("maskwright-keys.p12")).doesNotExist();
    }

    @Test
    void missingPassword_isNamedByItsPlace() {
        String store = folder.resolve("keys.p12").toString();
        assertThat(Run.of("keys", "create", "-k", store, "--password-env", "MASKWRIGHT_NOT_SET")
                        .firstError())
                .isEqualTo("error: environment variable MASKWRIGHT_NOT_SET is not set");
        assertThat(Run.of(
                                "keys",
                                "create",
                                "-k",
                                store,
                                "--password-file",
                                folder.resolve("no").toString())
                        .firstError())
                .endsWith("cannot be read: no such file or folder");
    }

    @Test
    void versionOption_isOfTheKey() {
        assertThat(Run.of("keys", "retire", "-V").out()).startsWith("maskwright ");
        assertThat(Run.of("keys", "retire", "--help").out()).contains("--version=N");
    }
}
