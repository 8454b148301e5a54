package io.maskwright.benchmarks.own;

import io.maskwright.benchmarks.Environment;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.Row;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the figures into the form that all suites have, so that they can be compared with later ones. */
final class OwnReport {

    private static final String CONTENDER = "MASKWRIGHT";
    private static final double NANOS = 1e9;

    /** Of the time of all fields: what one takes less than is noise, and no ratio of it means anything. */
    private static final double LEAST_SHARE = 0.01;

    private OwnReport() {}

    static Report of(Subject subject, OwnFigures figures, Pace pace, String command) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Map.of("part", "reading"), "part", figures.reading(), 1, figures.readingBytes()));
        rows.add(row(Map.of("part", "treating"), "part", figures.treating(), 1, figures.treatingBytes()));
        double least = Math.max(1, figures.treating().median() * LEAST_SHARE);
        for (ColumnFigures column : figures.columns()) {
            double scale = column.perValue(figures.head().records());
            rows.add(row(
                    Map.of("column", column.path()),
                    "column",
                    scaled(column.nanosPerRow(), least, scale),
                    1,
                    column.bytesPerRow() * scale));
        }
        figures.exports()
                .forEach((threads, speed) -> rows.add(row(
                        Map.of("threads", threads.toString()),
                        "export",
                        new Spread(speed.rate().rounds().stream()
                                .map(rate -> NANOS / rate * threads)
                                .toList()),
                        threads,
                        null)));
        return new Report(
                "own, dataset " + subject.dataset() + ", audience " + subject.audience(),
                pace.effort(),
                1,
                Report.now(),
                command,
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(argument -> !argument.startsWith("-D"))
                        .toList(),
                Environment.here(),
                rows);
    }

    private static Spread scaled(Spread spread, double least, double scale) {
        return new Spread(spread.rounds().stream()
                .map(nanos -> Math.max(least, nanos) * scale)
                .toList());
    }

    private static Row row(Map<String, String> params, String form, Spread nanos, int threads, @Nullable Double bytes) {
        return new Row(
                params,
                form,
                CONTENDER,
                nanos.median(),
                nanos.halfRange(),
                NANOS / nanos.median() * threads,
                null,
                bytes,
                0,
                nanos.rounds());
    }

    /** What the rows do not say: strategies and counts, no values. */
    static List<Map<String, Object>> columns(OwnFigures figures) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (ColumnFigures column : figures.columns()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("column", column.path());
            one.put("strategy", column.strategy());
            one.put("values", column.values());
            one.put("blank", column.blank());
            one.put("failed", column.failed());
            columns.add(one);
        }
        return columns;
    }
}
