package io.maskwright.token;

import static io.maskwright.token.TokenFixture.DOMAIN;
import static io.maskwright.token.TokenFixture.opener;
import static io.maskwright.token.TokenFixture.tokeniser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.VaultUnavailableException;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.token.Reversed.Failure;
import io.maskwright.token.TokenFixture.MovableClock;
import io.maskwright.token.TokenFixture.Watched;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokeniserTest {

    private final Watched watched = new Watched(TokenVaults.inMemory());
    private final TokenVault vault = watched.vault;

    @Test
    void equalValues_haveOneTokenThatOpens() {
        Tokeniser tokeniser = tokeniser(vault).build();
        String token = tokeniser.tokenise("13812345678");
        assertThat(token).matches("[a-z2-7]{26}");
        assertThat(tokeniser.tokenise("13812345678")).isEqualTo(token);
        assertThat(tokeniser(vault).build().tokenise("13812345678")).isEqualTo(token);
        assertThat(tokeniser.tokenise("13812345679")).isNotEqualTo(token);
        assertThat(opener(vault).open(token, null)).isEqualTo(Reversed.of("13812345678", 1));
    }

    @Test
    void freshTokens_areDifferentAndAllOpen() {
        Tokeniser tokeniser = tokeniser(vault).repeat(Repeat.FRESH).build();
        String[] tokens = batch(tokeniser, "a", "a", "b", "a");
        assertThat(new HashSet<>(List.of(tokens))).hasSize(4);
        assertThat(opener(vault).open(List.of(tokens), Arrays.asList(null, null, null, null)))
                .extracting(Reversed::value)
                .containsExactly("a", "a", "b", "a");
        assertThat(watched.calls).doesNotContainKey("findByFingerprint").containsEntry("put", 1);
    }

    @Test
    void batch_takesTwoCallsForNewAndOneForKnownValues() {
        Tokeniser tokeniser = tokeniser(vault).build();
        String[] values = new String[3000];
        for (int i = 0; i < values.length; i++) {
            values[i] = "value " + i % 1000;
        }
        tokeniser.tokenise("first");
        watched.calls.clear();
        String[] tokens = batch(tokeniser, values);
        assertThat(watched.calls).isEqualTo(Map.of("findByFingerprint", 1, "put", 1));
        assertThat(new HashSet<>(List.of(tokens))).hasSize(1000);
        assertThat(batch(tokeniser, values)).isEqualTo(tokens);
        assertThat(watched.calls).isEqualTo(Map.of("findByFingerprint", 2, "put", 1));
    }

    @Test
    void batchBeyondTheLimits_isSplit() {
        Tokeniser tokeniser = tokeniser(vault).build();
        String[] values = new String[TokenVault.MAX_BATCH + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = "value " + i;
        }
        assertThat(new HashSet<>(List.of(batch(tokeniser, values)))).hasSize(values.length);
        assertThat(watched.calls).containsEntry("put", 2);
        watched.calls.clear();
        String[] large = new String[200];
        for (int i = 0; i < large.length; i++) {
            large[i] = "x".repeat(Tokeniser.MAX_BYTES - 4) + i;
        }
        String[] tokens = batch(tokeniser, large);
        assertThat(watched.calls.get("put")).isBetween(2, 8);
        assertThat(opener(vault).open(tokens[199], null).value()).isEqualTo(large[199]);
    }

    @Test
    void nullsAndUntreatableValues_disturbNoOther() {
        Tokeniser tokeniser = tokeniser(vault).format(TokenFormat.digits()).build();
        String[] values = {null, "12345", "1234x", "1", "\ud800", "12345", "\u0661\u0662", ""};
        String[] results = new String[values.length];
        Reason[] reasons = new Reason[values.length];
        tokeniser.tokenise(values, null, values.length, results, (i, reason) -> reasons[i] = reason);
        assertThat(reasons)
                .containsExactly(
                        null,
                        null,
                        Reason.ALPHABET,
                        Reason.TOO_SHORT,
                        Reason.ALPHABET,
                        null,
                        Reason.ALPHABET,
                        Reason.TOO_SHORT);
        assertThat(results[1]).matches("[0-9]{5}").isEqualTo(results[5]);
        assertThat(results).containsExactly(null, results[1], null, null, null, results[1], null, null);
    }

    @Test
    void valuesBeyondTheLength_areRefused() {
        Tokeniser tokeniser = tokeniser(vault).build();
        String longest = "\u5f20".repeat(Tokeniser.MAX_BYTES / 3) + "x";
        assertThat(opener(vault).open(tokeniser.tokenise(longest), null).value())
                .isEqualTo(longest);
        assertThatThrownBy(() -> tokeniser.tokenise(longest + "x"))
                .isInstanceOfSatisfying(UntreatableValueException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.TOO_LONG));
        assertThatThrownBy(() -> tokeniser.tokenise("x", longest + "x"))
                .isInstanceOfSatisfying(UntreatableValueException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.CONTEXT));
    }

    @Test
    void binding_makesAnotherTokenAndMustBeGivenAgain() {
        Tokeniser tokeniser = tokeniser(vault).build();
        String one = tokeniser.tokenise("13812345678", "P-1");
        String two = tokeniser.tokenise("13812345678", "P-2");
        String none = tokeniser.tokenise("13812345678");
        assertThat(Set.of(one, two, none)).hasSize(3);
        assertThat(tokeniser.tokenise("13812345678", "P-1")).isEqualTo(one);
        TokenOpener opener = opener(vault);
        assertThat(opener.open(one, "P-1").value()).isEqualTo("13812345678");
        assertThat(opener.open(one, "P-2")).isEqualTo(Reversed.failed(Failure.BOUND_ELSEWHERE, 1));
        assertThat(opener.open(one, null)).isEqualTo(Reversed.failed(Failure.BOUND_ELSEWHERE, 1));
        assertThat(opener.open(none, "P-1")).isEqualTo(Reversed.failed(Failure.BOUND_ELSEWHERE, 1));
        assertThat(opener.open(none, "")).isEqualTo(Reversed.failed(Failure.BOUND_ELSEWHERE, 1));
    }

    @Test
    void bindingAndValue_areNotMixedUp() {
        Tokeniser tokeniser = tokeniser(vault).build();
        assertThat(tokeniser.tokenise("bc", "a")).isNotEqualTo(tokeniser.tokenise("c", "ab"));
        assertThat(tokeniser.tokenise("x", "")).isNotEqualTo(tokeniser.tokenise("x"));
    }

    @Test
    void formatsAndEnds_haveTokensOfTheirOwn() {
        Tokeniser opaque = tokeniser(vault).build();
        Tokeniser digits = tokeniser(vault).format(TokenFormat.digits()).build();
        Tokeniser ending = tokeniser(vault).timeToLive(Duration.ofDays(1)).build();
        assertThat(Set.of(opaque.tokenise("12345678"), digits.tokenise("12345678"), ending.tokenise("12345678")))
                .hasSize(3);
        assertThat(digits.tokenise("12345678")).matches("[0-9]{8}");
    }

    @Test
    void expiredToken_isNeitherHandedOutNorOpened() {
        MovableClock clock = new MovableClock();
        Tokeniser tokeniser =
                tokeniser(vault).timeToLive(Duration.ofDays(30)).clock(clock).build();
        TokenOpener opener = opener(vault, clock);
        String first = tokeniser.tokenise("x");
        clock.move(Duration.ofDays(30).minusMillis(1));
        assertThat(tokeniser.tokenise("x")).isEqualTo(first);
        assertThat(opener.open(first, null).value()).isEqualTo("x");
        clock.move(Duration.ofMillis(1));
        assertThat(opener.open(first, null)).isEqualTo(Reversed.failed(Failure.EXPIRED, 1));
        String second = tokeniser.tokenise("x");
        assertThat(second).isNotEqualTo(first);
        assertThat(tokeniser.tokenise("x")).isEqualTo(second);
        assertThat(opener.open(second, null).value()).isEqualTo("x");
    }

    @Test
    void clockMovedBackAndForth_losesAndDuplicatesNothing() {
        MovableClock clock = new MovableClock();
        Tokeniser tokeniser =
                tokeniser(vault).timeToLive(Duration.ofHours(1)).clock(clock).build();
        TokenOpener opener = opener(vault, clock);
        Set<String> tokens = new HashSet<>();
        for (int hours : new int[] {0, 5, -3, 4, -24 * 400, 24 * 800, -1, 0, 2, -2}) {
            clock.move(Duration.ofHours(hours));
            String x = tokeniser.tokenise("x");
            String y = tokeniser.tokenise("y");
            assertThat(x).isNotEqualTo(y).isEqualTo(tokeniser.tokenise("x"));
            assertThat(opener.open(x, null).value()).isEqualTo("x");
            assertThat(opener.open(y, null).value()).isEqualTo("y");
            tokens.add(x);
            tokens.add(y);
        }
        clock.move(Duration.ofDays(-2000));
        List<VaultEntry> all = vault.page(DOMAIN, null, 1000);
        assertThat(all).extracting(VaultEntry::token).containsExactlyInAnyOrderElementsOf(tokens);
        for (String token : tokens) {
            assertThat(opener.open(token, null).value()).isIn("x", "y");
        }
    }

    @Test
    void rotation_changesNoToken() {
        String before = tokeniser(vault).build().tokenise("x");
        Keyring rotated = Keyring.builder("main")
                .decryptOnly(1, TokenFixture.secret(0))
                .primary(2, TokenFixture.secret(50))
                .build();
        Tokeniser after = Tokeniser.builder(
                        TokenFixture.keys(rotated, KeyUse.PROTECT), TokenFixture.vaults(vault), DOMAIN)
                .build();
        assertThat(after.tokenise("x")).isEqualTo(before);
        String y = after.tokenise("y");
        TokenOpener opener =
                TokenOpener.of(TokenFixture.keys(rotated, KeyUse.REVEAL), TokenFixture.vaults(vault), DOMAIN);
        assertThat(opener.open(before, null)).isEqualTo(Reversed.of("x", 1));
        assertThat(opener.open(y, null)).isEqualTo(Reversed.of("y", 2));
        assertThat(opener(vault).open(y, null)).isEqualTo(Reversed.failed(Failure.WRONG_KEY_VERSION, 2));
    }

    @Test
    void wrongKeyDomainOrUse_opensNothing() {
        String token = tokeniser(vault).build().tokenise("x");
        Keyring another = Keyring.of("main", TokenFixture.secret(99));
        DomainVaults vaults = TokenFixture.vaults(vault);
        assertThat(TokenOpener.of(TokenFixture.keys(another, KeyUse.REVEAL), vaults, DOMAIN)
                        .open(token, null))
                .isEqualTo(Reversed.failed(Failure.CHANGED_OR_WRONG_KEY, 1));
        assertThat(TokenOpener.of(TokenFixture.keys(KeyUse.REVEAL), vaults, "other")
                        .open(token, null))
                .isEqualTo(Reversed.failed(Failure.UNKNOWN_TOKEN, 0));
        assertThatThrownBy(() -> TokenOpener.of(TokenFixture.keys(KeyUse.PROTECT), vaults, DOMAIN)
                        .open(token, null))
                .isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> Tokeniser.builder(TokenFixture.keys(another, KeyUse.PROTECT), vaults, DOMAIN)
                        .build()
                        .tokenise("x"))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessageContaining("index key");
    }

    @Test
    void entryMovedOrChanged_doesNotOpen() {
        Tokeniser tokeniser = tokeniser(vault).build();
        VaultEntry x =
                vault.findByToken(DOMAIN, List.of(tokeniser.tokenise("x"))).get(0);
        VaultEntry y =
                vault.findByToken(DOMAIN, List.of(tokeniser.tokenise("y"))).get(0);
        byte[] changed = x.value().toArray();
        changed[changed.length - 1] ^= 1;
        vault.replaceValues(
                DOMAIN,
                List.of(
                        new TokenVault.Replacement(x.token(), x.value(), OpaqueBytes.of(changed), 1),
                        new TokenVault.Replacement(y.token(), y.value(), x.value(), 1)));
        assertThat(opener(vault).open(List.of(x.token(), y.token()), Arrays.asList(null, null)))
                .containsOnly(Reversed.failed(Failure.CHANGED_OR_WRONG_KEY, 1));
    }

    @Test
    void whatIsNoToken_isUnknownAndNotAskedFor() {
        tokeniser(vault).build().tokenise("x");
        watched.calls.clear();
        for (String text : List.of("", "\0", "a\0", "\ud800", "x".repeat(2000))) {
            assertThat(opener(vault).open(text, null)).isEqualTo(Reversed.failed(Failure.UNKNOWN_TOKEN, 0));
        }
        assertThat(watched.total()).isZero();
        assertThat(opener(vault).open("nobody", null)).isEqualTo(Reversed.failed(Failure.UNKNOWN_TOKEN, 0));
    }

    @Test
    void smallSpace_isUsedUpToTheLastTokenAndThenSaysSo() {
        Tokeniser tokeniser = tokeniser(vault)
                .format(TokenFormat.digits())
                .repeat(Repeat.FRESH)
                .build();
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 99; i++) {
            tokens.add(tokeniser.tokenise("42"));
        }
        assertThat(tokens).hasSize(99).doesNotContain("42");
        assertThatThrownBy(() -> tokeniser.tokenise("42"))
                .isInstanceOfSatisfying(UntreatableValueException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.STRATEGY_FAILED));
        assertThat(tokeniser.tokenise("43")).isEqualTo("42");
    }

    @Test
    void smallSpaceInOneBatch_isSharedOut() {
        Tokeniser tokeniser = tokeniser(vault).format(TokenFormat.digits()).build();
        String[] values = new String[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = String.format("%03d", i);
        }
        String[] results = new String[values.length];
        int[] failures = {0};
        tokeniser.tokenise(values, null, values.length, results, (i, reason) -> failures[0]++);
        assertThat(failures[0]).isLessThanOrEqualTo(1);
        assertThat(Arrays.stream(results).filter(r -> r != null).distinct()).hasSize(1000 - failures[0]);
        for (int i = 0; i < values.length; i++) {
            assertThat(results[i]).isNotEqualTo(values[i]);
        }
    }

    @Test
    void crowdedSpaceTooLargeToList_stillGivesTokens() {
        Tokeniser tokeniser = tokeniser(vault)
                .format(TokenFormat.digits())
                .repeat(Repeat.FRESH)
                .build();
        String[] values = new String[40_000];
        Arrays.fill(values, "12345");
        assertThat(new HashSet<>(List.of(batch(tokeniser, values)))).hasSize(40_000);
    }

    @Test
    void builder_refusesWhatCannotBe() {
        assertThatThrownBy(() -> Tokeniser.builder(TokenFixture.keys(KeyUse.PROTECT), DomainVaults.NONE, DOMAIN)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no vault");
        assertThatThrownBy(() -> tokeniser(vault).timeToLive(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokeniser(vault).timeToLive(Duration.ofDays(36_501)))
                .isInstanceOf(IllegalArgumentException.class);
        String[] one = {"a"};
        assertThatThrownBy(() -> tokeniser(vault).build().tokenise(one, null, 1, one, (i, r) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokeniser(vault).build().tokenise(one, null, 2, new String[2], (i, r) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static String[] batch(Tokeniser tokeniser, String... values) {
        String[] results = new String[values.length];
        tokeniser.tokenise(values, null, values.length, results, (i, reason) -> {
            throw new AssertionError("failed at " + i + ": " + reason);
        });
        return results;
    }
}
