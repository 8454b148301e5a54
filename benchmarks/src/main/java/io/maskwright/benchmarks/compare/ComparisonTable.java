package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a comparison for people. */
final class ComparisonTable {

    private static final List<String> HEADINGS =
            List.of("case", "form", "contender", "base ns", "new ns", "new/base", "±", "verdict");

    private ComparisonTable() {}

    static String of(Comparison comparison) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        comparison.lines().forEach(line -> lines.add(cells(line)));
        return Table.aligned(lines, 3) + "\n" + summary(comparison) + "\n";
    }

    private static List<String> cells(Line line) {
        return List.of(
                Table.label(String.join(" ", line.key().params().values())),
                line.key().form(),
                Table.label(line.key().contender()),
                Table.figure(line.baseNanos()),
                Table.figure(line.nowNanos()),
                line.ratio() == null ? "-" : String.format(Locale.ROOT, "%.2f", line.ratio()),
                line.margin() == null ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * (line.margin() - 1)),
                Table.label(line.verdict().name()));
    }

    private static String summary(Comparison comparison) {
        String counts = Arrays.stream(Verdict.values())
                .filter(verdict -> comparison.count(verdict) > 0)
                .map(verdict -> comparison.count(verdict) + " " + Table.label(verdict.name()))
                .collect(Collectors.joining(", "));
        String left = comparison.notAsked() == 0 ? "" : "; " + comparison.notAsked() + " of the base not run this time";
        return (counts.isEmpty() ? "nothing to compare" : counts) + left;
    }
}
