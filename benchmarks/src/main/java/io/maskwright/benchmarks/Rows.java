package io.maskwright.benchmarks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Turns results of JMH into rows. */
final class Rows {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private Rows() {}

    /** The rows case by case, in the order in which the cases first come, each with its ratio to the baseline. */
    static List<Row> of(List<RunResult> results, Suite suite) {
        List<Row> rows = results.stream().map(r -> row(r, suite)).toList();
        Map<Map<String, String>, Row> baselines =
                rows.stream().filter(r -> r.is(suite.baseline())).collect(Collectors.toMap(Row::params, r -> r));
        List<Map<String, String>> cases =
                rows.stream().map(Row::params).distinct().toList();
        return rows.stream()
                .map(r -> baselines.containsKey(r.params()) ? r.comparedTo(baselines.get(r.params())) : r)
                .sorted(Comparator.comparingInt(r -> cases.indexOf(r.params())))
                .toList();
    }

    private static Row row(RunResult result, Suite suite) {
        BenchmarkParams run = result.getParams();
        Map<String, String> params = new LinkedHashMap<>();
        for (String key : run.getParamsKeys()) {
            params.put(key, run.getParam(key));
        }
        String contender = Objects.requireNonNull(params.remove(Contest.CONTENDER), "contender must be a parameter");
        Result<?> time = result.getPrimaryResult();
        double error = time.getScoreError();
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        return new Row(
                params,
                run.getBenchmark().substring(run.getBenchmark().lastIndexOf('.') + 1),
                contender,
                time.getScore(),
                Double.isNaN(error) ? null : error,
                1e9 / time.getScore() * run.getThreads(),
                null,
                allocation == null ? null : allocation.getScore(),
                suite.resultBytes(params, run.getOpsPerInvocation()),
                iterations(result));
    }

    private static List<Double> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(process -> process.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
    }
}
