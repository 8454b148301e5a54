package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

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
    }

    @Test
    void closedSecret_givesNothingAndIsEqualToItselfOnly() {
        Secret secret = Secret.of(KEY);
        Secret copy = secret.copy();
        Secret other = Secret.random();
        secret.close();
        other.close();
        assertThatThrownBy(secret::unwrap)
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("secret is closed");
        assertThatThrownBy(secret::copy).isInstanceOf(KeyUnavailableException.class);
        assertThat(secret).isNotEqualTo(other).isNotEqualTo(copy);
        assertThat(copy.unwrap()).isEqualTo(KEY);
    }

    @Test
    void secretClosedWhileInUse_givesAllOfItOrNothing() throws Exception {
        for (int round = 0; round < 200; round++) {
            Secret secret = Secret.of(KEY);
            Thread closing = new Thread(secret::close);
            closing.start();
            try {
                assertThat(secret.unwrap()).isEqualTo(KEY);
            } catch (KeyUnavailableException e) {
                assertThat(e).hasMessage("secret is closed");
            }
            closing.join();
        }
    }

    @Test
    void differentSecretsClosedWhileCompared_areNeverEqual() throws Exception {
        byte[] bytes = new byte[1 << 20]; // large, so that there is time to close them
        new Random(7).nextBytes(bytes);
        byte[] other = bytes.clone();
        other[other.length - 1] ^= 1;
        for (int round = 0; round < 50; round++) {
            Secret one = Secret.of(bytes);
            Secret two = Secret.of(other);
            CountDownLatch started = new CountDownLatch(1);
            CompletableFuture<Boolean> equal = CompletableFuture.supplyAsync(() -> {
                started.countDown();
                return one.equals(two);
            });
            started.await();
            one.close();
            two.close();
            assertThat(equal.get()).isFalse();
        }
    }

    @Test
    void randomSecrets_differ() {
        assertThat(Secret.random()).isNotEqualTo(Secret.random());
        assertThat(Secret.random().unwrap()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword1",
                "correct horse battery staple",
                "0123456789abcdefghijklmnopqrstuv",
                "2b7e151628aed2a6abf7158809cf4f3c",
                "Tr0ub4dor&3Tr0ub4dor&3xx",
            })
    void textAsKey_isRefusedWhereKeysComeIn(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> SecretBytes.of(bytes, "x"))
                .isInstanceOf(KeyUnavailableException.class)
                .message()
                .startsWith("x: secret must come from a random source")
                .doesNotContain(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000102030405060708090a0b0c0d0e0f",
                "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0",
                "00112233445566778899aabbccddeeff",
                "0123456789abcdeffedcba9876543210ff0123456789abcdeffedcba9876543210ff",
                "8f0b3c5d7e9a1b2c8f0b3c5d7e9a1b2c",
            })
    void patternAsKey_isRefusedWhereKeysComeIn(String hex) {
        assertThatThrownBy(() -> SecretBytes.of(HexFormat.of().parseHex(hex), "x"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("must come from a random source");
    }

    @Test
    void publishedKeysOfTheStandard_areKeys() {
        assertThatCode(() -> SecretBytes.of(HexFormat.of().parseHex("2b7e151628aed2a6abf7158809cf4f3c"), "x"))
                .doesNotThrowAnyException();
    }

    @Test
    void randomKeys_areKeys() {
        java.security.SecureRandom random = new java.security.SecureRandom();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[16 + i % 17];
            random.nextBytes(bytes);
            String text = Base64.getEncoder().encodeToString(bytes);
            assertThat(SecretBytes.ofBase64(text.getBytes(StandardCharsets.US_ASCII), "x")
                            .unwrap())
                    .isEqualTo(Base64.getDecoder().decode(text));
        }
    }
}
