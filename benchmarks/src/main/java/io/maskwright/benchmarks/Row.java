package io.maskwright.benchmarks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measurement. Immutable.
 *
 * @param params the case, without the contender
 * @param form the benchmark method
 * @param contender who
 * @param nanosPerValue mean time of a thread for each value
 * @param errorNanos half of the 99.9 % confidence interval of the mean; null if there are too few iterations for one
 * @param valuesPerSecond of all threads together
 * @param timesBaseline how many times as fast as the baseline in the same case; null if that was not run
 * @param bytesPerValue what is allocated for each value; null if it was not measured
 * @param resultBytes what of it the result takes
 * @param nanosOfIterations the mean of each iteration, process after process
 */
public record Row(
        Map<String, String> params,
        String form,
        String contender,
        double nanosPerValue,
        @Nullable Double errorNanos,
        double valuesPerSecond,
        @Nullable Double timesBaseline,
        @Nullable Double bytesPerValue,
        int resultBytes,
        List<Double> nanosOfIterations) {

    /**
     * Returns the same row with its ratio to the baseline.
     *
     * @param baseline the row of the baseline in the same case
     * @return the row
     */
    public Row comparedTo(Row baseline) {
        return new Row(
                params,
                form,
                contender,
                nanosPerValue,
                errorNanos,
                valuesPerSecond,
                baseline.nanosPerValue / nanosPerValue,
                bytesPerValue,
                resultBytes,
                nanosOfIterations);
    }

    boolean is(Suite.Baseline baseline) {
        return contender.equals(baseline.contender()) && form.equals(baseline.form());
    }
}
