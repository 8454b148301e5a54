package io.maskwright.benchmarks.compare;

/**
 * One measurement in both reports. Immutable.
 *
 * @param base before
 * @param now after
 * @param sides how many independent figures each side is made of: two if it was divided by that of the baseline
 */
record Pair(Processes base, Processes now, int sides) {

    /** The logarithm of the ratio of the times. */
    double change() {
        return now.mean() - base.mean();
    }

    /** The degrees of freedom of the variance between processes; 0 with one process on each side. */
    int freedom() {
        return base.count() + now.count() - 2;
    }

    double squares() {
        return base.squares() + now.squares();
    }

    double varianceOfOne() {
        return (base.varianceOfOne() + now.varianceOfOne()) / 2;
    }

    /** The standard error of the change, with that variance of one process. */
    double error(double variance) {
        return Math.sqrt(sides * variance * (1.0 / base.count() + 1.0 / now.count()));
    }
}
