package io.maskwright.benchmarks.pages;

/**
 * A picture as text. Nothing in it depends on the machine: widths of letters are guessed generously, numbers have one decimal,
 * and the colours of light and dark pages are left to the reader's program.
 */
final class Svg {

    /** The width of all pictures. */
    static final int WIDTH = 800;

    private static final double WIDTH_OF_LETTER = 0.56;

    /** By Okabe and Ito, who chose them for all kinds of eyes; brighter ones where the page is dark. */
    private static final String STYLE =
            """
            <style>
            .paper{fill:#ffffff}
            .ink{fill:#1f2328}
            .quiet{fill:#59636e}
            .grid{stroke:#d1d9e0;stroke-width:1}
            .error{stroke:#1f2328;stroke-width:1.2}
            .halo{stroke:#ffffff;stroke-width:3.6}
            .figure{paint-order:stroke;stroke:#ffffff;stroke-width:3;stroke-linejoin:round}
            .line{fill:none;stroke-width:2.5}
            .c0{fill:#0072b2}.c1{fill:#56b4e9}.c2{fill:#e69f00}.c3{fill:#d55e00}.c4{fill:#009e73}.c5{fill:#cc79a7}
            .s0{stroke:#0072b2}.s1{stroke:#56b4e9}.s2{stroke:#e69f00}.s3{stroke:#d55e00}.s4{stroke:#009e73}.s5{stroke:#cc79a7}
            @media (prefers-color-scheme:dark){
            .paper{fill:#0d1117}
            .ink{fill:#f0f6fc}
            .quiet{fill:#9198a1}
            .grid{stroke:#3d444d}
            .error{stroke:#f0f6fc}
            .halo{stroke:#0d1117}
            .figure{stroke:#0d1117}
            .c0{fill:#3d8fd9}.c1{fill:#a6d8f8}.c2{fill:#e69f00}.c3{fill:#f0713a}.c4{fill:#2db58a}.c5{fill:#de9cc4}
            .s0{stroke:#3d8fd9}.s1{stroke:#a6d8f8}.s2{stroke:#e69f00}.s3{stroke:#f0713a}.s4{stroke:#2db58a}.s5{stroke:#de9cc4}
            }
            </style>
            """;

    private final StringBuilder body = new StringBuilder();

    /** Where a text has its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** About how wide a text is, rather too much. */
    static double widthOf(String text, int size) {
        return text.codePoints()
                        .mapToDouble(c -> c > 0x2E80 ? 1 : WIDTH_OF_LETTER)
                        .sum()
                * size;
    }

    void rectangle(String classes, double x, double y, double width, double height) {
        body.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(classes, number(x), number(y), number(width), number(height)));
    }

    void line(String classes, double x1, double y1, double x2, double y2) {
        body.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(classes, number(x1), number(y1), number(x2), number(y2)));
    }

    /** Lines through points, given as x, y, x, y. */
    void path(String classes, String dashes, double... points) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        body.append(
                "<polyline class=\"%s\" stroke-dasharray=\"%s\" points=\"%s\"/>\n".formatted(classes, dashes, list));
    }

    /** A shape of its own for each series, so that it is known without its colour. */
    void marker(int series, double x, double y) {
        String shape =
                switch (series % 4) {
                    case 0 ->
                        "<circle class=\"c%s\" cx=\"%s\" cy=\"%s\" r=\"5\"/>\n".formatted(series, number(x), number(y));
                    case 1 -> polygon(series, x - 5, y - 5, x + 5, y - 5, x + 5, y + 5, x - 5, y + 5);
                    case 2 -> polygon(series, x, y - 6, x + 6, y + 5, x - 6, y + 5);
                    default -> polygon(series, x, y - 7, x + 7, y, x, y + 7, x - 7, y);
                };
        body.append(shape);
    }

    private static String polygon(int series, double... points) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        return "<polygon class=\"c%s\" points=\"%s\"/>\n".formatted(series, list);
    }

    void text(String classes, int size, Anchor anchor, double x, double y, String text) {
        String at = anchor == Anchor.START ? "start" : anchor == Anchor.MIDDLE ? "middle" : "end";
        body.append("<text class=\"%s\" font-size=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(classes, size, at, number(x), number(y), escape(text)));
    }

    void title(double y, String text) {
        body.append("<text class=\"ink\" font-size=\"18\" font-weight=\"600\" x=\"24\" y=\"%s\">%s</text>\n"
                .formatted(number(y), escape(text)));
    }

    /** The whole file. */
    String file(Chart chart, double height) {
        String tall = number(height);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 %s %s" \
                width="%s" height="%s" font-family="system-ui,-apple-system,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif">
                <title id="title">%s</title>
                <desc id="desc">%s</desc>
                """
                        .formatted(WIDTH, tall, WIDTH, tall, escape(chart.title()), escape(chart.description()))
                + STYLE
                + "<rect class=\"paper\" width=\"%s\" height=\"%s\" rx=\"6\"/>\n".formatted(WIDTH, tall)
                + body
                + "</svg>\n";
    }

    private static String number(double number) {
        String text = Figures.plain(number, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
