package io.maskwright.benchmarks.own;

import java.util.Arrays;
import java.util.List;

/**
 * Figures of several rounds. Immutable.
 *
 * @param rounds each
 */
record Spread(List<Double> rounds) {

    static Spread of(double... rounds) {
        return new Spread(Arrays.stream(rounds).boxed().toList());
    }

    double median() {
        return quantile(0.5);
    }

    /** Half of the range in which the middle half of the rounds lies. */
    double halfRange() {
        return (quantile(0.75) - quantile(0.25)) / 2;
    }

    private double quantile(double share) {
        List<Double> sorted = rounds.stream().sorted().toList();
        double at = share * (sorted.size() - 1);
        int below = (int) at;
        int above = Math.min(sorted.size() - 1, below + 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }
}
