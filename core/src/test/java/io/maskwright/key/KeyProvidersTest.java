package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in the text form, by environment and file, and passwords. */
class KeyProvidersTest {

    private static final Secret ONE = Secret.random();
    private static final Secret TWO = Secret.random();

    @TempDir
    private Path folder;

    private static String base64(Secret secret) {
        return Base64.getEncoder().encodeToString(secret.unwrap());
    }

    private Keyring read(String text) throws IOException {
        Files.writeString(folder.resolve("k.txt"), text);
        return KeyProviders.ofReference("file:k.txt", folder).keyring("main");
    }

    private void assertWrong(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(KeyUnavailableException.class)
                .hasNoCause()
                .hasMessage("key file k.txt" + message)
                .message()
                .doesNotContain(base64(ONE), base64(TWO), "canary");
    }

    @Test
    void fileReference_isReadWhenNeeded() throws IOException {
        KeyProvider provider = KeyProviders.ofReference("file:k.txt", folder);
        assertThatThrownBy(() -> provider.keyring("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageEndingWith("k.txt cannot be read: no such file or folder");
        Files.writeString(folder.resolve("k.txt"), base64(ONE) + "\n");
        Keyring keyring = provider.keyring("main");
        assertThat(keyring.name()).isEqualTo("main");
        assertThat(keyring.secret(1)).isEqualTo(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  %s\r\n", "# for tests\n\n%s", "\ufeff%s\n"})
    void oneKey_isVersion1(String form) throws IOException {
        assertThat(read(form.formatted(base64(ONE))).secret(1)).isEqualTo(ONE);
    }

    @Test
    void linePerVersion_isAKeyringWithStates() throws IOException {
        Keyring keyring = read("# rotated\n1 destroyed\n 2\tdecrypt-only  " + base64(ONE) + " \r\n\n3 primary "
                + base64(TWO) + "\n#4 primary canary");
        assertThat(keyring).hasToString("Keyring[main: 1 destroyed, 2 decrypt-only, 3 primary]");
        assertThat(keyring.secret(2)).isEqualTo(ONE);
        assertThat(keyring.secret(3)).isEqualTo(TWO);
    }

    @Test
    void newVersionHandedOutEarly_isActiveAndNotThePrimary() throws IOException {
        Keyring keyring = read("1 primary " + base64(ONE) + "\n2 active " + base64(TWO));
        assertThat(keyring.primaryVersion()).isEqualTo(1);
        assertThat(keyring.state(2)).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void wrongText_isToldByLineAndNeverRepeated() {
        String one = base64(ONE);
        String two = base64(TWO);
        assertWrong("", " is empty");
        assertWrong("# only a comment\n", " is empty");
        assertWrong("canary+not+base64!", " does not hold Base64 text");
        assertWrong(
                java.util.HexFormat.of().formatHex(ONE.unwrap()),
                " holds hexadecimal digits, but must hold Base64 text");
        assertWrong("AAAA", ": secret must be at least 16 bytes, but was 3");
        assertWrong(one + "\n" + two, " line 1: version must be a number from 1 to 999999999");
        assertWrong("0 primary " + one, " line 1: version must be a number from 1 to 999999999");
        assertWrong("99999999999 primary " + one, " line 1: version must be a number from 1 to 999999999");
        assertWrong("1 canary " + one, " line 1: state must be primary, active, decrypt-only or destroyed");
        assertWrong("1 " + one, " line 1: state must be primary, active, decrypt-only or destroyed");
        assertWrong("1 primary", " line 1: must have 3 words, but had 2");
        assertWrong("1 primary " + one + " canary", " line 1: must have 3 words, but had 4");
        assertWrong("1 destroyed " + one, " line 1: a destroyed version must have no key");
        assertWrong("\n1 primary canary!", " line 2 does not hold Base64 text");
        assertWrong("1 decrypt-only " + one, ": key main must have a primary version");
        assertWrong(
                "1 primary " + one + "\n2 primary " + two,
                ": key main must have one primary, but versions 1 and 2 are");
        assertWrong("1 primary " + one + "\n1 active " + two, ": version 1 of key main stands twice");
        assertWrong("1 primary " + one + "\n2 active " + one, ": versions 1 and 2 of key main are the same key");
    }

    @ParameterizedTest
    @CsvSource({
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, has only 1 different bytes",
        "AAECAwQFBgcICQoLDA0ODw==, is a sequence",
        "Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZQ==, is a text",
    })
    void weakKey_isRefused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain(text);
    }

    @Test
    void hugeFile_isRefused() throws IOException {
        Files.write(folder.resolve("k.txt"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> KeyProviders.file(folder.resolve("k.txt")).keyring("main"))
                .hasMessageEndingWith("is larger than 1048576 bytes");
        assertThatThrownBy(() -> KeyProviders.file(folder).keyring("main")).hasMessageEndingWith("it is a folder");
    }

    @Test
    void environmentReference_namesTheVariable() {
        KeyProvider provider = KeyProviders.ofReference("env:MASKWRIGHT_NOT_SET", Path.of(""));
        assertThatThrownBy(() -> provider.keyring("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("environment variable MASKWRIGHT_NOT_SET is not set");
        assertThatThrownBy(
                        () -> PasswordSource.environment("MASKWRIGHT_NOT_SET").password())
                .hasMessage("environment variable MASKWRIGHT_NOT_SET is not set");
    }

    @Test
    void keyInPlaceOfAVariable_isNotRepeated() {
        assertThatThrownBy(() -> KeyProviders.environment("CANARY+canary=").keyring("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("environment variable of that name is not set");
        assertThatThrownBy(() -> PasswordSource.environment("CANARY canary").password())
                .hasMessage("environment variable of that name is not set");
    }

    @Test
    void hexDigitsWithTheirPrefix_areToldFromBase64() {
        assertWrong("0x" + "9f3c17e2".repeat(8), " holds hexadecimal digits, but must hold Base64 text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "env:", "file:", "AAAA", "http://x", "file:\0", "env: A", "env:A=", "env:a/b", "env:1A"})
    void otherText_isNoReference(String text) {
        assertThat(KeyProviders.isReference(text)).isFalse();
        assertThat(PasswordSource.isReference(text)).isFalse();
        assertThatThrownBy(() -> KeyProviders.ofReference(text, Path.of("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key reference must be env:NAME or file:PATH");
        assertThatThrownBy(() -> PasswordSource.ofReference(text, Path.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'a b', 'a b'", "'a b\n', 'a b'", "'a b\r\n', 'a b'", "'a b\n\n', 'a b\n'", "'', ''", "' x ', ' x '"})
    void passwordFile_losesItsLineEndOnly(String content, String password) throws IOException {
        Files.writeString(folder.resolve("p"), content);
        assertThat(PasswordSource.ofReference("file:p", folder).password()).isEqualTo(password.toCharArray());
    }

    @Test
    void passwordFileOfOtherBytes_isRefused() throws IOException {
        Files.write(folder.resolve("p"), "canary\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PasswordSource.file(folder.resolve("p")).password())
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageEndingWith("is not UTF-8 text")
                .message()
                .doesNotContain("canary");
    }
}
