package io.maskwright.benchmarks.pages;

import java.util.ArrayList;
import java.util.List;

/** The sections of the page that shows everything, suite after suite. */
final class SuiteSections {

    /** The order of the page; suites that are not named follow by name. */
    private static final List<String> ORDER = List.of(
            "strategy",
            "fpe",
            "token",
            "vault",
            "jackson",
            "document",
            "export",
            "policy",
            "reveal",
            "testdata",
            "limits");

    private final Sources sources;
    private final Template template;

    SuiteSections(Sources sources, Template template) {
        this.sources = sources;
        this.template = template;
    }

    String all() {
        StringBuilder text = new StringBuilder();
        suites().forEach(suite -> text.append(section(suite)).append('\n'));
        return text.toString();
    }

    private List<String> suites() {
        List<String> measured = sources.results().files().values().stream()
                .map(ResultFile::suite)
                .distinct()
                .sorted()
                .toList();
        List<String> ordered = new ArrayList<>(ORDER);
        measured.stream().filter(suite -> !ORDER.contains(suite)).forEach(ordered::add);
        ordered.retainAll(measured);
        return ordered;
    }

    private String section(String suite) {
        StringBuilder text = new StringBuilder(template.isThere(suite) ? template.fill(suite) : "## " + suite + "\n");
        for (Chart chart : sources.charts()) {
            if (chart.suite().equals(suite) && !chart.isEmpty(sources.results())) {
                text.append('\n').append(template.chart(chart.name())).append('\n');
            }
        }
        for (ResultFile file : sources.results().files().values()) {
            if (file.suite().equals(suite)) {
                text.append("\n### ").append(file.name()).append("\n\n");
                text.append(About.of(file)).append('\n').append(sources.tables().of(file));
            }
        }
        return text.toString();
    }
}
