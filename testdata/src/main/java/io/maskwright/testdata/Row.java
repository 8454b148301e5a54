package io.maskwright.testdata;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row, in one buffer that the next row uses again. Not thread-safe. */
final class Row {

    private static final int MAX_CELLS = 16;

    private final StringBuilder text = new StringBuilder(1024);
    private final int[] ends = new int[MAX_CELLS];
    private int cells;

    Row clear() {
        text.setLength(0);
        cells = 0;
        return this;
    }

    /** The buffer: what is appended belongs to the cell that is open. */
    StringBuilder text() {
        return text;
    }

    /** Where the open cell starts in the buffer. */
    int start() {
        return cells == 0 ? 0 : ends[cells - 1];
    }

    /** Ends the open cell and opens the next one. */
    void end() {
        ends[cells] = text.length();
        cells++;
    }

    List<String> cells() {
        List<String> list = new ArrayList<>(cells);
        int start = 0;
        for (int i = 0; i < cells; i++) {
            list.add(text.substring(start, ends[i]));
            start = ends[i];
        }
        return List.copyOf(list);
    }

    /** Appends the row as a record of RFC 4180, but for the line feed that ends it, as all tools of today take it. */
    void appendCsv(StringBuilder out) {
        int start = 0;
        for (int i = 0; i < cells; i++) {
            if (i > 0) {
                out.append(',');
            }
            appendCell(out, start, ends[i]);
            start = ends[i];
        }
        out.append('\n');
    }

    private void appendCell(StringBuilder out, int start, int end) {
        boolean plain = true;
        for (int i = start; i < end && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            out.append(text, start, end);
            return;
        }
        out.append('"');
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                out.append(c);
            }
            out.append(c);
        }
        out.append('"');
    }

    /** Appends the row as a line that holds one document, which is its one cell. */
    void appendLine(StringBuilder out) {
        out.append(text).append('\n');
    }
}
