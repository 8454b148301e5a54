package io.maskwright.export;

import io.maskwright.export.TreatedSlice.LeftOut;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.TargetWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes treated slices in their order, writes what leaves, and keeps the count of every record. Not thread-safe. */
final class Ledger implements Pipeline.Consumer {

    private final Decided decided;
    private final TargetWriter target;
    private final QuarantineFile quarantine;
    private final QuarantineCeiling ceiling;
    private final ProgressMeter progress;
    private long rowsIn;
    private long rowsOut;
    private long rowsSuppressed;
    private long blank;

    Ledger(
            Decided decided,
            TargetWriter target,
            QuarantineFile quarantine,
            QuarantineCeiling ceiling,
            ProgressMeter progress) {
        this.decided = decided;
        this.target = target;
        this.quarantine = quarantine;
        this.ceiling = ceiling;
        this.progress = progress;
    }

    @Override
    public void accept(TreatedSlice slice, @Nullable Mark end) throws IOException {
        target.write(slice.block());
        for (LeftOut row : slice.leftOut()) {
            quarantine.add(row);
        }
        decided.add(slice.counts());
        rowsIn += slice.records();
        rowsOut += slice.block().records();
        rowsSuppressed += slice.suppressed();
        blank += slice.blank();
        ceiling.checkShare(quarantine.rows(), rowsIn);
        progress.at(rowsIn);
    }

    long rowsIn() {
        return rowsIn;
    }

    long rowsOut() {
        return rowsOut;
    }

    long rowsSuppressed() {
        return rowsSuppressed;
    }

    long rowsQuarantined() {
        return quarantine.rows();
    }

    long blank() {
        return blank;
    }

    QuarantineFile quarantine() {
        return quarantine;
    }

    /** What became of every record so far. */
    RowCounts counts() {
        return new RowCounts(rowsIn, rowsOut, rowsSuppressed, quarantine.rows(), blank);
    }

    /** Rows neither vanish nor multiply, and not too many are left out, or nothing is published. */
    void checkCounts(String source) {
        ceiling.checkAll(quarantine.rows(), rowsIn);
        long told = rowsOut + rowsSuppressed + quarantine.rows();
        if (rowsIn != told) {
            throw new ExportException("export of " + source + " lost count: " + rowsIn + " rows in, " + rowsOut
                    + " out, " + rowsSuppressed + " suppressed, " + quarantine.rows() + " quarantined");
        }
    }
}
