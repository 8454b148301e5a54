package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrategiesSpecTest {

    private static Strategy strategy(String expression) {
        return StrategyRegistry.standard().parse(expression, DomainKeys.NONE);
    }

    static List<GoldenRow> rows() {
        return GoldenRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void goldenRow_apply(GoldenRow row) {
        assertThat(strategy(row.strategy()).apply(row.input(), ValueContext.NONE))
                .isEqualTo(row.output());
    }

    @Test
    void goldenRows_applyAll() {
        Map<String, List<GoldenRow>> byStrategy = rows().stream().collect(Collectors.groupingBy(GoldenRow::strategy));
        byStrategy.forEach((expression, rows) -> {
            ListColumn column =
                    new ListColumn(rows.stream().map(GoldenRow::input).toList());
            strategy(expression).applyAll(column);
            assertThat(column.values)
                    .as(expression)
                    .isEqualTo(rows.stream().map(row -> (Object) row.output()).toList());
        });
    }

    @Test
    void goldenStrategies_printThemselves() {
        rows().forEach(row -> assertThat(strategy(row.strategy())).hasToString(row.strategy()));
    }
}
