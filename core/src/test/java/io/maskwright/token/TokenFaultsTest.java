package io.maskwright.token;

import static io.maskwright.token.TokenFixture.DOMAIN;
import static io.maskwright.token.TokenFixture.opener;
import static io.maskwright.token.TokenFixture.tokeniser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.TokenFixture.Watched;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vault that fails, and many writers: nothing is handed out that is not stored, nothing is lost or duplicated. */
class TokenFaultsTest {

    private static final String VALUE = "13812345678";

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void vaultThatFailsAtAnyCall_handsOutNothingAndCanBeAskedAgain(Repeat repeat) {
        for (boolean worksBefore : new boolean[] {false, true}) {
            for (int call = 0; call < 4; call++) {
                Watched watched = new Watched(TokenVaults.inMemory());
                watched.failAfterCalls = call;
                watched.worksBeforeFailing = worksBefore;
                Tokeniser tokeniser = tokeniser(watched.vault).repeat(repeat).build();
                String[] results = {"untouched", "untouched"};
                String[] values = {VALUE, "x"};
                boolean failed = false;
                try {
                    tokeniser.tokenise(values, null, 2, results, (i, reason) -> {});
                } catch (VaultUnavailableException e) {
                    failed = true;
                    assertThat(e).hasNoCause().hasMessageNotContaining(VALUE);
                    assertThat(e.getSuppressed()).isEmpty();
                    assertThat(results).containsOnly("untouched");
                    tokeniser.tokenise(values, null, 2, results, (i, reason) -> {});
                }
                watched.failAfterCalls = Integer.MAX_VALUE;
                assertThat(failed).isEqualTo(call < (repeat == Repeat.SAME ? 4 : 3));
                assertThat(watched.vault.findByToken(DOMAIN, List.of(results))).hasSize(2);
                assertThat(opener(watched.vault).open(results[0], null).value()).isEqualTo(VALUE);
                if (repeat == Repeat.SAME) {
                    assertThat(watched.vault.page(DOMAIN, null, 10)).hasSize(2);
                }
            }
        }
    }

    @Test
    void failureOfTheVaultItself_keepsItsMessageAndLosesItsCause() {
        Watched watched = new Watched(TokenVaults.inMemory());
        VaultUnavailableException failure = new VaultUnavailableException("vault tokens: disk full");
        failure.initCause(new IllegalStateException(VALUE));
        watched.failure = failure;
        watched.failAfterCalls = 0;
        assertThatThrownBy(() -> tokeniser(watched.vault).build().tokenise(VALUE))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessage("vault tokens: disk full")
                .hasNoCause();
    }

    @Test
    void vaultThatGivesTheValueForItsToken_isDamaged() {
        Tokeniser tokeniser;
        TokenVault vault = TokenVaults.inMemory();
        TokenVault lying = (TokenVault) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TokenVault.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("findByFingerprint")) {
                        return ((java.util.Collection<?>) arguments[1])
                                .stream()
                                        .map(f -> new KnownToken((OpaqueBytes) f, VALUE, null))
                                        .toList();
                    }
                    return method.invoke(vault, arguments);
                });
        tokeniser = tokeniser(lying).build();
        assertThatThrownBy(() -> tokeniser.tokenise(VALUE))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessageNotContaining(VALUE);
    }

    @Test
    void frozenVault_refusesNewValuesAndFindsKnownOnes() {
        TokenVault vault = TokenVaults.inMemory();
        Tokeniser tokeniser = tokeniser(vault).build();
        String token = tokeniser.tokenise(VALUE);
        vault.freeze();
        assertThat(tokeniser.tokenise(VALUE)).isEqualTo(token);
        assertThatThrownBy(() -> tokeniser.tokenise("new")).isInstanceOf(VaultUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "digits"})
    void manyWritersOfTheSameValues_agreeOnOneTokenForEach(String format) throws Exception {
        TokenVault vault = TokenVaults.inMemory();
        String[] values = new String[500];
        for (int i = 0; i < values.length; i++) {
            // Few enough digits for writers to draw the same tokens.
            values[i] = String.format("%03d", i);
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> writers = new ArrayList<>();
            for (int w = 0; w < 8; w++) {
                writers.add(() -> {
                    Tokeniser tokeniser = tokeniser(vault)
                            .format(format.equals("digits") ? TokenFormat.digits() : TokenFormat.opaque())
                            .build();
                    return List.of(TokeniserTest.batch(tokeniser, values));
                });
            }
            Set<List<String>> distinct = new HashSet<>();
            for (Future<List<String>> future : threads.invokeAll(writers)) {
                distinct.add(future.get());
            }
            assertThat(distinct).hasSize(1);
            assertThat(distinct.iterator().next()).doesNotHaveDuplicates();
            assertThat(vault.page(DOMAIN, null, 10_000)).hasSize(values.length);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void vault_seesNoValueInAnyForm() {
        TokenVault vault = TokenVaults.inMemory();
        Tokeniser tokeniser = tokeniser(vault).build();
        Reversed opened = opener(vault).open(tokeniser.tokenise(VALUE, "P-12345678"), "P-12345678");
        assertThat(opened.toString()).doesNotContain(VALUE);
        StringBuilder seen = new StringBuilder();
        for (VaultEntry entry : vault.page(DOMAIN, null, 10)) {
            seen.append(entry).append(entry.token());
            for (OpaqueBytes bytes : Arrays.asList(entry.fingerprint(), entry.value())) {
                seen.append(new String(bytes.toArray(), StandardCharsets.ISO_8859_1))
                        .append(bytes);
            }
        }
        seen.append(tokeniser).append(vault).append(opened);
        for (String secret : List.of(VALUE, "P-12345678")) {
            byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
            assertThat(seen.toString())
                    .doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(utf8))
                    .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(utf8));
        }
    }

    /** The other one looks first, stores first, and for the same value. */
    @Test
    void lastTokenOfAFormatGoneToTheSameValue_isTheToken() {
        TokenVault vault = TokenVaults.inMemory();
        Tokeniser filling = tokeniser(vault)
                .format(TokenFormat.digits())
                .repeat(Repeat.FRESH)
                .build();
        String value = filling.tokenise("42");
        for (int i = 1; i < 98; i++) {
            filling.tokenise("42");
        }
        filling.tokenise("43");
        Tokeniser other = tokeniser(vault).format(TokenFormat.digits()).build();
        // Asked once the blind draw has met a taken token, as it nearly always does.
        TokenVault racing = before(vault, "findByToken", () -> other.tokenise(value));
        String token = tokeniser(racing).format(TokenFormat.digits()).build().tokenise(value);
        assertThat(token).isEqualTo(other.tokenise(value));
    }

    private static TokenVault before(TokenVault vault, String call, Runnable something) {
        return (TokenVault) java.lang.reflect.Proxy.newProxyInstance(
                TokenFaultsTest.class.getClassLoader(),
                new Class<?>[] {TokenVault.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(call)) {
                        something.run();
                    }
                    return method.invoke(vault, arguments);
                });
    }

    @Test
    void longBindings_areSplitAsLongValuesAre() {
        Watched watched = new Watched(TokenVaults.inMemory());
        String[] values = new String[200];
        String[] bindings = new String[200];
        String[] results = new String[200];
        for (int i = 0; i < values.length; i++) {
            values[i] = "x";
            bindings[i] = "b".repeat(Tokeniser.MAX_BYTES - 4) + i;
        }
        tokeniser(watched.vault).build().tokenise(values, bindings, 200, results, (i, reason) -> {});
        assertThat(results).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(watched.calls.get("put")).isBetween(2, 8);
    }
}
