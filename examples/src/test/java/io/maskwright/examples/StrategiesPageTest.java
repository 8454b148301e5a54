package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.EqualityLeak;
import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.ValueContext;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.TokenVaults;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/strategies.md} says what the strategies do: its rows are run. */
class StrategiesPageTest {

    private static final DomainKeys KEYS = DomainKeys.of(Map.of("study", "k"), name -> {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return Keyring.of(name, Secret.of(key));
    });

    private static final DomainVaults VAULTS =
            DomainVaults.of(Map.of("study", "memory"), Map.of("memory", TokenVaults::inMemory));

    private static final ValueContext RECORD = new ValueContext() {
        private final Map<String, Object> fields = Map.of("age", 9, "patient", "P-1");

        @Override
        public boolean hasField(String name) {
            return fields.containsKey(name);
        }

        @Override
        public Object field(String name) {
            return fields.get(name);
        }
    };

    /** The cells of the rows of a number of columns that start with code. */
    private static Stream<List<String>> rows(int columns) throws IOException {
        return Files.readAllLines(SamplesTest.ROOT.resolve("docs/strategies.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == columns);
    }

    static Stream<List<String>> strategyRows() throws IOException {
        return rows(6);
    }

    private static String code(String cell) {
        return cell.replaceAll("^`|`$", "");
    }

    private static Object value(String cell) {
        String text = code(cell);
        return text.startsWith("[\"")
                ? Arrays.asList(text.substring(2, text.length() - 2).split("\", \""))
                : text;
    }

    @ParameterizedTest
    @MethodSource("strategyRows")
    void row_isWhatTheStrategyDoes(List<String> cells) {
        Strategy strategy = StrategyRegistry.standard().parse(code(cells.get(0)), KEYS, VAULTS);
        Object result = strategy.apply(value(cells.get(1)), RECORD);
        String after = cells.get(2);
        if (after.equals("(null)")) {
            assertThat(result).isNull();
        } else if (after.equals("(random)")) {
            assertThat(result).isInstanceOf(String.class).isNotEqualTo(value(cells.get(1)));
        } else if (after.equals("(left out)")) {
            assertThat(result).isEqualTo(Omitted.OMITTED);
        } else {
            assertThat(result).isEqualTo(value(after));
        }
        assertThat(cells.get(3)).as("takes").isEqualTo(taken(strategy));
        assertThat(cells.get(4)).as("back").isEqualTo(back(strategy.traits().reversibility()));
        assertThat(cells.get(5))
                .as("equal results tell")
                .isEqualTo(told(strategy.traits().equalityLeak()));
        assertThat(strategy.traits().determinism())
                .isEqualTo(cells.get(0).contains("repeat=fresh") ? Determinism.RANDOM : Determinism.DETERMINISTIC);
        assertThat(strategy.traits().uniqueness()).isEqualTo(uniqueness(cells.get(0)));
    }

    private static Uniqueness uniqueness(String cell) {
        if (cell.matches("`(keep`|fpe\\(|seal\\(|token\\().*")) {
            return Uniqueness.PRESERVED;
        }
        return cell.matches("`(pseudonym|blindIndex)\\(.*") ? Uniqueness.PROBABLE : Uniqueness.LOSSY;
    }

    private static String taken(Strategy strategy) {
        if (strategy.resultType(Boolean.class) != null) {
            return "any";
        } else if (strategy.resultType(Integer.class) == Integer.class) {
            return "numbers";
        }
        return strategy.resultType(LocalDate.class) == LocalDate.class ? "dates" : "text";
    }

    private static String back(Reversibility reversibility) {
        return switch (reversibility) {
            case IRREVERSIBLE -> "no";
            case REVERSIBLE -> "key";
            case SHOWN -> "shown";
        };
    }

    private static String told(EqualityLeak leak) {
        return leak.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void page_hasARowForEveryStrategy() throws IOException {
        List<String> named = strategyRows()
                .map(cells -> code(cells.get(0)).replaceAll("\\(.*", ""))
                .distinct()
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(StrategyRegistry.standard().names());
    }

    @Test
    void categoryTable_isTheDisplayProfile() throws IOException {
        Policy display = Policy.displayDefaults();
        List<List<String>> expected = display.categories().stream()
                .map(name -> {
                    Decision decision = display.decide(
                            FieldFacts.of(name, Category.of(name)), Audience.MOST_RESTRICTIVE, Delivery.RESPONSE);
                    return List.of(
                            "`" + name + "`",
                            "`" + decision.strategy() + "`",
                            String.valueOf(decision.tier()),
                            decision.identifiability().name().toLowerCase(Locale.ROOT));
                })
                .toList();
        assertThat(rows(4).filter(cells -> display.categories().contains(code(cells.get(0))) && !isArgument(cells)))
                .containsExactlyElementsOf(expected);
    }

    /** Some strategies are named as categories are; their rows name an argument in the second cell. */
    private static boolean isArgument(List<String> cells) {
        return cells.get(1).matches("`(minHidden|level|first|to|map|top|size|decimals|precision|days)`.*");
    }
}
