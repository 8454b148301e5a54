package io.maskwright.export;

import io.maskwright.export.TreatedSlice.LeftOut;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.TargetWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes treated slices in their order, writes what leaves, and keeps the count of every record. Not thread-safe. */
final class Ledger implements Pipeline.Consumer {

    /** After so many records each the share of those left out is looked at, wherever slices end. */
    private static final int RECORDS_A_LOOK = 512;

    private final Options options;
    private final Decided decided;
    private final TargetWriter target;
    private final QuarantineFile quarantine;
    private final QuarantineCeiling ceiling;
    private final @Nullable GroupCount groups;
    private final ProgressMeter progress;
    private final Checkpointing checkpoints;
    private LedgerCounts rows;
    private long lookedAt;

    Ledger(Options options, Decided decided, RunFiles files, ProgressMeter progress, Checkpointing checkpoints) {
        this.options = options;
        this.decided = decided;
        this.target = files.output();
        this.quarantine = files.quarantine();
        this.groups = files.groups();
        this.ceiling = options.evidence().ceiling();
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.rows = LedgerCounts.NONE;
    }

    /** Goes on where a stopped run was. */
    void restore(Checkpoint checkpoint) {
        rows = checkpoint.rows();
        lookedAt = rows.in() - rows.in() % RECORDS_A_LOOK;
        decided.add(checkpoint.fields());
    }

    @Override
    public void accept(TreatedSlice slice, @Nullable Mark end) throws IOException {
        write(slice);
        for (LeftOut row : slice.leftOut()) {
            checkSharesBefore(row.row());
            quarantine.add(row);
        }
        quarantine.endSlice();
        decided.add(slice.counts());
        if (groups != null) {
            groups.add(slice.groups());
        }
        rows = rows.plus(slice);
        checkSharesBefore(rows.in() + 1);
        progress.at(rows.in());
        if (end == null) {
            checkpoints.withoutMark();
        } else if (checkpoints.isDue()) {
            checkpoints.write(this, end);
        }
    }

    private void checkSharesBefore(long record) {
        while (lookedAt + RECORDS_A_LOOK < record) {
            lookedAt += RECORDS_A_LOOK;
            ceiling.checkShare(quarantine.rows(), lookedAt);
        }
    }

    private void write(TreatedSlice slice) {
        try {
            target.write(slice.block());
        } catch (IOException e) {
            throw FileTrouble.writing(String.valueOf(options.output()), e);
        }
    }

    /** Returns a treater for one thread. */
    SliceTreater treater() {
        return decided.treater(target, groups == null ? null : groups.hashes());
    }

    long rowsIn() {
        return rows.in();
    }

    long rowsOut() {
        return rows.out();
    }

    long rowsSuppressed() {
        return rows.suppressed();
    }

    long rowsQuarantined() {
        return quarantine.rows();
    }

    long blank() {
        return rows.blank();
    }

    LedgerCounts rows() {
        return rows;
    }

    Decided decided() {
        return decided;
    }

    TargetWriter target() {
        return target;
    }

    QuarantineFile quarantine() {
        return quarantine;
    }

    /** Makes durable what was counted of records that look alike; null if nobody asks. */
    @Nullable
    GroupMark groups() {
        return groups == null ? null : groups.mark();
    }

    /** Enough of the records that leave look alike, or nothing is published; null if nobody asks. */
    @Nullable
    RiskReport checkGroups() {
        return groups == null ? null : groups.check(rows.out());
    }

    /** What became of every record so far. */
    RowCounts counts() {
        return new RowCounts(rows.in(), rows.out(), rows.suppressed(), quarantine.rows(), rows.blank());
    }

    /** Rows neither vanish nor multiply, and not too many are left out, or nothing is published. */
    void checkCounts() {
        ceiling.checkAll(quarantine.rows(), rows.in());
        long told = rows.out() + rows.suppressed() + quarantine.rows();
        if (rows.in() != told) {
            throw new ExportException("export of " + options.source().name() + " lost count: " + rows.in()
                    + " rows in, " + rows.out() + " out, " + rows.suppressed() + " suppressed, " + quarantine.rows()
                    + " quarantined");
        }
    }
}
