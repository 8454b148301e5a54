package io.maskwright.spark.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes results down in the form that all results of this project have, with what only Spark tells beside it. */
final class BenchReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final BenchOptions options;
    private final Map<String, Object> machine;
    private final int processors;

    BenchReport(BenchOptions options, Map<String, Object> machine) {
        this.options = options;
        this.machine = machine;
        this.processors = Runtime.getRuntime().availableProcessors();
    }

    void write(List<Trial> trials, List<String> jvmArguments) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("suite", "spark");
        report.put("effort", effort());
        report.put(
                "method",
                "one process, local[" + processors + "]; everybody once over the smallest table to warm up, then "
                        + options.repeats() + " runs of everybody in turn over each; medians");
        report.put("threads", processors);
        report.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        report.put("command", options.command());
        report.put("jvmArguments", jvmArguments);
        report.put("environment", machine);
        List<Object> rows = new ArrayList<>();
        for (Trial trial : trials) {
            rows.add(row(trial, copy(trials, trial.rows())));
        }
        report.put("rows", rows);
        Files.createDirectories(options.out().resolveSibling("."));
        Files.writeString(options.out(), JSON.writeValueAsString(report) + "\n");
    }

    private Map<String, Object> effort() {
        Map<String, Object> effort = new LinkedHashMap<>();
        effort.put("name", options.repeats() >= 3 ? "full" : "quick");
        effort.put("forks", 1);
        effort.put("warmups", 1);
        effort.put("iterations", options.repeats());
        effort.put("millis", 0);
        return effort;
    }

    private static Trial copy(List<Trial> trials, long rows) {
        return trials.stream()
                .filter(trial -> trial.rows() == rows && trial.contender().work() == Contender.Work.SPARK_COPY)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> row(Trial trial, Trial copy) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("params", params(trial));
        row.put("form", trial.contender().form());
        row.put("contender", trial.contender().work().name());
        row.put("nanosPerValue", nanos(trial.median(), trial.rows()));
        row.put("errorNanos", null);
        row.put("valuesPerSecond", trial.rowsPerSecond());
        row.put("timesBaseline", copy.median() / trial.median());
        row.put("bytesPerValue", null);
        row.put("resultBytes", (int) (trial.work().bytesWritten() / trial.rows()));
        row.put(
                "nanosOfIterations",
                trial.seconds().stream()
                        .map(seconds -> nanos(seconds, trial.rows()))
                        .toList());
        row.put("seconds", trial.seconds());
        row.put("cpuSeconds", trial.work().cpuNanos() / NANOS);
        row.put("collectorSeconds", trial.work().collectionMillis() / MILLIS);
        row.put("shuffleBytes", trial.work().shuffleBytes());
        row.put("bytesWritten", trial.work().bytesWritten());
        return row;
    }

    /** To encrypt is another task than to hide, so the two are not compared. */
    private static Map<String, Object> params(Trial trial) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("rows", Long.toString(trial.rows()));
        if (trial.contender().work() == Contender.Work.MASKWRIGHT_MASKS_FPE) {
            params.put("encrypted", "2-columns-encrypted");
        }
        return params;
    }

    private double nanos(double seconds, long rows) {
        return seconds * NANOS * processors / rows;
    }
}
