package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of a suite held against each other. Deterministic. Immutable.
 *
 * @param lines every measurement of either report, those of the new one first, in its order
 * @param notAsked how many measurements of the base were left out of the new run on purpose
 */
public record Comparison(List<Line> lines, int notAsked) {

    /** The chance that any of the measurements is called slower by noise alone, and the chance that any is called faster. */
    private static final double LEVEL = 0.05;

    private static final double CONFIDENCE = 0.95;

    /** A measurement in both reports. */
    private record Both(RowKey key, Row base, Row now, Pair pair) {}

    /** A change with its standard error in the measure of the t distribution. */
    private record Change(double log, double error, TDistribution chance) {

        /** The chance of such a change or a greater one in its direction by noise. */
        double level() {
            return error == 0 ? (log == 0 ? 1 : 0) : chance.cumulativeProbability(-Math.abs(log) / error);
        }

        double margin() {
            return error * chance.inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        }
    }

    /**
     * Compares two reports.
     *
     * @param base before
     * @param now after
     * @param tolerance the greatest change that does not count, such as 0.1
     * @param yardstick what times are compared in
     * @param leftOut which measurements of the base the new run left out on purpose
     * @return the comparison
     */
    public static Comparison of(
            Report base, Report now, double tolerance, Yardstick yardstick, Predicate<RowKey> leftOut) {
        Map<RowKey, Row> before = byKey(base);
        Map<RowKey, Row> after = byKey(now);
        List<Both> both = new ArrayList<>();
        after.forEach((key, row) -> {
            Row old = before.get(key);
            if (old != null && yardstick.fits(old, row)) {
                both.add(new Both(
                        key,
                        old,
                        row,
                        new Pair(
                                Processes.of(old, base.effort().iterations(), yardstick.unit(old)),
                                Processes.of(row, now.effort().iterations(), yardstick.unit(row)),
                                yardstick.sides(old, row))));
            }
        });
        Map<RowKey, Line> compared = compared(both, tolerance);
        List<Line> lines = new ArrayList<>();
        after.forEach((key, row) -> lines.add(compared.getOrDefault(
                key, new Line(key, nanos(before.get(key)), row.nanosPerValue(), null, null, Verdict.NEW))));
        int notAsked = 0;
        for (Map.Entry<RowKey, Row> old : before.entrySet()) {
            if (!after.containsKey(old.getKey())) {
                if (leftOut.test(old.getKey())) {
                    notAsked++;
                } else {
                    lines.add(
                            new Line(old.getKey(), old.getValue().nanosPerValue(), null, null, null, Verdict.MISSING));
                }
            }
        }
        return new Comparison(lines, notAsked);
    }

    private static @Nullable Double nanos(@Nullable Row row) {
        return row == null ? null : row.nanosPerValue();
    }

    private static Map<RowKey, Row> byKey(Report report) {
        Map<RowKey, Row> rows = new LinkedHashMap<>();
        report.rows().forEach(row -> rows.put(RowKey.of(row), row));
        return rows;
    }

    private static Map<RowKey, Line> compared(List<Both> both, double tolerance) {
        Noise noise = Noise.of(both.stream().map(Both::pair).toList());
        List<Change> changes =
                both.stream().map(each -> change(each.pair(), noise)).toList();
        boolean[] sure = sure(changes);
        Map<RowKey, Line> lines = new LinkedHashMap<>();
        for (int i = 0; i < both.size(); i++) {
            Both each = both.get(i);
            Change change = changes.get(i);
            lines.put(
                    each.key(),
                    new Line(
                            each.key(),
                            each.base().nanosPerValue(),
                            each.now().nanosPerValue(),
                            Math.exp(change.log()),
                            Math.exp(change.margin()),
                            verdict(change.log(), sure[i], tolerance)));
        }
        return lines;
    }

    private static Change change(Pair pair, Noise noise) {
        return new Change(pair.change(), pair.error(noise.varianceOf(pair)), new TDistribution(noise.freedomOf(pair)));
    }

    /** Holm's method: the least level is held against that for all, the next against that for all but one, and so on. */
    private static boolean[] sure(List<Change> changes) {
        List<Integer> order = IntStream.range(0, changes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> changes.get(i).level()))
                .toList();
        boolean[] sure = new boolean[changes.size()];
        for (int rank = 0; rank < order.size(); rank++) {
            int i = Objects.requireNonNull(order.get(rank));
            if (changes.get(i).level() > LEVEL / (changes.size() - rank)) {
                break;
            }
            sure[i] = true;
        }
        return sure;
    }

    private static Verdict verdict(double log, boolean isSure, double tolerance) {
        if (Math.abs(log) <= Math.log1p(tolerance)) {
            return Verdict.SAME;
        }
        return !isSure ? Verdict.UNSURE : log > 0 ? Verdict.SLOWER : Verdict.FASTER;
    }

    /**
     * Counts measurements.
     *
     * @param verdict what was thought of them
     * @return how many
     */
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /**
     * Tells whether a build may go on.
     *
     * @return whether no measurement is slower or missing
     */
    public boolean passes() {
        return count(Verdict.SLOWER) + count(Verdict.MISSING) == 0;
    }
}
