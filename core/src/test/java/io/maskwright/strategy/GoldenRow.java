package io.maskwright.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One row of the golden table. */
record GoldenRow(String category, String strategy, String input, String output) {

    static List<GoldenRow> all() {
        try (InputStream in =
                Objects.requireNonNull(GoldenRow.class.getResourceAsStream("/golden/values.tsv"), "values.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new GoldenRow(cells[0], cells[1], plain(cells[2]), plain(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String cell) {
        return new Scanner('"' + cell + '"', 0, cell.length() + 2).quoted();
    }
}
