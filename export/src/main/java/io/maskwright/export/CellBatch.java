package io.maskwright.export;

import io.maskwright.export.spi.Slice;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Rows from a file to a file, both tables in UTF-8: what is not treated is copied and never a text. */
final class CellBatch implements BatchRows {

    private final int[] shown;
    private final RowBatch batch;
    private final CellRows rows;
    private final TableEncoder encoder;
    private final CellWriter writer;

    /**
     * Creates a batch.
     *
     * @param form the form of the source
     * @param encoder one that {@linkplain TableEncoder#takesCells takes cells}
     */
    CellBatch(RecordPlan plan, int[] shown, TableForm form, TableEncoder encoder) {
        this.shown = shown;
        this.encoder = encoder;
        this.writer = encoder.cells(form);
        this.rows = new CellRows(form, plan.names().size(), CAPACITY);
        this.batch = RowBatch.of(plan, CAPACITY, rows);
    }

    @Override
    public void read(Slice slice, Reading reading) {
        if (!(slice instanceof TableSlice table)) {
            throw new IllegalStateException("a table file gives slices of its own");
        }
        table.read(new Visitor(reading));
    }

    @Override
    public RowBatch batch() {
        return batch;
    }

    @Override
    public @Nullable Object[] untreated(int index) {
        return rows.texts(index);
    }

    @Override
    public void encode(int index) {
        try {
            writer.row(batch, rows, index, shown);
        } catch (CharacterCodingException e) {
            throw encoder.unfit(batch.rowNumber(index));
        }
    }

    @Override
    public void clear() {
        batch.clear();
        rows.clear();
    }

    /** Brings the records of a slice into the batch. */
    private final class Visitor implements CellVisitor {

        private final Reading reading;

        Visitor(Reading reading) {
            this.reading = reading;
        }

        @Override
        public void row(RecordCells cells) {
            rows.add(cells);
            batch.add(reading.nextRow());
            reading.added();
        }

        @Override
        public void broken(String reason, RecordCells cells) {
            reading.broken(reason, (sealer, row) -> sealer.cells(cells.texts(), row));
        }

        @Override
        public void blank() {
            reading.blank();
        }
    }
}
