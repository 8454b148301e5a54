package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.KeyUnavailableException;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.token.Reversed;
import io.maskwright.token.Reversed.Failure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seals and format-preserving results turned back, as the revealing half of the library does it. */
class ReversingTest {

    private static final Keyring FIRST = Keyring.of("main", bytes(0));
    private static final Keyring ROTATED = Keyring.builder("main")
            .decryptOnly(1, bytes(0))
            .primary(2, bytes(50))
            .build();
    private static final Keyring DESTROYED =
            Keyring.builder("main").destroyed(1).primary(2, bytes(50)).build();

    private static Secret bytes(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return Secret.of(bytes);
    }

    private static Strategy strategy(String expression, Keyring keyring) {
        DomainKeys keys = DomainKeys.of(Map.of("study", "main", "other", "main"), name -> keyring, KeyUse.REVEAL);
        return StrategyRegistry.standard().parse(expression, keys);
    }

    private static Reversed reversed(Strategy strategy, String text, List<String> stamps) {
        List<Reversed> all = ((Reversible) strategy).reverse(List.of(text), stamps, List.of(ValueContext.NONE));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seal(domain=study) | 张三丰 a,\"b",
                "seal(domain=study, type=number) | 1.50",
                "fpe(domain=study) | 13812345678",
                "fpe(domain=study, format=phone) | +86 138-1234-5678",
                "fpe(domain=study, format=ip, keep=prefixes) | 192.168.1.10",
                "fpe(domain=study, format=integer, min=0, max=9999999) | 42"
            })
    void result_comesBackUnderItsOwnKeyAndAfterARotation(String expression, String value) {
        Strategy written = strategy(expression, FIRST);
        String result = (String) written.apply(value, ValueContext.NONE);
        List<String> stamps = written.stamps();

        assertThat(reversed(strategy(expression, FIRST), result, stamps)).isEqualTo(Reversed.of(value, 1));
        assertThat(reversed(strategy(expression, ROTATED), result, stamps)).isEqualTo(Reversed.of(value, 1));
        assertThat(reversed(strategy(expression, DESTROYED), result, stamps))
                .isEqualTo(Reversed.failed(Failure.WRONG_KEY_VERSION, 1));
        assertThat(((Reversible) written).domain()).isEqualTo("study");
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() ->
                        reversed(StrategyRegistry.standard().parse(expression, StrategyTestKeys.KEYS), result, stamps))
                .withMessageContaining("do not reveal")
                .withMessageNotContaining(value);
    }

    @Test
    void sealOfAnotherDomainOrKey_isToldApart() {
        String seal = (String) strategy("seal(domain=study)", FIRST).apply("x", ValueContext.NONE);
        assertThat(reversed(strategy("seal(domain=other)", FIRST), seal, List.of()))
                .isEqualTo(Reversed.failed(Failure.WRONG_DOMAIN, 1));
        assertThat(reversed(strategy("seal(domain=study)", Keyring.of("main", bytes(9))), seal, List.of()))
                .isEqualTo(Reversed.failed(Failure.CHANGED_OR_WRONG_KEY, 1));
        assertThat(reversed(strategy("seal(domain=study)", FIRST), "13812345678", List.of()))
                .isEqualTo(Reversed.failed(Failure.SHAPE, 0));
    }

    @Test
    void fpeWithoutExactlyOneStampThatFits_isNotTurnedBack() {
        Strategy fpe = strategy("fpe(domain=study)", ROTATED);
        String first = strategy("fpe(domain=study)", FIRST).stamps().get(0);
        String second = fpe.stamps().get(0);
        String otherDomain = strategy("fpe(domain=other)", ROTATED).stamps().get(0);
        String otherFormat =
                strategy("fpe(domain=study, format=phone)", ROTATED).stamps().get(0);
        for (List<String> stamps : List.of(
                List.<String>of(),
                List.of(otherDomain, otherFormat),
                List.of(first, second),
                List.of("fpe:broken", "token:study", ""))) {
            assertThat(reversed(fpe, "13812345678", stamps)).isEqualTo(Reversed.failed(Failure.NO_STAMP, 0));
        }
        assertThat(reversed(fpe, "13812345678", List.of(otherDomain, second, "x", second, otherFormat))
                        .keyVersion())
                .isEqualTo(2);
    }

    @Test
    void fpeUnderAnotherKey_isWrongKeyVersion() {
        Strategy written = strategy("fpe(domain=study)", FIRST);
        Keyring another = Keyring.of("main", bytes(9));
        assertThat(reversed(strategy("fpe(domain=study)", another), "13812345678", written.stamps()))
                .isEqualTo(Reversed.failed(Failure.WRONG_KEY_VERSION, 1));
    }

    @Test
    void fpeColumn_tellsWhichTextsAreNoneOfTheFormat() {
        Strategy fpe = strategy("fpe(domain=study)", FIRST);
        String result = (String) fpe.apply("13812345678", ValueContext.NONE);
        List<Reversed> all = ((Reversible) fpe)
                .reverse(
                        List.of(result, "12", "no digits", result),
                        fpe.stamps(),
                        Collections.nCopies(4, ValueContext.NONE));
        assertThat(all)
                .containsExactly(
                        Reversed.of("13812345678", 1),
                        Reversed.failed(Failure.SHAPE, 1),
                        Reversed.failed(Failure.SHAPE, 1),
                        Reversed.of("13812345678", 1));
    }

    @Test
    void pseudonyms_areNotReversible() {
        assertThat(strategy("pseudonym(domain=study)", FIRST)).isNotInstanceOf(Reversible.class);
        assertThat(strategy("blindIndex(domain=study)", FIRST)).isNotInstanceOf(Reversible.class);
    }
}
