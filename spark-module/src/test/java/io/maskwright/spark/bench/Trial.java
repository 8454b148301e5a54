package io.maskwright.spark.bench;

import io.maskwright.spark.bench.StageMeter.Work;
import java.util.Collections;
import java.util.List;

/**
 * What somebody took on one size of the table.
 *
 * @param rows of the table
 * @param contender who
 * @param seconds of each run
 * @param work what the tasks of the last run did
 */
record Trial(long rows, Contender contender, List<Double> seconds, Work work) {

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the slowest and the fastest run are apart, as a share of the median. */
    double spread() {
        return (Collections.max(seconds) - Collections.min(seconds)) / median();
    }

    double rowsPerSecond() {
        return rows / median();
    }
}
