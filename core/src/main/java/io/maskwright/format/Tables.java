package io.maskwright.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data files that lie beside this class: comma-separated without quotes, lines that start with # are notes. */
final class Tables {

    private Tables() {}

    /** Returns the rows of a data file, each with at least the given number of columns. */
    static List<String[]> rows(String file, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty() || line.charAt(0) == '#') {
                    continue;
                }
                String[] row = line.split(",", -1);
                if (row.length < columns) {
                    throw new IllegalStateException(file + " must have " + columns + " columns in each row");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " must be readable", e);
        }
        return rows;
    }

    private static BufferedReader open(String file) {
        InputStream stream = Tables.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " must lie beside the classes of this package");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
