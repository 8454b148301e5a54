package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.ValueContext;
import io.maskwright.format.CanonicalForm;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.strategy.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test vectors of {@code docs/tokens.md}: they never change, for tables out there are joined on them. */
class TokensPageTest {

    private static final DomainKeys KEYS = DomainKeys.of(Map.of("study", "k"), name -> {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return Keyring.of(name, Secret.of(key));
    });

    static Stream<List<String>> vectors() throws IOException {
        return Files.readAllLines(SamplesTest.ROOT.resolve("docs/tokens.md")).stream()
                .filter(line -> line.startsWith("| `pseudonym(") || line.startsWith("| `blindIndex("))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList());
    }

    private static String apply(String expression, String value) {
        return (String) StrategyRegistry.standard().parse(expression, KEYS).apply(value, ValueContext.NONE);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vector_isWhatTheStrategyGives(List<String> cells) {
        assertThat(apply(cells.get(0), cells.get(1))).isEqualTo(cells.get(3));
        // What is hashed is the canonical form and nothing else, so a table that has it already joins, too.
        String plain = cells.get(0).replaceAll(", as=.*", ")");
        assertThat(apply(plain, cells.get(2))).isEqualTo(cells.get(3));
        assertThat(form(cells.get(0)).of(cells.get(1))).isEqualTo(cells.get(2));
    }

    private static CanonicalForm form(String expression) {
        if (expression.contains("as=cccd")) {
            return CanonicalForm.cccd();
        }
        return expression.contains("as=compact")
                ? CanonicalForm.compact()
                : CanonicalForm.phone(expression.replaceAll(".*country=([A-Z]+).*", "$1"));
    }

    @Test
    void page_hasVectorsOfVersionOne() throws IOException {
        assertThat(CanonicalForm.VERSION).isEqualTo(1);
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(Files.readString(SamplesTest.ROOT.resolve("docs/tokens.md"))).contains("canonical form, version 1");
    }
}
