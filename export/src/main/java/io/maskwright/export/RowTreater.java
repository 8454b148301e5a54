package io.maskwright.export;

import io.maskwright.Omitted;
import io.maskwright.export.TreatedSlice.LeftOut;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Treats the rows of a table, batch by batch. */
final class RowTreater implements SliceTreater, RecordVisitor {

    private static final int BATCH_ROWS = 512;

    private final RecordPlan plan;
    private final int[] shown;
    private final RowBatch batch;
    private final RecordEncoder encoder;
    private final @Nullable Object[] cells;
    private final @Nullable RecordSealer sealer;
    /** The cells of the batch as they came, while they may still have to be sealed. */
    private final @Nullable Object[][] untreated;
    /** Broken rows wait for the batch they came with, so that the quarantine is in the order of the source. */
    private final Queue<LeftOut> broken = new ArrayDeque<>();

    private List<LeftOut> leftOut = new ArrayList<>();
    private long row;
    private long suppressed;
    private long blank;

    /**
     * Creates a treater.
     *
     * @param plan a fork of its own
     * @param shown the columns that leave
     * @param sealer seals what is left out; null if nothing is sealed
     */
    RowTreater(RecordPlan plan, int[] shown, RecordEncoder encoder, @Nullable RecordSealer sealer) {
        this.plan = plan;
        this.shown = shown;
        this.encoder = encoder;
        this.batch = new RowBatch(plan, BATCH_ROWS);
        this.cells = new @Nullable Object[shown.length];
        this.sealer = sealer;
        this.untreated = new @Nullable Object[sealer == null ? 0 : BATCH_ROWS][];
    }

    @Override
    public TreatedSlice treat(Slice slice, long recordsBefore) throws IOException {
        leftOut = new ArrayList<>();
        row = recordsBefore;
        suppressed = 0;
        blank = 0;
        slice.read(this);
        flush();
        return new TreatedSlice(encoder.take(), leftOut, row - recordsBefore, suppressed, blank, plan.takeCounts());
    }

    @Override
    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    public void row(@Nullable Object[] values) {
        row++;
        if (sealer != null) {
            untreated[batch.size()] = values.clone();
        }
        batch.add(row, values);
        if (batch.isFull()) {
            flush();
        }
    }

    @Override
    public void document(byte[] json, int from, int to) {
        throw new IllegalStateException("a table has no documents");
    }

    @Override
    public void broken(String reason) {
        row++;
        broken.add(new LeftOut(row, "", reason));
    }

    @Override
    public void broken(String reason, @Nullable Object[] read) {
        row++;
        broken.add(new LeftOut(row, "", reason, sealer == null ? null : sealer.cells(read, row)));
    }

    @Override
    public void broken(String reason, byte[] record, int from, int to) {
        row++;
        broken.add(new LeftOut(row, "", reason, sealer == null ? null : sealer.bytes(record, from, to, row)));
    }

    @Override
    public void blank() {
        blank++;
    }

    private void flush() {
        batch.treat();
        for (int i = 0; i < batch.size(); i++) {
            leaveOutBrokenBefore(batch.rowNumber(i));
            RowBatch.Failure failure = batch.failure(i);
            if (batch.isSuppressed(i)) {
                suppressed++;
            } else if (failure == null) {
                encode(i);
            } else {
                leftOut.add(new LeftOut(
                        batch.rowNumber(i), failure.column(), failure.reason().words(), sealed(i)));
            }
        }
        leaveOutBrokenBefore(Long.MAX_VALUE);
        batch.clear();
        Arrays.fill(untreated, null);
    }

    private @Nullable String sealed(int index) {
        @Nullable Object[] values = sealer == null ? null : untreated[index];
        return values == null || sealer == null ? null : sealer.row(plan.names(), values, batch.rowNumber(index));
    }

    private void leaveOutBrokenBefore(long rowNumber) {
        for (LeftOut next = broken.peek(); next != null && next.row() < rowNumber; next = broken.peek()) {
            leftOut.add(next);
            broken.remove();
        }
    }

    private void encode(int index) {
        for (int i = 0; i < shown.length; i++) {
            Object value = batch.value(index, shown[i]);
            cells[i] = value == Omitted.OMITTED ? null : value;
        }
        encoder.row(cells, batch.rowNumber(index));
    }
}
