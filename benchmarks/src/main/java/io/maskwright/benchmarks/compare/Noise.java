package io.maskwright.benchmarks.compare;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * How much the figures of processes vary in two reports: what is typical of all measurements, and how far it may be taken for
 * that of each. Immutable.
 *
 * @param variance the typical variance between processes
 * @param weight how many degrees of freedom that is worth beside those of a measurement of its own; 0 if it tells nothing
 */
record Noise(double variance, double weight) {

    private static final int FEWEST_MEASUREMENTS = 5;
    private static final double GREATEST_WEIGHT = 60;
    private static final double LEAST_VARIANCE = 1e-8;
    private static final int STEPS = 50;

    /**
     * What is assumed between processes, 5 %, where each report has only one: two runs of the same code differ so by the luck
     * of the compiler, which the iterations of one process do not show.
     */
    private static final double ASSUMED = 0.05 * 0.05;

    private static final double ASSUMED_WEIGHT = 10;

    /** Estimates the noise of measurements, each on both sides. */
    static Noise of(List<Pair> pairs) {
        List<Pair> telling = pairs.stream().filter(pair -> pair.freedom() > 0).toList();
        if (telling.size() < FEWEST_MEASUREMENTS) {
            return new Noise(ASSUMED, 0);
        }
        // Variances vary by chance as logarithms of a chi-squared figure do; what is beyond that is true difference.
        double[] logs = telling.stream()
                .mapToDouble(pair -> {
                    double half = pair.freedom() / 2.0;
                    return Math.log(variance(pair)) - Gamma.digamma(half) + Math.log(half);
                })
                .toArray();
        double mean = 0;
        for (double log : logs) {
            mean += log / logs.length;
        }
        double beyond = 0;
        for (int i = 0; i < logs.length; i++) {
            beyond += (logs[i] - mean) * (logs[i] - mean) / (logs.length - 1)
                    - Gamma.trigamma(telling.get(i).freedom() / 2.0) / logs.length;
        }
        double weight = beyond > 0 ? Math.min(GREATEST_WEIGHT, 2 * inverseTrigamma(beyond)) : GREATEST_WEIGHT;
        return new Noise(Math.exp(mean + Gamma.digamma(weight / 2) - Math.log(weight / 2)), weight);
    }

    private static double variance(Pair pair) {
        return Math.max(LEAST_VARIANCE, pair.squares() / pair.freedom());
    }

    /** Halves an interval; trigamma falls from infinity to zero. */
    private static double inverseTrigamma(double value) {
        double low = 1e-3;
        double high = GREATEST_WEIGHT;
        for (int i = 0; i < STEPS; i++) {
            double middle = Math.sqrt(low * high);
            if (Gamma.trigamma(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The variance of one process of a measurement. */
    double varianceOf(Pair pair) {
        if (pair.freedom() == 0) {
            return (weight > 0 ? variance : ASSUMED) + pair.varianceOfOne();
        }
        return (weight * variance + pair.freedom() * variance(pair)) / (weight + pair.freedom());
    }

    /** The degrees of freedom of that variance. */
    double freedomOf(Pair pair) {
        return pair.freedom() == 0 && weight == 0 ? ASSUMED_WEIGHT : weight + pair.freedom();
    }
}
