package io.maskwright.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final double TOLERANCE = 0.1;
    private static final int ROWS = 60;
    private static final int SEEDS = 200;
    private static final double NOISE = 0.02;

    @Test
    void sameCode_isSeldomCalledSlower_evenWithoutTolerance() {
        long alarms = LongStream.range(0, SEEDS)
                .filter(seed -> !compare(Reports.noisy(seed, ROWS, NOISE), Reports.noisy(seed + 10_000, ROWS, NOISE), 0)
                        .passes())
                .count();
        assertThat(alarms)
                .as("of " + SEEDS + " comparisons of " + ROWS + " rows")
                .isLessThan(SEEDS * 5 / 100);
    }

    @Test
    void sameCode_underGreatNoise_isNotCalledSlower() {
        long alarms = LongStream.range(0, SEEDS)
                .filter(seed -> !compare(
                                Reports.noisy(seed, ROWS, 4 * NOISE),
                                Reports.noisy(seed + 10_000, ROWS, 4 * NOISE),
                                TOLERANCE)
                        .passes())
                .count();
        assertThat(alarms).isLessThan(SEEDS * 5 / 100);
    }

    @Test
    void slowdownOfAFifth_isFoundNearlyAlways() {
        assertThat(found(0.03, 0)).isGreaterThan(SEEDS * 95 / 100);
    }

    @Test
    void slowdownOfAFifth_amongRowsOfUnevenNoise_isSeldomMissed() {
        // The noisiest rows have 8 % between processes: they are called unsure.
        assertThat(found(NOISE, Reports.UNEVEN)).isGreaterThan(SEEDS * 85 / 100);
    }

    /** How often a slowed row is found, each seed another one; it is hardly ever called the same, nor others slower. */
    private static int found(double noise, double uneven) {
        int found = 0;
        int same = 0;
        int others = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            int slow = seed % ROWS;
            Comparison comparison = compare(
                    Reports.slowed(seed, ROWS, noise, uneven, slow, 1),
                    Reports.slowed(seed + 10_000, ROWS, noise, uneven, slow, 1.2),
                    TOLERANCE);
            Verdict verdict = comparison.lines().get(slow).verdict();
            found += verdict == Verdict.SLOWER ? 1 : 0;
            same += verdict == Verdict.SAME ? 1 : 0;
            others += comparison.count(Verdict.SLOWER) > (verdict == Verdict.SLOWER ? 1 : 0) ? 1 : 0;
        }
        assertThat(same).isLessThan(SEEDS * 5 / 100);
        assertThat(others).isLessThan(SEEDS * 5 / 100);
        return found;
    }

    @Test
    void oneRow_isComparedByItsOwnNoise() {
        Report base = report(Reports.row("a", "MASKWRIGHT", null, Reports.steady(100)));
        assertThat(verdict(base, report(Reports.row("a", "MASKWRIGHT", null, Reports.steady(130)))))
                .isEqualTo(Verdict.SLOWER);
        assertThat(verdict(base, report(Reports.row("a", "MASKWRIGHT", null, Reports.steady(70)))))
                .isEqualTo(Verdict.FASTER);
        assertThat(verdict(base, report(Reports.row("a", "MASKWRIGHT", null, Reports.steady(108)))))
                .isEqualTo(Verdict.SAME);
        List<Double> scattered = List.of(60.0, 60.0, 60.0, 140.0, 140.0, 140.0, 250.0, 250.0, 250.0);
        assertThat(verdict(base, report(Reports.row("a", "MASKWRIGHT", null, scattered))))
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void oneProcess_leavesRoomForTheLuckOfTheCompiler() {
        Report base = quick(100, 101, 99);
        assertThat(verdict(base, quick(112, 113, 111))).isEqualTo(Verdict.UNSURE);
        assertThat(verdict(base, quick(150, 151, 149))).isEqualTo(Verdict.SLOWER);
    }

    @Test
    void sameReport_isTheSame() {
        Report report = Reports.noisy(1, ROWS, NOISE);
        assertThat(compare(report, report, 0).lines())
                .hasSize(ROWS)
                .allMatch(line -> line.verdict() == Verdict.SAME && line.ratio() == 1);
    }

    @Test
    void samePair_givesTheSameFigures() {
        Report base = Reports.noisy(1, ROWS, NOISE);
        Report now = Reports.noisy(2, ROWS, NOISE);
        assertThat(compare(base, now, TOLERANCE)).isEqualTo(compare(base, now, TOLERANCE));
    }

    @Test
    void rowsOfOneSide_areNewOrMissing() {
        Report base = report(Reports.row("old", "MASKWRIGHT", null, Reports.steady(100)));
        Report now = report(Reports.row("new", "MASKWRIGHT", null, Reports.steady(100)));
        Comparison comparison = compare(base, now, TOLERANCE);
        assertThat(comparison.lines()).extracting(Line::verdict).containsExactly(Verdict.NEW, Verdict.MISSING);
        assertThat(comparison.passes()).isFalse();
        Comparison onPurpose = Comparison.of(base, now, TOLERANCE, Yardstick.TIME, key -> true);
        assertThat(onPurpose.passes()).isTrue();
        assertThat(onPurpose.notAsked()).isEqualTo(1);
    }

    @Test
    void acrossMachines_theSpeedOfTheMachineCancelsOut() {
        Report base = report(
                Reports.row("a", "RIVAL", 1.0, Reports.steady(1_000)),
                Reports.row("a", "MASKWRIGHT", 10.0, Reports.steady(100)),
                Reports.row("b", "RIVAL", 1.0, Reports.steady(1_000)),
                Reports.row("b", "MASKWRIGHT", 10.0, Reports.steady(100)));
        Report slowMachine = report(
                Reports.row("a", "RIVAL", 1.0, Reports.steady(2_000)),
                Reports.row("a", "MASKWRIGHT", 10.0, Reports.steady(200)),
                Reports.row("b", "RIVAL", 1.0, Reports.steady(2_000)),
                Reports.row("b", "MASKWRIGHT", 5.0, Reports.steady(400)));
        assertThat(compare(base, slowMachine, TOLERANCE).count(Verdict.SLOWER)).isEqualTo(4);
        assertThat(Comparison.of(base, slowMachine, TOLERANCE, Yardstick.BASELINE, key -> false)
                        .lines())
                .extracting(Line::verdict)
                .containsExactly(Verdict.SAME, Verdict.SAME, Verdict.SAME, Verdict.SLOWER);
    }

    private static Comparison compare(Report base, Report now, double tolerance) {
        return Comparison.of(base, now, tolerance, Yardstick.TIME, key -> false);
    }

    private static Verdict verdict(Report base, Report now) {
        return compare(base, now, TOLERANCE).lines().get(0).verdict();
    }

    private static Report report(Row... rows) {
        return Reports.of("synthetic", Effort.FULL, "Model", List.of(rows));
    }

    private static Report quick(double... nanos) {
        List<Double> iterations = Arrays.stream(nanos).boxed().toList();
        return Reports.of(
                "synthetic", Effort.QUICK, "Model", List.of(Reports.row("a", "MASKWRIGHT", null, iterations)));
    }
}
