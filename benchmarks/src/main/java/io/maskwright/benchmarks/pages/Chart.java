package io.maskwright.benchmarks.pages;

import java.util.Map;
import java.util.Optional;

/**
 * A picture. Immutable.
 *
 * @param name of the file
 * @param suite in whose section it stands
 * @param kind its shape
 * @param scale of the axis of figures
 * @param title one line
 * @param description for those who cannot see it
 * @param axis what the figures are, with their unit
 * @param hint which way is better, and what else helps to read it
 * @param base what the groups are, for charts with lines
 * @param groups words by label: places along the axis without figures
 * @param series expressions by label, the words of the group in place of {@code $}
 */
record Chart(
        String name,
        String suite,
        Kind kind,
        Axis.Scale scale,
        String title,
        String description,
        String axis,
        String hint,
        String base,
        Map<String, String> groups,
        Map<String, String> series) {

    /** The shape. */
    enum Kind {
        /** Bars to the right, under each other. */
        BARS,
        /** Lines over places of equal distance. */
        LINES
    }

    /** One figure of the picture. */
    record Point(double value, double error, String text) {}

    /** The figure of a series in a group; empty if it was not measured. */
    Optional<Point> point(Results results, String group, String series) {
        Expression expression =
                Expression.of(this.series.getOrDefault(series, "").replace("$", groups.getOrDefault(group, "")));
        return expression.value(results).flatMap(value -> expression
                .text(results)
                .map(text -> new Point(value, expression.error(results), text.replaceFirst(" ±.*", ""))));
    }

    boolean isEmpty(Results results) {
        return groups.keySet().stream().noneMatch(group -> series.keySet().stream()
                .anyMatch(s -> point(results, group, s).isPresent()));
    }

    String svg(Results results) {
        return kind == Kind.BARS ? new BarChart(this, results).svg() : new LineChart(this, results).svg();
    }

    /** The axis over all figures, from zero if it is linear, with room for errors. */
    Axis axis(Results results) {
        double[] figures = groups.keySet().stream()
                .flatMap(group -> series.keySet().stream().flatMap(s -> point(results, group, s).stream()))
                .mapToDouble(Point::value)
                .toArray();
        return Axis.over(scale, figures);
    }
}
