package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainKeysTest {

    private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    private static DomainKeys keys(byte[] key) {
        KeySource source = () -> Secret.of(key);
        return DomainKeys.of(Map.of("a", source, "b", source));
    }

    @Test
    void equalTexts_hashEquallyInOneDomainAndPurposeOnly() {
        DomainKeys keys = keys(KEY);
        byte[] hash = keys.keyedHash("a", "shift", 1).hash("x");
        assertThat(hash).hasSize(32).isEqualTo(keys.keyedHash("a", "shift", 1).hash("x"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("a", "shift", 1).hash("y"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("b", "shift", 1).hash("x"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("a", "other", 1).hash("x"));
        assertThat(hash).isNotEqualTo(keys.keyedHash("a", "shift", 2).hash("x"));
    }

    @Test
    void otherKey_changesTheHash() {
        byte[] other = KEY.clone();
        other[0] ^= 1;
        assertThat(keys(other).keyedHash("a", "shift", 1).hash("x"))
                .isNotEqualTo(keys(KEY).keyedHash("a", "shift", 1).hash("x"));
    }

    @Test
    void unknownDomain_isRefused() {
        assertThatThrownBy(() -> DomainKeys.NONE.keyedHash("a", "p", 1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("domain a is not declared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00000000000000000000000000000000", "0001000100010001000100010001000100010001"})
    void weakSecret_isRefused(String hex) {
        assertThatThrownBy(() -> Secret.of(HexFormat.of().parseHex(hex))).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void secret_hidesItsContentAndComparesByIt() {
        Secret secret = Secret.of(KEY);
        assertThat(secret)
                .hasToString("Secret(hidden)")
                .isEqualTo(Secret.of(KEY))
                .hasSameHashCodeAs(Secret.of(KEY));
        byte[] other = KEY.clone();
        other[15] ^= 1;
        assertThat(secret).isNotEqualTo(Secret.of(other)).isNotInstanceOf(java.io.Serializable.class);
        secret.close();
        assertThatThrownBy(secret::unwrap).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void fileReference_isReadWhenNeeded(@TempDir Path directory) throws IOException {
        KeySource source = KeySources.ofReference("file:k.txt", directory);
        assertThatThrownBy(source::fetch)
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("NoSuchFileException");
        Files.writeString(directory.resolve("k.txt"), Base64.getEncoder().encodeToString(KEY) + "\n");
        assertThat(source.fetch()).isEqualTo(Secret.of(KEY));
        Files.writeString(directory.resolve("k.txt"), "canary not base64!");
        assertThatThrownBy(source::fetch)
                .hasMessageContaining("does not hold Base64")
                .hasNoCause()
                .message()
                .doesNotContain("canary");
        Files.writeString(directory.resolve("k.txt"), "AAAA");
        assertThatThrownBy(source::fetch).hasMessageContaining("key file k.txt: secret must be at least 16 bytes");
    }

    @Test
    void environmentReference_namesTheVariable() {
        assertThatThrownBy(() -> KeySources.ofReference("env:MASKWRIGHT_NOT_SET", Path.of(""))
                        .fetch())
                .hasMessageContaining("environment variable MASKWRIGHT_NOT_SET is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "env:", "file:", "AAAA", "http://x"})
    void otherText_isNoReference(String text) {
        assertThat(KeySources.isReference(text)).isFalse();
        assertThatThrownBy(() -> KeySources.ofReference(text, Path.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toString_namesDomainsOnly() {
        assertThat(keys(KEY).toString()).startsWith("DomainKeys[").doesNotContain("0001");
    }
}
