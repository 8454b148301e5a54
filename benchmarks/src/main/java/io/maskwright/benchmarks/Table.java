package io.maskwright.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a report for people. */
public final class Table {

    private static final String GAP = "  ";

    private Table() {}

    static String of(Report report, Suite suite) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "case",
                "form",
                "contender",
                "ns/value",
                "±",
                "values/s",
                "× " + label(suite.baseline().contender()) + " "
                        + suite.baseline().form(),
                "B/value",
                "of it result"));
        report.rows().forEach(row -> lines.add(cells(row)));
        return heading(report) + aligned(lines, 3);
    }

    /**
     * Returns the name of a constant as it is typed on the command line.
     *
     * @param constant such as {@code JSON_MASKER}
     * @return such as {@code json-masker}
     */
    public static String label(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Tells what was measured where.
     *
     * @param report a report
     * @return a line and an empty one
     */
    public static String heading(Report report) {
        Environment at = report.environment();
        return report.suite() + ", " + report.effort().name() + ", " + report.threads() + " thread(s), JDK " + at.jdk()
                + ", " + at.cpu().model() + " × " + at.processors() + ", "
                + String.join(" ", report.jvmArguments()) + "\n\n";
    }

    private static List<String> cells(Row row) {
        return List.of(
                label(String.join(" ", row.params().values())),
                row.form(),
                label(row.contender()),
                figure(row.nanosPerValue()),
                figure(row.errorNanos()),
                String.format(Locale.ROOT, "%,.0f", row.valuesPerSecond()),
                figure(row.timesBaseline()),
                figure(row.bytesPerValue()),
                Integer.toString(row.resultBytes()));
    }

    /**
     * Writes three digits or more of a figure.
     *
     * @param figure a figure, or null for none
     * @return the text
     */
    public static String figure(@Nullable Double figure) {
        if (figure == null) {
            return "-";
        }
        String format = figure < 10 ? "%.2f" : figure < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, figure);
    }

    /**
     * Puts cells under each other.
     *
     * @param lines as many cells in each
     * @param leftColumns how many columns, from the first, are text
     * @return the lines
     */
    public static String aligned(List<List<String>> lines, int leftColumns) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(l -> l.get(column).length())
                        .max()
                        .orElse(0);
                String fill = " ".repeat(width - line.get(i).length());
                written.append(i == 0 ? "" : GAP).append(i < leftColumns ? line.get(i) + fill : fill + line.get(i));
            }
            text.append(written.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
