package io.maskwright.benchmarks.export;

import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Environment;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a run gave, as the first files of this suite have it: without rows that all suites share.
 *
 * @param suite the suite
 * @param date when, UTC
 * @param jvmArguments what the measured processes were started with
 * @param environment where
 * @param runs the measurements
 */
public record ExportResults(
        String suite, String date, List<String> jvmArguments, Environment environment, List<ExportFigures> runs) {

    private static final String FORM = "export";

    /** What tells cases apart. */
    private record Case(long rows, int threads, ExportContender contender) {

        static Case of(ExportFigures run) {
            return new Case(run.rowsOfTable(), run.threads(), run.contender());
        }
    }

    /**
     * Returns the report that all suites have.
     *
     * @return the report; a file of the first form does not tell its command
     */
    public Report report() {
        return report(this, "full", "unknown");
    }

    static Report report(ExportResults results, String effort, String command) {
        Map<Case, List<ExportFigures>> cases = new LinkedHashMap<>();
        results.runs().forEach(run -> cases.computeIfAbsent(Case.of(run), c -> new ArrayList<>())
                .add(run));
        int repeats = cases.values().stream().mapToInt(List::size).max().orElse(1);
        return new Report(
                results.suite(),
                new Effort(effort, repeats, 0, 1, 0),
                1,
                results.date(),
                command,
                results.jvmArguments(),
                results.environment(),
                rows(cases));
    }

    /** One for each case: a value is a row of the table, an iteration a run in a process of its own. */
    private static List<Row> rows(Map<Case, List<ExportFigures>> cases) {
        List<Row> rows = new ArrayList<>();
        cases.forEach((key, runs) -> {
            Case copy = new Case(key.rows(), key.threads(), ExportContender.FASTCSV_COPY);
            Row row = row(key, runs);
            rows.add(
                    cases.containsKey(copy) ? row.comparedTo(row(copy, Objects.requireNonNull(cases.get(copy)))) : row);
        });
        return rows;
    }

    private static Row row(Case key, List<ExportFigures> runs) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("rows", Long.toString(key.rows()));
        params.put("threads", Integer.toString(key.threads()));
        List<Double> nanos = runs.stream()
                .map(run -> 1e9 / run.rowsPerSecond() * key.threads())
                .toList();
        double mean = nanos.stream().mapToDouble(n -> n).average().orElse(0);
        ExportFigures first = runs.get(0);
        return new Row(
                params,
                FORM,
                key.contender().name(),
                mean,
                null,
                1e9 / mean * key.threads(),
                null,
                null,
                (int) (first.bytes() / Math.max(1, first.rows())),
                nanos);
    }
}
