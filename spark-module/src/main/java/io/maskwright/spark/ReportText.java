package io.maskwright.spark;

import io.maskwright.plan.FieldReport;
import io.maskwright.plan.GroupSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sets a report out for a terminal. */
final class ReportText {

    private static final List<String> HEADINGS =
            List.of("field", "category", "strategy", "standing", "treated", "kept", "blank", "failed");
    private static final String GAP = "  ";

    private ReportText() {}

    static String of(SparkExportReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "dataset " + report.dataset() + ", audience " + report.audience());
        line(text, "policy " + report.policyDigest());
        line(text, rows(report.rows()) + ", " + report.duration().toMillis() + " ms");
        line(text, "input " + report.input());
        line(text, "output " + report.output());
        if (!report.leftOut().isEmpty()) {
            String where = report.leftOutList() == null ? "left out" : "quarantine " + report.leftOutList();
            line(text, where + ": " + counts(report.leftOut()));
        }
        GroupSizes groups = report.groups();
        if (groups != null) {
            line(
                    text,
                    "rows that look alike: " + groups.groups() + " groups, the smallest of " + groups.smallest()
                            + ", k " + groups.k());
        }
        line(text, "manifest " + report.manifest());
        text.append('\n');
        table(text, report.fields());
        report.fields().forEach(field -> field.stamps()
                .forEach(stamp -> line(text, "to reverse " + field.path() + ": " + stamp)));
        report.warnings().forEach(warning -> line(text, "warning: " + warning));
        return text.toString();
    }

    private static String rows(SparkRowCounts rows) {
        String suppressed = rows.suppressed() == 0 ? "" : ", " + rows.suppressed() + " suppressed";
        return rows.in() + " rows in, " + rows.out() + " out" + suppressed + ", " + rows.quarantined() + " quarantined";
    }

    private static void table(StringBuilder text, List<FieldReport> fields) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        for (FieldReport field : fields) {
            lines.add(List.of(
                    field.path(),
                    field.category() == null ? "-" : field.category().name(),
                    field.strategy(),
                    field.standing() == null ? "-" : field.standing(),
                    Long.toString(field.treated()),
                    Long.toString(field.kept()),
                    Long.toString(field.blank()),
                    field.failed().isEmpty() ? "0" : counts(field.failed())));
        }
        int[] widths = new int[HEADINGS.size()];
        lines.forEach(cells -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).length());
            }
        });
        for (List<String> cells : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(cells.get(i))
                        .append(" ".repeat(widths[i] - cells.get(i).length()))
                        .append(GAP);
            }
            line(text, line.toString().stripTrailing());
        }
    }

    private static String counts(Map<String, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String line) {
        // Names of columns come from a file: what steers a terminal must not reach it.
        line.codePoints().map(c -> Character.isISOControl(c) ? '\uFFFD' : c).forEach(text::appendCodePoint);
        text.append('\n');
    }
}
