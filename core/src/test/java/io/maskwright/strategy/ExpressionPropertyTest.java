package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Strategy;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a strategy prints makes a strategy that prints the same. */
class ExpressionPropertyTest {

    private static final DomainKeys KEYS = DomainKeys.of(
            Map.of("a b", "k"),
            name -> Keyring.of(
                    name, Secret.of("0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.US_ASCII))));

    @Property(tries = 500, seed = "20261121")
    void printed_readsBackAndPrintsTheSame(@ForAll("strategies") Strategy strategy) {
        String printed = strategy.toString();
        assertThat(StrategyRegistry.standard().parse(printed, KEYS)).hasToString(printed);
    }

    @Property(tries = 500, seed = "20261121")
    void anyText_isReadOrRefusedWithItsPlace(@ForAll("noise") String text) {
        try {
            assertThat(StrategyRegistry.standard().parse(text, KEYS).toString()).isNotEmpty();
        } catch (StrategySyntaxException e) {
            assertThat(e.offset()).isBetween(0, text.length());
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> noise() {
        Arbitrary<String> pieces = Arbitraries.of(
                "redact",
                "when",
                "partial",
                "category",
                "truncateDate",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "=",
                "==",
                ",",
                ":",
                "\"",
                "'",
                "`",
                "\\",
                "\\u00",
                "a",
                "1",
                "-",
                "first",
                "map",
                "to",
                "year",
                " ",
                "and",
                "not",
                "in",
                "is",
                "null",
                "\n",
                "ố",
                "\ud800");
        return pieces.list().ofMaxSize(15).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Strategy> strategies() {
        Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(8);
        Arbitrary<Strategy> leaves = Arbitraries.oneOf(
                texts.map(Strategies::redact),
                texts.map(Strategies::label),
                Arbitraries.integers().between(1, 64).map(Strategies::fixed),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(5), texts)
                        .ofMaxSize(3)
                        .map(map -> Strategies.category(lowerKeys(map), "x")),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.01"), new BigDecimal("999999"))
                        .map(Strategies::bucket),
                Arbitraries.of(
                        Strategies.bucket(List.of(new BigDecimal("1E+2"), new BigDecimal("300"))),
                        Strategies.geo(3, Misfit.HIDE),
                        Strategies.pan(6, 0),
                        Strategies.address(AddressLevel.UNIT),
                        Strategies.truncateDate(DatePart.QUARTER, Misfit.FAIL),
                        Strategies.partial(1, 2, 9, '#', Separators.KEEP)),
                texts.filter(text -> !text.isEmpty()).map(field -> Strategies.shiftDate(3, field, "a b", KEYS)));
        Arbitrary<String> literals =
                Arbitraries.oneOf(texts.map(Expression::quote), Arbitraries.of("1", "-2.50", "2026-01-31", "true"));
        Arbitrary<Condition> conditions = Combinators.combine(texts, literals, leaves)
                .as((field, literal, leaf) -> Condition.parse("not (" + ConditionParser.fieldText(field) + " == "
                        + literal + " or x is null and y in [" + literal + ", 3])"));
        return Combinators.combine(leaves, leaves, conditions)
                .as((a, b, condition) -> Strategies.when(
                        condition, Strategies.then(List.of(a, Strategies.perElement(b))), Strategies.withhold()));
    }

    private static Map<String, String> lowerKeys(Map<String, String> map) {
        Map<String, String> lower = new java.util.TreeMap<>();
        map.forEach((key, value) -> lower.put(key.toLowerCase(java.util.Locale.ROOT), value));
        return lower;
    }
}
