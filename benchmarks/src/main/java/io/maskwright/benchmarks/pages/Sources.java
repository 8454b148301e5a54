package io.maskwright.benchmarks.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What pages are made of. Immutable.
 *
 * @param templates the folder of templates and lists
 * @param results all measurements
 * @param contenders who is who
 * @param aims what figures shall be
 * @param charts the pictures
 */
record Sources(Path templates, Results results, Contenders contenders, Aims aims, List<Chart> charts) {

    static Sources read(Path root) throws IOException {
        Path templates = root.resolve("benchmarks/src/main/docs");
        Results results = Results.read(root.resolve("benchmarks/results"));
        return new Sources(
                templates,
                results,
                Contenders.read(templates.resolve("contenders.json")),
                Aims.read(templates.resolve("aims.json")),
                ChartReader.read(templates.resolve("charts.json"), results));
    }

    SuiteTable tables() {
        return new SuiteTable(contenders);
    }

    Chart chart(String name) {
        return charts.stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PagesException("there is no chart \"" + name + "\" in charts.json"));
    }
}
