package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.Reversed;
import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVaults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenTest {

    private final TokenVault vault = TokenVaults.inMemory();
    private final DomainVaults vaults = DomainVaults.of(Map.of("study", "v"), Map.of("v", () -> vault));

    private static DomainKeys keys(KeyUse use) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return DomainKeys.of(Map.of("study", "main"), name -> Keyring.of(name, Secret.of(key)), use);
    }

    private Strategy parse(String expression) {
        return StrategyRegistry.standard().parse(expression, keys(KeyUse.REVEAL), vaults);
    }

    private static ValueContext parcel(Object id) {
        return new ValueContext() {
            @Override
            public boolean hasField(String name) {
                return name.equals("parcel");
            }

            @Override
            public Object field(String name) {
                return hasField(name) ? id : null;
            }
        };
    }

    @Test
    void expression_isWrittenInCanonicalForm() {
        for (String expression : List.of(
                "token(domain=\"study\")",
                "token(domain=\"study\", format=\"digits\", ttl=\"30d\", per=\"parcel\", repeat=fresh)",
                "token(domain=\"study\", format=pan, keep=\"bin-6\", acknowledge=frequencies)")) {
            assertThat(parse(expression)).hasToString(expression);
        }
        assertThat(parse("token(domain=study, ttl=90m, format=opaque, repeat=same)"))
                .hasToString("token(domain=\"study\", ttl=\"90m\")");
    }

    @Test
    void wrongArguments_areRefused() {
        for (String arguments : List.of(
                "",
                "domain=other",
                "domain=study, format=opaqe",
                "domain=study, ttl=30",
                "domain=study, ttl=0d",
                "domain=study, ttl=d",
                "domain=study, ttl=36501d",
                "domain=study, ttl=99999999999d",
                "domain=study, ttl=3w",
                "domain=study, repeat=never",
                "domain=study, format=pan, checkDigit=valid")) {
            assertThatThrownBy(() -> parse("token(" + arguments + ")")).isInstanceOf(StrategySyntaxException.class);
        }
        assertThatThrownBy(() -> StrategyRegistry.standard().parse("token(domain=study)", keys(KeyUse.PROTECT)))
                .isInstanceOf(StrategySyntaxException.class)
                .hasMessageContaining("vault");
    }

    @Test
    void frequencies_areGuardedUnlessAcknowledgedOrFresh() {
        assertThat(parse("token(domain=study)").frequencyLeak()).isEqualTo(FrequencyLeak.GUARDED);
        assertThat(parse("token(domain=study, acknowledge=frequencies)").frequencyLeak())
                .isEqualTo(FrequencyLeak.ACKNOWLEDGED);
        assertThat(parse("token(domain=study, repeat=fresh)").frequencyLeak()).isEqualTo(FrequencyLeak.NONE);
    }

    @Test
    void column_isThatOfSingleValuesAndComesBack() {
        Strategy strategy = parse("token(domain=study)");
        ListColumn column = new ListColumn(List.of("a", "b", 42, "a"));
        strategy.applyAll(column);
        assertThat(column.failures).hasSize(1);
        assertThat(column.values.get(0))
                .isEqualTo(column.values.get(3))
                .isEqualTo(strategy.apply("a", ValueContext.NONE));
        List<Reversed> reversed = ((Reversible) strategy)
                .reverse(
                        List.of((String) column.values.get(1), "nobody"),
                        List.of(),
                        List.of(ValueContext.NONE, ValueContext.NONE));
        assertThat(reversed).containsExactly(Reversed.of("b", 1), Reversed.failed(Reversed.Failure.UNKNOWN_TOKEN, 0));
    }

    @Test
    void binding_isReadFromTheRecord() {
        Strategy strategy = parse("token(domain=study, format=phone, per=parcel)");
        assertThat(ReadsFields.of(strategy)).containsExactly("parcel");
        String token = (String) strategy.apply("13812345678", parcel(7));
        assertThat(strategy.apply("13812345678", parcel("7"))).isEqualTo(token);
        assertThat(strategy.apply("13812345678", parcel(8))).isNotEqualTo(token);
        List<Reversed> reversed = ((Reversible) strategy)
                .reverse(List.of(token, token, token), List.of(), List.of(parcel("7"), parcel(8), ValueContext.NONE));
        assertThat(reversed)
                .containsExactly(
                        Reversed.of("13812345678", 1),
                        Reversed.failed(Reversed.Failure.BOUND_ELSEWHERE, 1),
                        Reversed.failed(Reversed.Failure.BOUND_ELSEWHERE, 1));
    }
}
