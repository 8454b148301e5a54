package io.maskwright.export;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of the record that was read last; the same object for each. */
final class CellHandler extends AbstractBaseCsvCallbackHandler<CellHandler> {

    private static final int START_CELLS = 16;

    private final int columns;
    private String[] cells;
    private final List<String> beyond = new ArrayList<>();
    private int count;

    /**
     * Creates a handler.
     *
     * @param columns how many cells {@link #cells} has, or 0 for as many as there are
     */
    CellHandler(int columns) {
        this.columns = columns;
        this.cells = new String[columns == 0 ? START_CELLS : columns];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        if (!beyond.isEmpty()) {
            beyond.clear();
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        String cell = new String(buffer, offset, length);
        if (columns == 0 && index == cells.length) {
            cells = Arrays.copyOf(cells, index * 2);
        }
        if (index < cells.length) {
            cells[index] = cell;
        } else {
            // The record is broken.
            beyond.add(cell);
        }
        count = index + 1;
    }

    @Override
    protected CellHandler buildRecord() {
        return this;
    }

    /** How many cells the record has; none if it is a blank line. */
    int count() {
        return count;
    }

    /** The cells, as long as no other record is read. Not copied. */
    String[] cells() {
        return cells;
    }

    /** The cells, to be kept. */
    String[] copy() {
        String[] copy = Arrays.copyOf(cells, count);
        for (int i = 0; i < beyond.size(); i++) {
            copy[cells.length + i] = beyond.get(i);
        }
        return copy;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "CellHandler[" + count + " cells]";
    }
}
