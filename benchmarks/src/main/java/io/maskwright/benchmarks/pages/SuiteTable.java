package io.maskwright.benchmarks.pages;

import io.maskwright.benchmarks.pages.Contenders.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All rows of a result file, ours and everybody's, lost ones marked. */
final class SuiteTable {

    private static final String NONE = "–";
    private static final List<String> HEADS = List.of(
            "case", "how", "contender", "ns a value", "values/s", "bytes a value", "of it the result", "compared");
    private static final List<String> EXPORT_HEADS =
            List.of("rows", "threads", "contender", "ns a row", "rows/s", "peak MiB", "compared");
    private static final int TEXT_COLUMNS = 3;

    private final Contenders contenders;

    SuiteTable(Contenders contenders) {
        this.contenders = contenders;
    }

    String of(ResultFile file) {
        boolean wholeExports = file.rows().stream().allMatch(row -> row.form().isEmpty());
        List<List<String>> lines = new ArrayList<>();
        for (Measurement row : file.rows()) {
            lines.add(wholeExports ? exportCells(row, file) : cells(row, file));
        }
        return table(wholeExports ? EXPORT_HEADS : HEADS, lines) + notes(file);
    }

    private String notes(ResultFile file) {
        if (file.notes().isEmpty()) {
            return "";
        }
        return file.notes().stream()
                .map(note -> "- %s%s %s: %s.\n"
                        .formatted(
                                contenders.name(note.contender()),
                                note.params().isEmpty() ? "" : ", " + note.params() + ",",
                                note.kind(),
                                note.text().replace("|", "\\|")))
                .collect(Collectors.joining("", "\nWhat the outputs are like:\n\n", ""));
    }

    /** The rows of all files in which a rival is the faster; level ones are not among them. */
    String lost(Results results) {
        List<List<String>> lines = new ArrayList<>();
        for (ResultFile file : results.files().values()) {
            for (Measurement row : file.rows()) {
                Optional<Measurement> rival = rival(row, file).filter(r -> isLost(row, r));
                rival.ifPresent(r -> lines.add(List.of(
                        file.name(),
                        (row.caseLabel() + " " + row.form()).strip(),
                        contenders.name(row),
                        against(row, r, file))));
            }
        }
        return lines.isEmpty() ? "None.\n" : table(List.of("file", "case", "contender", "throughput"), lines);
    }

    private Optional<Measurement> rival(Measurement row, ResultFile file) {
        return contenders.role(row) == Role.OURS ? contenders.rival(row, file) : Optional.empty();
    }

    private static boolean isLost(Measurement ours, Measurement rival) {
        return rival.nanos() < ours.nanos() && !ours.isLevelWith(rival);
    }

    private List<String> cells(Measurement row, ResultFile file) {
        return List.of(
                row.caseLabel(),
                row.form(),
                name(row),
                Quantity.NS_ERROR.textOf(row),
                Quantity.PER_SECOND.textOf(row),
                row.bytes() == null ? NONE : Quantity.BYTES.textOf(row),
                Integer.toString(row.resultBytes()),
                compared(row, file));
    }

    private List<String> exportCells(Measurement row, ResultFile file) {
        return List.of(
                Figures.of(Double.parseDouble(row.params().getOrDefault("rows", "0")), 0),
                Integer.toString(row.threads()),
                name(row),
                Quantity.NS.textOf(row),
                Quantity.PER_SECOND.textOf(row),
                row.peakMebibytes() == null ? NONE : Quantity.MIB.textOf(row),
                compared(row, file));
    }

    private String name(Measurement row) {
        String name = contenders.name(row);
        return contenders.role(row) == Role.OURS ? "**" + name + "**" : name;
    }

    private String compared(Measurement row, ResultFile file) {
        if (contenders.role(row) != Role.OURS) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        contenders.rival(row, file).ifPresent(rival -> parts.add(marked(row, rival, file)));
        contenders
                .plain(row, file)
                .ifPresent(plain -> parts.add(times(plain, row) + " × " + contenders.name(plain) + " (unprotected)"));
        return String.join("; ", parts);
    }

    /** How many times as fast as a rival; one whose output shows protected values in this case is told by that. */
    private String against(Measurement row, Measurement rival, ResultFile file) {
        return times(rival, row) + " × " + contenders.name(rival) + (file.leaks(rival) ? " (leaks)" : "");
    }

    private String marked(Measurement row, Measurement rival, ResultFile file) {
        String text = against(row, rival, file);
        if (isLost(row, rival)) {
            return "**lost: " + text + "**";
        }
        return row.isLevelWith(rival) ? text + ", within the error" : text;
    }

    private static String times(Measurement slow, Measurement fast) {
        return Figures.ratio(slow.nanos() / fast.nanos());
    }

    private static String table(List<String> heads, List<List<String>> lines) {
        String rule = heads.stream()
                .map(head -> heads.indexOf(head) < TEXT_COLUMNS || head.equals("compared") ? "---" : "---:")
                .collect(Collectors.joining("|", "|", "|\n"));
        return line(heads) + rule + lines.stream().map(SuiteTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
