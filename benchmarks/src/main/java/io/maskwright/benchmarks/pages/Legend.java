package io.maskwright.benchmarks.pages;

import java.util.Collection;

/** The head of a picture: its title, what its figures are, and the names of its series. */
final class Legend {

    static final int LEFT = 24;
    private static final int SIZE = 13;
    private static final int LINE = 22;
    private static final int SWATCH = 13;

    private Legend() {}

    /** Draws the head and returns where it ends. */
    static double draw(Svg svg, Chart chart) {
        svg.title(34, chart.title());
        svg.text("quiet", SIZE, Svg.Anchor.START, LEFT, 56, chart.hint());
        return chart.series().size() < 2
                ? 70
                : series(svg, chart.kind(), chart.series().keySet());
    }

    private static double series(Svg svg, Chart.Kind kind, Collection<String> labels) {
        double x = LEFT;
        double y = 82;
        int index = 0;
        for (String label : labels) {
            double width = SWATCH + 7 + Svg.widthOf(label, SIZE) + 18;
            if (x + width > Svg.WIDTH - LEFT && x > LEFT) {
                x = LEFT;
                y += LINE;
            }
            if (kind == Chart.Kind.BARS) {
                svg.rectangle("c" + index, x, y - 11, SWATCH, SWATCH);
            } else {
                svg.marker(index, x + 6, y - 4.5);
            }
            svg.text("ink", SIZE, Svg.Anchor.START, x + SWATCH + 7, y, label);
            x += width;
            index++;
        }
        return y + 16;
    }
}
