package io.maskwright.export;

import io.maskwright.plan.FieldReport;
import io.maskwright.plan.GroupSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sets a report out for a terminal. */
final class ReportTable {

    private static final String[] HEADINGS = {
        "field", "category", "strategy", "standing", "treated", "kept", "blank", "failed"
    };
    private static final int FIRST_COUNT = 4;
    private static final String GAP = "  ";
    private static final int PERCENT = 100;

    private ReportTable() {}

    static String of(ExportReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "dataset " + report.dataset() + ", audience " + report.audience());
        line(text, "policy " + report.policyDigest());
        line(text, rows(report));
        line(text, "input " + endpoint(report.input()));
        line(text, "output " + endpoint(report.output()));
        if (report.rowsQuarantined() > 0) {
            String where = report.quarantine() == null ? "left out" : "quarantine " + report.quarantine();
            line(text, where + ": " + counts(report.quarantineReasons()));
        }
        if (report.risk() != null) {
            line(text, risk(report.risk()));
        }
        if (report.manifest() != null) {
            line(text, "manifest " + report.manifest());
        }
        text.append('\n');
        table(text, report.fields());
        for (FieldReport field : report.fields()) {
            for (String stamp : field.stamps()) {
                line(text, "to reverse " + field.path() + ": " + stamp);
            }
        }
        for (String warning : report.warnings()) {
            line(text, "warning: " + warning);
        }
        return text.toString();
    }

    private static String rows(ExportReport report) {
        return rows(report.rows()) + ", " + report.duration().toMillis() + " ms";
    }

    static String rows(RowCounts rows) {
        String suppressed = rows.suppressed() == 0 ? "" : ", " + rows.suppressed() + " suppressed";
        String blank = rows.blank() == 0 ? "" : ", " + rows.blank() + " blank lines skipped";
        return rows.in() + " rows in, " + rows.out() + " out" + suppressed + ", " + rows.quarantined() + " quarantined"
                + blank;
    }

    static String risk(RiskReport risk) {
        GroupSizes sizes = risk.sizes();
        return "rows look alike by " + String.join(", ", risk.quasi()) + ": " + sizes.groups()
                + (sizes.groups() == 1 ? " group" : " groups") + ", the smallest of " + sizes.smallest() + ", k "
                + sizes.k() + "; " + sizes.rowsAtRisk() + " rows at risk, " + sizes.uniqueRows() + " alone ("
                + String.format(Locale.ROOT, "%.1f %%", PERCENT * sizes.uniqueShare()) + ")";
    }

    static String endpoint(Endpoint endpoint) {
        return endpoint.sha256() == null
                ? endpoint.name()
                : endpoint.name() + ", " + endpoint.bytes() + " bytes, sha256 " + endpoint.sha256();
    }

    static void table(StringBuilder text, List<FieldReport> fields) {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (FieldReport field : fields) {
            rows.add(new String[] {
                field.path(),
                field.category() == null ? "-" : field.category().name(),
                field.strategy(),
                field.standing() == null ? "-" : field.standing(),
                Long.toString(field.treated()),
                Long.toString(field.kept()),
                Long.toString(field.blank()),
                field.failed().isEmpty() ? "0" : counts(field.failed())
            });
        }
        int[] widths = widths(rows);
        for (String[] row : rows) {
            line(text, cells(row, widths));
        }
    }

    private static int[] widths(List<String[]> rows) {
        int[] widths = new int[HEADINGS.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], length(row[i]));
            }
        }
        return widths;
    }

    private static String cells(String[] row, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String space = " ".repeat(widths[i] - length(row[i]));
            boolean right = i >= FIRST_COUNT && i < row.length - 1;
            text.append(right ? space + row[i] : row[i] + space).append(GAP);
        }
        return text.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    static String counts(Map<String, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }

    static void line(StringBuilder text, String line) {
        // Column names come from a file: what steers a terminal must not reach it.
        line.codePoints().map(c -> Character.isISOControl(c) ? '\uFFFD' : c).forEach(text::appendCodePoint);
        text.append('\n');
    }
}
