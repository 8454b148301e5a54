package io.maskwright.benchmarks.pages;

import io.maskwright.benchmarks.pages.Chart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws bars to the right, a group under the other, each with its figure and its error. */
final class BarChart {

    private static final int SIZE = 13;
    private static final int BAR = 15;
    private static final int GAP = 3;
    private static final int GAP_OF_GROUPS = 13;
    private static final int ROOM_FOR_FIGURES = 84;
    private static final int FOOT = 54;

    private final Chart chart;
    private final Results results;
    private final Axis axis;
    private final Svg svg = new Svg();
    private final double left;
    private final double width;

    BarChart(Chart chart, Results results) {
        this.chart = chart;
        this.results = results;
        this.axis = chart.axis(results);
        double labels = chart.groups().keySet().stream()
                .mapToDouble(label -> Svg.widthOf(label, SIZE))
                .max()
                .orElse(0);
        this.left = Legend.LEFT + labels + 10;
        this.width = Svg.WIDTH - left - ROOM_FOR_FIGURES;
    }

    String svg() {
        double top = Legend.draw(svg, chart);
        double bottom = top + GAP_OF_GROUPS;
        for (String group : chart.groups().keySet()) {
            int bars = bars(group).size();
            bottom += bars == 0 ? 0 : bars * (BAR + GAP) + GAP_OF_GROUPS;
        }
        grid(top, bottom);
        double y = top + GAP_OF_GROUPS;
        for (String group : chart.groups().keySet()) {
            List<Bar> bars = bars(group);
            if (!bars.isEmpty()) {
                group(group, bars, y);
                y += bars.size() * (BAR + GAP) + GAP_OF_GROUPS;
            }
        }
        return svg.file(chart, bottom + FOOT);
    }

    private record Bar(int series, Point point) {}

    private List<Bar> bars(String group) {
        List<Bar> bars = new ArrayList<>();
        int index = 0;
        for (String series : chart.series().keySet()) {
            Optional<Point> point = chart.point(results, group, series);
            int colour = index++;
            point.ifPresent(p -> bars.add(new Bar(colour, p)));
        }
        return bars;
    }

    private void grid(double top, double bottom) {
        for (double tick : axis.ticks()) {
            double x = left + axis.at(tick) * width;
            svg.line("grid", x, top, x, bottom);
            svg.text("quiet", 12, Svg.Anchor.MIDDLE, x, bottom + 18, axis.text(tick));
        }
        svg.text("quiet", SIZE, Svg.Anchor.MIDDLE, left + width / 2, bottom + 40, chart.axis());
    }

    private void group(String label, List<Bar> bars, double top) {
        double middle = top + bars.size() * (BAR + GAP) / 2.0 + 3;
        svg.text("ink", SIZE, Svg.Anchor.END, left - 10, middle, label);
        double y = top;
        for (Bar bar : bars) {
            bar(bar, y);
            y += BAR + GAP;
        }
    }

    private void bar(Bar bar, double y) {
        Point point = bar.point();
        double end = left + axis.at(point.value()) * width;
        svg.rectangle("c" + bar.series(), left, y, Math.max(1, end - left), BAR);
        double after = end;
        if (point.error() > 0) {
            double low = left + axis.at(point.value() - point.error()) * width;
            after = left + axis.at(point.value() + point.error()) * width;
            double middle = y + BAR / 2.0;
            whisker("halo", low, after, middle);
            whisker("error", low, after, middle);
        }
        svg.text("ink figure", 12, Svg.Anchor.START, after + 6, y + 12, point.text());
    }

    private void whisker(String classes, double low, double high, double y) {
        svg.line(classes, low, y, high, y);
        svg.line(classes, low, y - 3, low, y + 3);
        svg.line(classes, high, y - 3, high, y + 3);
    }
}
