package io.maskwright.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Rows of the sample files under src/test/resources/samples, by column. */
final class Samples {

    private Samples() {}

    /** Returns the rows of a file, each named by its line number. */
    static Stream<Named<Map<String, String>>> of(String file) {
        List<String> lines = lines(file);
        List<String> columns = cells(lines.get(0));
        List<Named<Map<String, String>>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                row.put(columns.get(column), column < cells.size() ? cells.get(column) : "");
            }
            rows.add(Named.of(file + ":" + (i + 1), row));
        }
        return rows.stream();
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Samples.class.getResourceAsStream("/samples/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
