package io.maskwright.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {

    private static final String SERIES =
            "\"series\": {\"ours\": \"per-second demo-jdk17 $ maskwright\", \"fast\": \"per-second demo-jdk17 $ fast\"}";

    @TempDir
    Path folder;

    @Test
    void linearAxis_beginsAtZeroAndEndsAtAStepBeyond() {
        Axis axis = Axis.over(Axis.Scale.LINEAR, 413, 1_973);
        assertThat(axis.ticks()).containsExactly(0.0, 500.0, 1_000.0, 1_500.0, 2_000.0);
        assertThat(axis.at(500)).isEqualTo(0.25, within(1e-9));
        assertThat(axis.at(9_999)).isEqualTo(1);
        assertThat(axis.text(1_500)).isEqualTo("1,500");
    }

    @Test
    void logarithmicAxis_hasPowersOfTen() {
        Axis axis = Axis.over(Axis.Scale.LOG, 26_000, 19_600_000);
        assertThat(axis.ticks()).containsExactly(1e4, 1e5, 1e6, 1e7, 1e8);
        assertThat(axis.at(1e6)).isEqualTo(0.5, within(1e-9));
        assertThat(axis.at(0)).isZero();
        assertThat(axis.ticks().stream().map(axis::text)).containsExactly("10 k", "100 k", "1 M", "10 M", "100 M");
    }

    @Test
    void lines_joinTheFiguresThatWereMeasured() {
        String svg = svg("lines", "\"groups\": {\"1\": \"single\", \"64\": \"batch64\"}");
        assertThat(svg).containsPattern("<polyline class=\"line s0\"[^>]* points=\"124,[0-9.]+ 670,[0-9.]+\"/>");
        assertThat(svg).containsPattern("<polyline class=\"line s1\"[^>]* points=\"124,[0-9.]+\"/>");
        assertThat(svg.split("<circle class=\"c0\"", -1)).hasSize(4); // two figures and the legend's
        assertThat(svg.split("<polygon class=\"c1\"", -1)).hasSize(3);
    }

    @Test
    void bars_ofFiguresThatWereNotMeasured_areLeftOut() {
        String svg =
                svg("bars", "\"groups\": {\"one by one\": \"single\", \"columns\": \"batch64\", \"none\": \"batch9\"}");
        assertThat(svg).contains(">one by one<", ">columns<").doesNotContain(">none<");
        assertThat(svg.split("<rect class=\"c0\"", -1)).hasSize(4); // two bars and the legend's
        assertThat(svg.split("<rect class=\"c1\"", -1)).hasSize(3);
    }

    @Test
    void groups_mayComeFromTheCasesOfAFile() {
        String svg = svg(
                "bars",
                "\"cases\": {\"file\": \"demo-jdk17\", \"params\": [\"format\"], \"where\": \"single\"}"
                        .replace("\"single\"", "\"format=digits-16\""),
                SERIES.replace("$", "$ single"));
        assertThat(svg).contains(">digits-16<");
    }

    private String svg(String kind, String groups) {
        return svg(kind, groups, SERIES);
    }

    private String svg(String kind, String groups, String series) {
        Checkout checkout = new Checkout(folder);
        checkout.docs(
                "charts.json",
                """
                [{"name": "demo", "suite": "demo", "kind": "%s", "scale": "linear", "title": "Speed", "description": "D",
                  "axis": "values/s", "hint": "More is better", "base": "values a call", %s, %s}]
                """
                        .formatted(kind, groups, series));
        Sources sources = checkout.sources();
        return sources.chart("demo").svg(sources.results());
    }
}
