package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import io.maskwright.strategy.Condition.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final ValueContext RECORD = record();

    private static ValueContext record() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("text", "caf\u0065\u0301");
        fields.put("age", 17);
        fields.put("ageText", "17");
        fields.put("amount", new BigDecimal("1.50"));
        fields.put("nan", Double.NaN);
        fields.put("born", LocalDate.of(1990, 3, 7));
        fields.put("bornText", "1990-03-07");
        fields.put("at", LocalDateTime.of(1990, 3, 7, 23, 0));
        fields.put("instant", Instant.parse("1990-03-07T23:59:59Z"));
        fields.put("atText", "1990-03-07T10:00");
        fields.put("flag", true);
        fields.put("nothing", null);
        fields.put("state", Thread.State.NEW);
        fields.put("a.b[0]-c", 1);
        fields.put("odd name", 1);
        fields.put("số", 1);
        return context(fields);
    }

    static ValueContext context(Map<String, Object> fields) {
        return new ValueContext() {
            @Override
            public boolean hasField(String name) {
                return fields.containsKey(name);
            }

            @Override
            public Object field(String name) {
                return fields.get(name);
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text == \"café\" | TRUE",
                "text != \"café\" | FALSE",
                "text == 'x' | FALSE",
                "text == 5 | UNKNOWN",
                "text < 5 | UNKNOWN",
                "text == 1990-03-07 | UNKNOWN",
                "age < 18 | TRUE",
                "age <= 17 | TRUE",
                "age > 17 | FALSE",
                "age >= 17.0 | TRUE",
                "age == 17.00 | TRUE",
                "age == \"17\" | UNKNOWN",
                "age != \"17\" | UNKNOWN",
                "ageText < 18 | TRUE",
                "ageText == 17 | TRUE",
                "amount == 1.5 | TRUE",
                "nan > 0 | UNKNOWN",
                "born < 2000-01-01 | TRUE",
                "bornText == 1990-03-07 | TRUE",
                "at == 1990-03-07 | TRUE",
                "atText == 1990-03-07 | TRUE",
                "instant <= 1990-03-07 | TRUE",
                "born == 5 | UNKNOWN",
                "flag == true | TRUE",
                "flag != true | FALSE",
                "age == true | UNKNOWN",
                "state == \"NEW\" | TRUE",
                "state in [\"OLD\", \"NEW\"] | TRUE",
                "age in [1, 17] | TRUE",
                "age in [1, 2] | FALSE",
                "age in [1, \"x\"] | UNKNOWN",
                "nothing == 1 | UNKNOWN",
                "missing == 1 | UNKNOWN",
                "not missing == 1 | UNKNOWN",
                "missing in [1] | UNKNOWN",
                "nothing is null | TRUE",
                "missing is null | TRUE",
                "missing is present | FALSE",
                "age is present | TRUE",
                "age is null | FALSE",
                "missing == 1 and age == 1 | FALSE",
                "missing == 1 and age == 17 | UNKNOWN",
                "missing == 1 or age == 17 | TRUE",
                "missing == 1 or age == 1 | UNKNOWN",
                "not (age == 1 or age == 2) | TRUE",
                "not age == 1 and age == 17 | TRUE",
                "age == 1 and age == 1 or age == 17 | TRUE",
                "age == 1 and (age == 1 or age == 17) | FALSE",
                "a.b[0]-c == 1 | TRUE",
                "`odd name` == 1 | TRUE",
                "số == 1 | TRUE",
            })
    void conditions_threeValued(String condition, Truth outcome) {
        Condition parsed = Condition.parse(condition);
        assertThat(parsed.evaluate(RECORD)).isEqualTo(outcome);
        Condition again = Condition.parse(parsed.toString());
        assertThat(again).hasToString(parsed.toString());
        assertThat(again.evaluate(RECORD)).isEqualTo(outcome);
    }

    @Test
    void fields_areCollectedOnce() {
        assertThat(Condition.parse("a == 1 and (b is null or not a in [2]) or `c d` > 3")
                        .fields())
                .containsExactly("a", "b", "c d");
    }

    @Test
    void choice_unknownWithholds() {
        String expression = "when(age < 18, redact(\"minor\"), keep)";
        var strategy = StrategyRegistry.standard().parse(expression, DomainKeys.NONE);
        assertThat(strategy.apply("Li", RECORD)).isEqualTo("minor");
        assertThat(strategy.apply("Li", context(Map.of("age", 30)))).isEqualTo("Li");
        assertThat(strategy.apply("Li", ValueContext.NONE)).isEqualTo("********");
        assertThat(strategy.apply(5, ValueContext.NONE)).isNull();
    }
}
