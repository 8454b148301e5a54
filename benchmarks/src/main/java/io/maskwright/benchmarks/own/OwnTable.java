package io.maskwright.benchmarks.own;

import io.maskwright.benchmarks.Environment;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.Table;
import io.maskwright.export.ExportReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the figures for people: names, counts and times, never a value. */
final class OwnTable {

    private static final long FEW_ROWS = 1_000;
    private static final double NANOS = 1e9;
    private static final double PERCENT = 100;
    private static final int LONGEST_STRATEGY = 48;
    private static final double SECONDS_OF_MINUTE = 60;

    private OwnTable() {}

    static String of(Subject subject, OwnFigures figures, Report report) {
        return heading(subject, figures, report)
                + counts(figures.counts())
                + "\nwhere the time of the processor goes, with one thread\n\n"
                + Table.aligned(parts(figures), 1)
                + "\nfield by field, the dearest first\n\n"
                + Table.aligned(columns(figures), 2)
                + "\nprojected for "
                + number(subject.options().rows()) + " rows\n\n"
                + Table.aligned(projection(figures, subject.options().rows()), 1)
                + few(figures);
    }

    private static String heading(Subject subject, OwnFigures figures, Report report) {
        Environment at = report.environment();
        return String.format(
                Locale.ROOT,
                "policy %s, dataset %s, audience %s, %s: the first %,d rows of %s (%,d bytes)%nJDK %s, %s × %d%n%n",
                subject.options().policyFile().getFileName(),
                subject.dataset(),
                subject.audience(),
                report.effort().name(),
                figures.head().records(),
                subject.fileName(),
                figures.head().bytes(),
                at.jdk(),
                at.cpu().model(),
                at.processors());
    }

    private static String counts(ExportReport counts) {
        String reasons = new TreeMap<>(counts.quarantineReasons())
                .entrySet().stream()
                        .map(reason -> reason.getKey() + " " + number(reason.getValue()))
                        .collect(Collectors.joining(", "));
        return "exported once before: " + number(counts.rowsIn()) + " rows in = " + number(counts.rowsOut()) + " out + "
                + number(counts.rowsSuppressed()) + " suppressed + " + number(counts.rowsQuarantined())
                + " in quarantine"
                + (reasons.isEmpty() ? "" : " (" + reasons + ")") + "\n";
    }

    private static List<List<String>> parts(OwnFigures figures) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("part", "ns/row", "±", "share", "B/row"));
        lines.add(part("reading and cutting", figures.reading(), figures.readingBytes(), figures));
        lines.add(part("treating", figures.treating(), figures.treatingBytes(), figures));
        lines.add(List.of(
                "encoding, writing, the rest",
                Table.figure(figures.writingNanos()),
                "rest",
                share(figures.writingNanos(), figures),
                "-"));
        lines.add(List.of(
                "whole export",
                Table.figure(figures.whole().median()),
                Table.figure(figures.whole().halfRange()),
                share(figures.whole().median(), figures),
                "-"));
        return lines;
    }

    private static List<String> part(String name, Spread nanos, double bytes, OwnFigures figures) {
        return List.of(
                name,
                Table.figure(nanos.median()),
                Table.figure(nanos.halfRange()),
                share(nanos.median(), figures),
                Table.figure(bytes));
    }

    private static String share(double nanosPerRow, OwnFigures figures) {
        return String.format(
                Locale.ROOT, "%.1f %%", PERCENT * nanosPerRow / figures.whole().median());
    }

    /** The dearest field first. */
    private static List<List<String>> columns(OwnFigures figures) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "field", "strategy", "values", "blank", "failed", "ns/value", "±", "values/s", "share", "B/value"));
        long rows = figures.head().records();
        figures.columns().stream()
                .sorted(Comparator.comparingDouble(
                        column -> -column.nanosPerRow().median()))
                .forEach(column -> lines.add(column(column, rows, figures)));
        lines.add(List.of(
                "(rows, conditions)",
                "",
                number(rows),
                "-",
                "-",
                Table.figure(figures.frame().median()),
                Table.figure(figures.frame().halfRange()),
                "-",
                share(figures.frame().median(), figures),
                "-"));
        return lines;
    }

    private static List<String> column(ColumnFigures column, long rows, OwnFigures figures) {
        double nanos = column.nanosPerValue(rows);
        double spread = column.nanosPerRow().halfRange();
        boolean isNoise = column.nanosPerRow().median() <= spread;
        double share = isNoise ? 2 * spread : column.nanosPerRow().median();
        String less = isNoise ? "< " : "";
        return List.of(
                column.path(),
                shortened(column.strategy()),
                number(column.values()),
                number(column.blank()),
                number(column.failed()),
                less + Table.figure(share * column.perValue(rows)),
                Table.figure(spread * column.perValue(rows)),
                isNoise ? "-" : String.format(Locale.ROOT, "%,.0f", NANOS / nanos),
                less + share(share, figures),
                Table.figure(column.bytesPerRow() * column.perValue(rows)));
    }

    private static String shortened(String strategy) {
        return strategy.length() <= LONGEST_STRATEGY ? strategy : strategy.substring(0, LONGEST_STRATEGY) + "…";
    }

    private static List<List<String>> projection(OwnFigures figures, long rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("threads", "rows/s", "±", "time"));
        for (Map.Entry<Integer, Exports.Speed> rates : figures.exports().entrySet()) {
            double rate = rates.getValue().rate().median();
            lines.add(List.of(
                    rates.getKey().toString(),
                    String.format(Locale.ROOT, "%,.0f", rate),
                    String.format(Locale.ROOT, "%,.0f", rates.getValue().rate().halfRange()),
                    time(rows / rate)));
        }
        return lines;
    }

    private static String time(double seconds) {
        return seconds < 2 * SECONDS_OF_MINUTE
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%.1f min", seconds / SECONDS_OF_MINUTE);
    }

    private static String few(OwnFigures figures) {
        return figures.head().records() >= FEW_ROWS
                ? ""
                : "\nThe sample is small: the same few values over and over are treated faster than as many different"
                        + " ones.\n";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
