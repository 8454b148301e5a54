package io.maskwright.testdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of this package: lines of cells between commas, and notes. */
final class DataFile {

    private DataFile() {}

    /** Reads the rows of a file; a line with another number of cells is a fault of the build. */
    static List<String[]> rows(String name, int cells) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be beside the classes");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> cells(name, line, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String name, String line, int count) {
        String[] cells = line.split(",", -1);
        if (cells.length != count) {
            throw new IllegalStateException(
                    name + " must have " + count + " cells in each line, but one has " + cells.length);
        }
        return cells;
    }
}
