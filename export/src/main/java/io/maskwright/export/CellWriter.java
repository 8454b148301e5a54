package io.maskwright.export;

import io.maskwright.plan.RowBatch;
import io.maskwright.plan.TreatedTexts;
import java.nio.charset.MalformedInputException;

/** Writes treated rows of cells: copies what stays as it is, and brings results straight into bytes. Not thread-safe. */
final class CellWriter {

    private final Utf8Rows out;
    private final boolean isSameForm;

    /**
     * Creates a writer.
     *
     * @param read the form of the cells
     * @param written the form of the rows
     */
    CellWriter(Utf8Rows out, TableForm read, TableForm written) {
        this.out = out;
        this.isSameForm = read.delimiter() == written.delimiter() && read.quote() == written.quote();
    }

    /** Writes a row. */
    void row(RowBatch batch, CellRows rows, int index, int[] shown) throws MalformedInputException {
        for (int i = 0; i < shown.length; i++) {
            int column = shown[i];
            TreatedTexts texts = batch.treatedTexts(column);
            if (batch.keepsTexts(column)) {
                kept(rows, index, column, i);
            } else if (texts != null && texts.has(index)) {
                out.cell(texts.chars(), texts.from(index), texts.to(index), i);
            } else {
                out.cell(Cells.text(batch.value(index, column)), i);
            }
        }
        out.end(1);
    }

    private void kept(CellRows rows, int index, int column, int place) throws MalformedInputException {
        byte shape = rows.shape(index, column);
        boolean isCopied =
                isSameForm && out.copy(rows.bytes(), rows.start(index, column), rows.end(index, column), shape, place);
        if (!isCopied) {
            out.cell(rows.text(index, column), place);
        }
    }
}
