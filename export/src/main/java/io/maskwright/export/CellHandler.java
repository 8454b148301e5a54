package io.maskwright.export;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The cells of the record that was read last; the same object for each. */
final class CellHandler extends AbstractBaseCsvCallbackHandler<CellHandler> {

    private static final int START_CELLS = 16;

    private final int columns;
    private String[] cells;
    private int count;

    /**
     * Creates a handler.
     *
     * @param columns how many cells are kept of a record, or 0 for all
     */
    CellHandler(int columns) {
        this.columns = columns;
        this.cells = new String[columns == 0 ? START_CELLS : columns];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (columns == 0 && index == cells.length) {
            cells = Arrays.copyOf(cells, index * 2);
        }
        // What is beyond the columns is counted only: the record is broken.
        if (index < cells.length) {
            cells[index] = new String(buffer, offset, length);
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
        return Arrays.copyOf(cells, count);
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "CellHandler[" + count + " cells]";
    }
}
