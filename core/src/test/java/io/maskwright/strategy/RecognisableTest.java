package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisableTest {

    private static Strategy strategy(String expression) {
        return StrategyRegistry.standard().parse(expression, StrategyTestKeys.KEYS);
    }

    private static boolean isResult(String expression, String text) {
        return Recognisable.isResult(strategy(expression), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redact | ********",
                "redact(\"hidden\") | hidden",
                "fixed(3) | ***",
                "label | <text>",
                "label | <number>",
                "withhold | ********",
                "zip3 | 123",
                "zip3 | 000",
                "age | 90+",
                "bucket(size=10) | [20,30)",
                "bucket(bounds=[10, 20]) | <10",
                "bucket(bounds=[10, 20]) | [10,20)",
                "bucket(bounds=[10, 20]) | >=20",
                "truncateDate(to=year, otherwise=hide) | ****",
                "then(keep, phone) | 138****5678",
                "then(phone, keep) | 138****5678",
                "perElement(phone) | 138****5678",
                "when(a == 1, phone, redact(\"gone\")) | gone",
                "when(a == 1, phone, redact(\"gone\")) | ********",
                "when(a == 1, phone, redact(\"gone\")) | 138****5678"
            })
    void result_isRecognised(String expression, String text) {
        assertThat(isResult(expression, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redact | *",
                "redact | 13812345678",
                "label | text",
                "zip3 | 12345",
                "age | 90",
                "bucket(size=10) | 20",
                "bucket(size=10) | [21,30)",
                "bucket(size=10) | <10",
                "bucket(bounds=[10, 20]) | <20",
                "bucket(bounds=[10, 20]) | [1,",
                "round(size=10) | 20",
                "truncateDate(to=year) | 2020",
                "phone | 1*2",
                "email | a*b@example.com",
                "keep | ********",
                "'null' | ********",
                "drop | ********"
            })
    void value_isNotRecognised(String expression, String text) {
        assertThat(isResult(expression.replace("'", ""), text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pseudonym(domain=study)",
                "pseudonym(domain=study, alphabet=base32)",
                "pseudonym(domain=study, alphabet=base62)",
                "pseudonym(domain=study, alphabet=base64url)",
                "pseudonym(domain=study, alphabet=digits)",
                "blindIndex(domain=study)",
                "seal(domain=study)"
            })
    void keyedResult_isRecognised_andValuesAreNot(String expression) {
        for (int i = 0; i < 50; i++) {
            String value = "1381234" + (5000 + i);
            Object result = strategy(expression).apply(value, ValueContext.NONE);
            assertThat(isResult(expression, result.toString())).isTrue();
            assertThat(isResult(expression, value)).isFalse();
        }
        for (String value : new String[] {"DE89370400440532013000", "mws1.", "mws1.AAAA", "11010519491231002X", ""}) {
            assertThat(isResult(expression, value)).as(value).isFalse();
        }
    }

    @Test
    void shortPseudonym_looksLikeAValue() {
        Strategy strategy = strategy("pseudonym(domain=study, bits=32, rows=10, alphabet=digits)");
        Object result = strategy.apply("13812345678", ValueContext.NONE);
        assertThat(Recognisable.isResult(strategy, result.toString())).isFalse();
    }
}
