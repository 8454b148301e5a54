package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyRegistryTest {

    private static final StrategyRegistry REGISTRY = StrategyRegistry.standard();

    private static Strategy parse(String expression) {
        return REGISTRY.parse(expression, DomainKeys.NONE);
    }

    private static StrategySyntaxException fault(String expression) {
        StrategySyntaxException fault = catchThrowableOfType(StrategySyntaxException.class, () -> parse(expression));
        assertThat(fault).as(expression).isNotNull();
        return fault;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep",
                "redact",
                "redact(\"a, (b) \\\"c\\\" \\\\ \\u000a \\u0000 'd'\")",
                "redact(\"\")",
                "fixed(8)",
                "null",
                "drop",
                "withhold",
                "label",
                "label(\"phone\")",
                "then(keep, redact(\"x\"))",
                "when(age < 18 and (a == \"x\" or not b is null), redact, then(keep, keep))",
                "when(`odd name` in [\"a,b\", 3, 2026-01-31, true], redact, keep)",
                "perElement(redact)"
            })
    void canonicalExpression_printsItself(String expression) {
        assertThat(parse(expression)).hasToString(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "  redact ( 'x' )  | redact(\"x\")",
                "redact(text=x)    | redact(\"x\")",
                "redact()          | redact",
                "redact('********')| redact",
                "fixed(length=3)   | fixed(3)",
                "when(condition=a==1, otherwise=keep, then=drop) | when(a == 1, drop, keep)",
                "when(a==-1.50,keep,keep) | when(a == -1.50, keep, keep)",
                "when(((a is present)),keep,keep) | when(a is present, keep, keep)",
                "when(not (not a == 1),keep,keep) | when(not not a == 1, keep, keep)",
            })
    void otherWriting_printsCanonical(String expression, String canonical) {
        assertThat(parse(expression)).hasToString(canonical);
        assertThat(parse(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "~~              | 0  | expected the name of a strategy",
                "redcat          | 0  | did you mean redact?",
                "~  redcat~        | 2  | did you mean redact?",
                "then(keep, redcat(1)) | 11 | did you mean redact?",
                "fixed           | 0  | argument length is missing",
                "fixed(0)        | 6  | must be a whole number from 1 to 64, but was 0",
                "fixed(1.5)      | 6  | but was 1.5",
                "fixed(65)       | 6  | but was 65",
                "fixed(x)        | 6  | expected a number",
                "fixed(99999999999) | 6  | from 1 to 64",
                "fixed(lenght=3) | 6  | unknown argument lenght; did you mean length?",
                "fixed(length=3, length=4) | 16 | given twice",
                "fixed(3, length=4) | 6 | given twice",
                "fixed(3, 4)     | 9  | at most 1 arguments without a name",
                "keep(1)         | 5  | takes no argument without a name",
                "keep(a=1)       | 5  | it takes no arguments",
                "redact(\"a)     | 7  | is not closed",
                "redact(a b)     | 9  | unexpected text after the value",
                "redact('a\\q')  | 10 | backslash must be followed",
                "redact('a'      | 10 | expected ) after the arguments of redact, but the expression ends",
                "redact(,)       | 7  | expected a value",
                "redact(text=)   | 12 | expected a value for text",
                "redact('a') b   | 12 | expected the end of the expression",
                "redact([a)      | 9  | does not close",
                "then(keep)      | 0  | at least 2 strategies",
                "when(a = 1, keep, keep) | 5 | unknown argument a",
                "when(a == 1, keep) | 0 | argument otherwise is missing",
                "when(a < \"x\", keep, keep) | 9 | needs a number or a date",
                "when(a ~ 1, keep, keep) | 7 | expected ==",
                "when(a == b, keep, keep) | 10 | expected a text in quotes",
                "when(and == 1, keep, keep) | 5 | expected the name of a field",
                "when(a == 1 b, keep, keep) | 12 | expected and, or, or the end",
                "when(a is 1, keep, keep) | 10 | expected null or present",
            })
    void unreadableExpression_tellsWhereAndWhy(String expression, int offset, String message) {
        StrategySyntaxException fault = fault(expression);
        assertThat(fault.getMessage()).contains(message);
        assertThat(fault.offset()).isEqualTo(offset);
    }

    @Test
    void deepNesting_isRefusedNotOverflown() {
        assertThat(fault("perElement(".repeat(1000) + "keep" + ")".repeat(1000)).getMessage())
                .contains("nest deeper");
        assertThat(fault("when(" + "not ".repeat(1000) + "a is null, keep, keep)")
                        .getMessage())
                .contains("nest deeper");
        assertThat(fault("redact('" + "x".repeat(20_000) + "')").getMessage()).contains("at most 20000 characters");
    }

    @Test
    void fields_areFoundThroughComposites() {
        Strategy strategy =
                parse("then(when(a == 1 and b is null, keep, redact), perElement(when(c > 1, keep, keep)))");
        assertThat(ReadsFields.of(strategy)).containsExactly("a", "b", "c");
        assertThat(ReadsFields.of(parse("redact"))).isEmpty();
    }

    @Test
    void hideFamily_takesEveryType() {
        for (Object value : new Object[] {"x", 1, true, new byte[3], Thread.State.NEW}) {
            assertThat(parse("redact").apply(value, ValueContext.NONE)).isEqualTo("********");
            assertThat(parse("drop").apply(value, ValueContext.NONE)).isEqualTo(Omitted.OMITTED);
            assertThat(parse("null").apply(value, ValueContext.NONE)).isNull();
            assertThat(parse("withhold").apply(value, ValueContext.NONE))
                    .isEqualTo(value instanceof String ? "********" : null);
        }
    }

    @Test
    void ownStrategy_isNamedInExpressions() {
        StrategyFactory factory = new StrategyFactory() {
            @Override
            public String name() {
                return "stars";
            }

            @Override
            public Strategy create(Arguments arguments) {
                return Strategies.fixed(arguments.integer("count", 1, 9, 4));
            }
        };
        StrategyRegistry extended = REGISTRY.with(factory);
        assertThat(extended.parse("stars(count=5)", DomainKeys.NONE)).hasToString("fixed(5)");
        assertThat(extended.names()).contains("stars", "redact");
        assertThat(REGISTRY.names()).doesNotContain("stars");
        assertThatThrownBy(() -> extended.with(factory)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void factoryThatGivesNothing_isASyntaxErrorOfTheExpression() {
        StrategyFactory factory = new StrategyFactory() {
            @Override
            public String name() {
                return "nothing";
            }

            @Override
            public Strategy create(Arguments arguments) {
                return null;
            }
        };
        assertThatThrownBy(() -> REGISTRY.with(factory).parse("nothing", DomainKeys.NONE))
                .isInstanceOf(StrategySyntaxException.class)
                .hasMessageContaining("its factory gives no strategy");
    }

    @Test
    void messageAboutAWordAsLongAsTheExpression_isShort() {
        String word = "x".repeat(15_000);
        for (String text : List.of(word, "redact(" + word + "=3)", "address(" + word + ")", "redact " + word)) {
            assertThat(catchThrowableOfType(StrategySyntaxException.class, () -> StrategyRegistry.standard()
                            .parse(text, DomainKeys.NONE)))
                    .extracting(Throwable::getMessage)
                    .satisfies(message -> assertThat(message.length()).isLessThan(1000));
        }
    }
}
