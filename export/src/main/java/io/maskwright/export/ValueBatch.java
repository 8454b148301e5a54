package io.maskwright.export;

import io.maskwright.Omitted;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows of values, from any source to any target. */
final class ValueBatch implements BatchRows {

    private final int[] shown;
    private final RowBatch batch;
    private final RecordEncoder encoder;
    private final @Nullable Object[] cells;
    private final Originals originals;
    /** The cells of the batch as they came, while they may still have to be sealed. */
    private final @Nullable Object[][] untreated;

    /** What becomes of values as they came. */
    enum Originals {
        KEPT,
        FORGOTTEN
    }

    ValueBatch(RecordPlan plan, int[] shown, RecordEncoder encoder, Originals originals) {
        this.shown = shown;
        this.encoder = encoder;
        this.batch = new RowBatch(plan, CAPACITY);
        this.cells = new @Nullable Object[shown.length];
        this.originals = originals;
        this.untreated = new @Nullable Object[originals == Originals.FORGOTTEN ? 0 : CAPACITY][];
    }

    @Override
    public void read(Slice slice, Reading reading) throws IOException {
        slice.read(new Visitor(reading));
    }

    @Override
    public RowBatch batch() {
        return batch;
    }

    @Override
    public @Nullable Object[] untreated(int index) {
        return untreated[index];
    }

    @Override
    public void encode(int index) {
        for (int i = 0; i < shown.length; i++) {
            Object value = batch.value(index, shown[i]);
            cells[i] = value == Omitted.OMITTED ? null : value;
        }
        encoder.row(cells, batch.rowNumber(index));
    }

    @Override
    public void clear() {
        batch.clear();
        Arrays.fill(untreated, null);
    }

    /** Brings the records of a slice into the batch. */
    private final class Visitor implements RecordVisitor {

        private final Reading reading;

        Visitor(Reading reading) {
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
        public void row(@Nullable Object[] values) {
            if (originals == Originals.KEPT) {
                untreated[batch.size()] = values.clone();
            }
            batch.add(reading.nextRow(), values);
            reading.added();
        }

        @Override
        public void document(byte[] json, int from, int to) {
            throw new IllegalStateException("a table has no documents");
        }

        @Override
        public void broken(String reason) {
            reading.broken(reason, null);
        }

        @Override
        public void broken(String reason, @Nullable Object[] read) {
            reading.broken(reason, (sealer, row) -> sealer.cells(read, row));
        }

        @Override
        public void broken(String reason, byte[] record, int from, int to) {
            reading.broken(reason, (sealer, row) -> sealer.bytes(record, from, to, row));
        }

        @Override
        public void blank() {
            reading.blank();
        }
    }
}
