package io.maskwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.benchmarks.fpe.FpeSuite;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;

/** JMH finds and runs the benchmarks; in this process and for moments only, so that no figure means anything. */
class HarnessTest {

    private static final Effort MOMENT = new Effort("moment", 0, 0, 2, 10);

    @Test
    void oneCase_givesARowForEachContenderAndForm() throws Exception {
        Suite suite = new FpeSuite();
        List<Contest> contests = Selection.of(suite.contests(Effort.FULL), Map.of("format", "digits-16"));
        List<RunResult> results = new Harness(MOMENT, 2, List.of())
                .run(contests, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        List<Row> rows = Rows.of(results, suite);
        assertThat(rows)
                .extracting(row -> row.form() + " " + row.contender())
                .containsExactly(
                        "single MASKWRIGHT",
                        "single BOUNCY_CASTLE",
                        "single MYSTO",
                        "single IDEALISTA",
                        "ownTweak MASKWRIGHT",
                        "ownTweak BOUNCY_CASTLE",
                        "ownTweak MYSTO",
                        "ownTweak IDEALISTA",
                        "batch64 MASKWRIGHT",
                        "batch256 MASKWRIGHT",
                        "batch1024 MASKWRIGHT");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.params()).containsExactly(Map.entry("format", "DIGITS_16"));
            assertThat(row.nanosPerValue()).isPositive();
            assertThat(row.valuesPerSecond() * row.nanosPerValue()).isCloseTo(2e9, within1Percent());
            assertThat(row.timesBaseline()).isPositive();
            assertThat(row.bytesPerValue()).isGreaterThanOrEqualTo(row.resultBytes());
            assertThat(row.nanosOfIterations()).hasSize(2);
        });
    }

    private static Percentage within1Percent() {
        return Percentage.withPercentage(1);
    }
}
