package io.maskwright.benchmarks.export;

import io.maskwright.benchmarks.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Writes figures for people. */
final class ExportTable {

    private static final List<String> HEADINGS =
            List.of("rows", "contender", "threads", "rows/s", "MB/s", "CPU s", "peak MiB", "× copy", "× 1 thread");

    private ExportTable() {}

    static String of(List<ExportFigures> figures) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        figures.forEach(run -> lines.add(line(run, figures)));
        return Table.aligned(lines, 2);
    }

    private static List<String> line(ExportFigures run, List<ExportFigures> all) {
        return List.of(
                String.format(Locale.ROOT, "%,d", run.rowsOfTable()),
                Table.label(run.contender().name()),
                Integer.toString(run.threads()),
                String.format(Locale.ROOT, "%,.0f", run.rowsPerSecond()),
                String.format(Locale.ROOT, "%.1f", run.megabytesPerSecond()),
                String.format(Locale.ROOT, "%.1f", run.cpuSeconds()),
                run.peakMebibytes() == null ? "-" : run.peakMebibytes().toString(),
                ratio(run, all, ExportContender.FASTCSV_COPY, run.threads()),
                ratio(run, all, run.contender(), 1));
    }

    private static String ratio(ExportFigures run, List<ExportFigures> all, ExportContender base, int threads) {
        double of = mean(all, run, base, threads, ExportFigures::rowsPerSecond);
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.2f", run.rowsPerSecond() / of);
    }

    /** The mean of the runs of a contender on the same table. */
    private static double mean(
            List<ExportFigures> all,
            ExportFigures like,
            ExportContender contender,
            int threads,
            ToDoubleFunction<ExportFigures> figure) {
        return all.stream()
                .filter(run -> run.contender() == contender
                        && run.threads() == threads
                        && run.rowsOfTable() == like.rowsOfTable())
                .mapToDouble(figure)
                .average()
                .orElse(0);
    }
}
