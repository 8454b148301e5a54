package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Row;
import java.util.Arrays;
import java.util.List;

/**
 * The times of one measurement, as a natural logarithm for each process. Immutable.
 *
 * @param logs the median of the iterations of each process
 * @param varianceOfOne what one process alone tells of the variance of its figure: that of its iterations
 */
record Processes(List<Double> logs, double varianceOfOne) {

    /**
     * Takes a row apart.
     *
     * @param row a measurement
     * @param iterations how many iterations each process has
     * @param unit what its times are divided by
     */
    static Processes of(Row row, int iterations, double unit) {
        double[] all = row.nanosOfIterations().isEmpty()
                ? new double[] {Math.log(row.nanosPerValue() / unit)}
                : row.nanosOfIterations().stream()
                        .mapToDouble(nanos -> Math.log(nanos / unit))
                        .toArray();
        int each = Math.max(1, iterations);
        int count = (all.length + each - 1) / each;
        Double[] logs = new Double[count];
        Arrays.setAll(
                logs,
                process -> median(Arrays.copyOfRange(all, process * each, Math.min(all.length, (process + 1) * each))));
        double[] first = Arrays.copyOf(all, Math.min(all.length, each));
        return new Processes(List.of(logs), squares(first) / Math.max(1, first.length - 1) / first.length);
    }

    int count() {
        return logs.size();
    }

    double mean() {
        return mean(logs.stream().mapToDouble(log -> log).toArray());
    }

    /** The sum of the squared distances from the mean. */
    double squares() {
        return squares(logs.stream().mapToDouble(log -> log).toArray());
    }

    private static double squares(double... values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
