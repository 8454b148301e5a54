package io.maskwright.export;

import io.maskwright.export.TreatedSlice.LeftOut;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.plan.DocumentBatch;
import io.maskwright.plan.DocumentPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Treats documents, batch by batch. */
final class DocumentTreater implements SliceTreater, RecordVisitor, DocumentBatch.Results {

    private final DocumentPlan plan;
    private final DocumentBatch batch;
    private final RecordEncoder encoder;
    private final @Nullable RecordSealer sealer;
    private final @Nullable DocumentGroups groups;
    /** The documents of the batch as they came, while they may still have to be sealed. */
    private final Map<Long, byte[]> untreated = new HashMap<>();

    private List<LeftOut> leftOut = new ArrayList<>();
    private long row;
    private long suppressed;
    private long blank;

    /**
     * Creates a treater.
     *
     * @param plan a fork of its own
     * @param sealer seals what is left out; null if nothing is sealed
     * @param groups where the values go that documents must look alike by; null if nobody asks
     */
    DocumentTreater(
            DocumentPlan plan, RecordEncoder encoder, @Nullable RecordSealer sealer, @Nullable DocumentGroups groups) {
        this.plan = plan;
        this.batch = new DocumentBatch(plan);
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
        slice.read(this);
        treatBatch();
        return new TreatedSlice(
                encoder.take(),
                leftOut,
                row - recordsBefore,
                suppressed,
                blank,
                plan.takeCounts(),
                groups == null ? GroupBlock.NONE : groups.take());
    }

    @Override
    public void row(@Nullable Object[] cells) {
        throw new IllegalStateException("documents are no rows of a table");
    }

    @Override
    public void document(byte[] json, int from, int to) {
        row++;
        keep(json, from, to);
        batch.add(row, json, from, to);
        treatIfFull();
    }

    @Override
    public void broken(String reason) {
        row++;
        batch.addBroken(row, reason);
        treatIfFull();
    }

    @Override
    public void broken(String reason, byte[] record, int from, int to) {
        row++;
        keep(record, from, to);
        batch.addBroken(row, reason);
        treatIfFull();
    }

    private void keep(byte[] record, int from, int to) {
        if (sealer != null) {
            untreated.put(row, Arrays.copyOfRange(record, from, to));
        }
    }

    private void treatIfFull() {
        if (batch.isFull()) {
            treatBatch();
        }
    }

    private void treatBatch() {
        batch.treat(this);
        untreated.clear();
    }

    @Override
    public void blank() {
        blank++;
    }

    @Override
    public void leaves(long number, byte[] json, int from, int to) {
        encoder.document(json, from, to, number);
        if (groups != null) {
            groups.document(json, from, to, number);
        }
    }

    @Override
    public void suppressed(long number) {
        suppressed++;
    }

    @Override
    public void leftOut(long number, String path, String reason) {
        byte[] record = untreated.get(number);
        String sealed = record == null || sealer == null ? null : sealer.bytes(record, 0, record.length, number);
        leftOut.add(new LeftOut(number, path, reason, sealed));
    }
}
