package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Cpu;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Environment;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Reports with noise as benchmarks have it: more between processes than between iterations. */
public final class Reports {

    static final Effort FULL = Effort.FULL;
    private static final double ITERATIONS = 0.015;
    static final double UNEVEN = 0.6;

    private Reports() {}

    /** Rows whose noise differs from row to row around a typical one, as that of the committed results does. */
    static Report noisy(long seed, int rows, double noise) {
        return slowed(seed, rows, noise, UNEVEN, 0, 1);
    }

    /** The same, but one row is slower. */
    static Report slowed(long seed, int rows, double noise, double uneven, int slow, double factor) {
        Random random = new Random(seed);
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            // The same rows are the noisy ones in every report.
            double ofRow = noise * Math.exp(uneven * new Random(i * 31L).nextGaussian());
            all.add(row("case" + i, 100 * (i == slow ? factor : 1), ofRow, random));
        }
        return of("synthetic", FULL, "Model", all);
    }

    private static Row row(String name, double nanos, double noise, Random random) {
        List<Double> iterations = new ArrayList<>();
        for (int process = 0; process < FULL.forks(); process++) {
            double ofProcess = nanos * Math.exp(noise * random.nextGaussian());
            for (int i = 0; i < FULL.iterations(); i++) {
                iterations.add(ofProcess * Math.exp(ITERATIONS * random.nextGaussian()));
            }
        }
        return row(name, "MASKWRIGHT", null, iterations);
    }

    public static Row row(String name, String contender, Double timesBaseline, List<Double> iterations) {
        double mean = iterations.stream().mapToDouble(n -> n).average().orElseThrow();
        return new Row(
                Map.of("case", name), "single", contender, mean, null, 1e9 / mean, timesBaseline, null, 0, iterations);
    }

    /** Nine iterations, each a little off. */
    static List<Double> steady(double nanos) {
        return IntStream.range(0, 9)
                .mapToObj(i -> nanos * (1 + 0.002 * (i % 5 - 2)))
                .toList();
    }

    public static Report of(String suite, Effort effort, String model, List<Row> rows) {
        return new Report(
                suite,
                effort,
                1,
                "2026-11-21T00:00:00Z",
                "bench",
                List.of("-Xmx1g"),
                new Environment("17", "VM", "Linux", "amd64", 2, new Cpu(model, List.of()), Map.of()),
                rows);
    }
}
