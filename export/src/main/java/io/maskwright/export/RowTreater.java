package io.maskwright.export;

import io.maskwright.export.TreatedSlice.LeftOut;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.Slice;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.RowBatch;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Treats the rows of a table, batch by batch. */
final class RowTreater implements SliceTreater, BatchRows.Reading {

    private final RecordPlan plan;
    private final BatchRows rows;
    private final RowBatch batch;
    private final RecordEncoder encoder;
    private final @Nullable RecordSealer sealer;
    private final @Nullable Groups groups;
    /** Broken rows wait for the batch they came with, so that the quarantine is in the order of the source. */
    private final Queue<LeftOut> broken = new ArrayDeque<>();

    private List<LeftOut> leftOut = new ArrayList<>();
    private long row;
    private long suppressed;
    private long blank;

    /** Where the values go that rows must look alike by. */
    record Groups(RowGroups rows, GroupHashes hashes) {}

    /**
     * Creates a treater.
     *
     * @param plan a fork of its own
     * @param rows what brings rows from slices to the encoder
     * @param sealer seals what is left out; null if nothing is sealed
     * @param groups where the values go that rows must look alike by; null if nobody asks
     */
    RowTreater(
            RecordPlan plan,
            BatchRows rows,
            RecordEncoder encoder,
            @Nullable RecordSealer sealer,
            @Nullable Groups groups) {
        this.plan = plan;
        this.rows = rows;
        this.batch = rows.batch();
        this.encoder = encoder;
        this.sealer = sealer;
        this.groups = groups;
    }

    @Override
    public TreatedSlice treat(Slice slice, long recordsBefore) throws IOException {
        leftOut = new ArrayList<>();
        row = recordsBefore;
        suppressed = 0;
        blank = 0;
        rows.read(slice, this);
        flush();
        return new TreatedSlice(
                encoder.take(),
                leftOut,
                row - recordsBefore,
                suppressed,
                blank,
                plan.takeCounts(),
                groups == null ? GroupBlock.NONE : groups.hashes().take());
    }

    @Override
    public long nextRow() {
        row++;
        return row;
    }

    @Override
    public void added() {
        if (batch.isFull()) {
            flush();
        }
    }

    @Override
    public void broken(String reason, BatchRows.@Nullable Sealing content) {
        row++;
        broken.add(new LeftOut(row, "", reason, sealer == null || content == null ? null : content.seal(sealer, row)));
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
                rows.encode(i);
                if (groups != null) {
                    groups.rows().row(batch, i, groups.hashes());
                }
            } else {
                leftOut.add(new LeftOut(
                        batch.rowNumber(i), failure.column(), failure.reason().words(), sealed(i)));
            }
        }
        leaveOutBrokenBefore(Long.MAX_VALUE);
        rows.clear();
    }

    private @Nullable String sealed(int index) {
        if (sealer == null) {
            return null;
        }
        @Nullable Object[] values = rows.untreated(index);
        return sealer.row(plan.names(), values, batch.rowNumber(index));
    }

    private void leaveOutBrokenBefore(long rowNumber) {
        for (LeftOut next = broken.peek(); next != null && next.row() < rowNumber; next = broken.peek()) {
            leftOut.add(next);
            broken.remove();
        }
    }
}
