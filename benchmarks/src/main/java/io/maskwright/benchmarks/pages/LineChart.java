package io.maskwright.benchmarks.pages;

import io.maskwright.benchmarks.pages.Chart.Point;
import java.util.ArrayList;
import java.util.List;

/** Draws a line for each series over places of equal distance. */
final class LineChart {

    private static final int LEFT = 84;
    private static final int RIGHT = 110;
    private static final int HEIGHT = 300;
    private static final int FOOT = 64;
    private static final int ROOM_OF_FIGURE = 16;
    private static final List<String> DASHES = List.of("none", "8 4", "2 4", "10 4 2 4", "none", "8 4");

    private final Chart chart;
    private final Results results;
    private final Axis axis;
    private final Svg svg = new Svg();
    private double top;

    LineChart(Chart chart, Results results) {
        this.chart = chart;
        this.results = results;
        this.axis = chart.axis(results);
    }

    String svg() {
        top = Legend.draw(svg, chart) + 34;
        grid();
        List<Double> taken = new ArrayList<>();
        int index = 0;
        for (String series : chart.series().keySet()) {
            series(index++, series, taken);
        }
        return svg.file(chart, top + HEIGHT + FOOT);
    }

    private void grid() {
        for (double tick : axis.ticks()) {
            svg.line("grid", LEFT, y(tick), Svg.WIDTH - RIGHT, y(tick));
            svg.text("quiet", 12, Svg.Anchor.END, LEFT - 10, y(tick) + 4, axis.text(tick));
        }
        int place = 0;
        for (String group : chart.groups().keySet()) {
            svg.text("ink", 13, Svg.Anchor.MIDDLE, x(place++), top + HEIGHT + 24, group);
        }
        svg.text("quiet", 13, Svg.Anchor.START, Legend.LEFT, top - 14, chart.axis());
        svg.text("quiet", 13, Svg.Anchor.MIDDLE, (LEFT + Svg.WIDTH - RIGHT) / 2.0, top + HEIGHT + 48, chart.base());
    }

    private void series(int index, String series, List<Double> taken) {
        List<Double> points = new ArrayList<>();
        String last = "";
        int place = 0;
        for (String group : chart.groups().keySet()) {
            double x = x(place++);
            Point point = chart.point(results, group, series).orElse(null);
            if (point != null) {
                points.add(x);
                points.add(y(point.value()));
                last = point.text();
            }
        }
        if (points.isEmpty()) {
            return;
        }
        svg.path(
                "line s" + index,
                DASHES.get(index),
                points.stream().mapToDouble(d -> d).toArray());
        for (int i = 0; i < points.size(); i += 2) {
            svg.marker(index, points.get(i), points.get(i + 1));
        }
        double end = free(points.get(points.size() - 1), taken);
        taken.add(end);
        svg.text("ink figure", 12, Svg.Anchor.START, points.get(points.size() - 2) + 14, end + 4, last);
    }

    /** The nearest height above which no other figure stands. */
    private static double free(double wanted, List<Double> taken) {
        double y = wanted;
        for (int step = 1; isTaken(y, taken); step++) {
            y = wanted + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * 4.0;
        }
        return y;
    }

    private static boolean isTaken(double y, List<Double> taken) {
        return taken.stream().anyMatch(other -> Math.abs(other - y) < ROOM_OF_FIGURE);
    }

    private double x(int place) {
        int steps = Math.max(1, chart.groups().size() - 1);
        return LEFT + 40 + place * (double) (Svg.WIDTH - RIGHT - LEFT - 60) / steps;
    }

    private double y(double figure) {
        return top + HEIGHT * (1 - axis.at(figure));
    }
}
