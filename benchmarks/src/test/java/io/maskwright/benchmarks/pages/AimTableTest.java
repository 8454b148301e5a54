package io.maskwright.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AimTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ns demo-jdk17 single maskwright                            | "atMost": 150            | met
                    ns demo-jdk17 single maskwright                            | "atMost": 105            | met, within the error
                    ns demo-jdk17 single maskwright                            | "atMost": 95             | **missed**, within the error
                    ns demo-jdk17 single maskwright                            | "atMost": 50             | **missed**
                    per-second demo-jdk17 single maskwright                    | "atLeast": 1000000       | met
                    per-second demo-jdk17 single maskwright                    | "atLeast": 90000000      | **missed**
                    ns demo-jdk17 single maskwright                            | "times": 1               | **missed**
                    ns demo-jdk17 batch64 maskwright                           | "times": 3               | met
                    ns demo-jdk17 batch64 maskwright                           | "atMost": 10, "times": 3 | **missed**
                    ns demo-jdk17 single maskwright / demo-jdk17 single floor  | "atMost": 3              | met
                    beyond demo-jdk17 single maskwright                        | "atMost": 16             | met
                    beyond demo-jdk17 single maskwright                        | "atMost": 0              | **missed**
                    ns demo-jdk17 batch256 maskwright                          | "atMost": 10             | **not measured**
                    ns none-jdk17 single maskwright                            | "atMost": 10             | **not measured**
                    """)
    void verdict_comparesTheFigureWithTheAim(String measured, String aim, String verdict) {
        String[] cells = line(measured, aim, "").split("\\|");
        assertThat(cells[6].strip()).isEqualTo(verdict);
    }

    @Test
    void line_hasAimFigureRivalAndLimit() {
        String limit = ", \"limit\": {\"row\": \"demo-jdk17 single floor\", \"count\": 0.1, \"what\": \"a floor\"}";
        assertThat(line("ns-error demo-jdk17 single maskwright", "\"atMost\": 150, \"times\": 2", limit))
                .isEqualTo(
                        "| x | ≤ 150 ns, ≥ 2 × the rival | 100 ± 10 ns | 0.80 × fast | 20.0 × a floor | **missed** |");
    }

    @Test
    void each_standsForOneAimPerEntry() {
        Checkout checkout = new Checkout(folder);
        checkout.docs(
                "aims.json",
                """
                {"demo": [{"what": "$ of 16", "each": {"one": "single", "many": "batch64"},
                           "measured": "ns demo-jdk17 $ maskwright", "atMost": 50}]}
                """);
        Sources sources = checkout.sources();
        assertThat(new AimTable(sources.results(), sources.contenders())
                        .of(sources.aims().group("demo")))
                .contains("| one of 16 | ≤ 50 ns | 100 ns |", "| many of 16 | ≤ 50 ns | 20 ns |");
    }

    private String line(String measured, String aim, String limit) {
        Checkout checkout = new Checkout(folder);
        checkout.docs(
                "aims.json",
                "{\"demo\": [{\"what\": \"x\", \"measured\": \"%s\", %s%s}]}".formatted(measured, aim, limit));
        Sources sources = checkout.sources();
        String table = new AimTable(sources.results(), sources.contenders())
                .of(sources.aims().group("demo"));
        return table.lines().skip(2).findFirst().orElseThrow();
    }
}
