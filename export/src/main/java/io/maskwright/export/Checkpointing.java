package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.util.Map;

/** Makes the checkpoints of one run. Not thread-safe. */
final class Checkpointing {

    private final Options options;
    private final CheckpointFile file;
    private final SourceReader source;
    private final Map<String, String> job;
    private long bytesAtLast;
    private long nanosAtLast;
    private boolean isPossible;

    Checkpointing(Options options, CheckpointFile file, RunLocks locks, SourceReader source, Map<String, String> job) {
        this.options = options;
        this.file = file;
        this.isPossible = locks.isAlone() && !options.checkpoints().isNever();
        this.source = source;
        this.job = job;
        started();
    }

    private void started() {
        bytesAtLast = source.bytesRead();
        nanosAtLast = System.nanoTime();
    }

    /**
     * Takes note of a source that tells no place to go on from.
     *
     * @throws ExportException if somebody wants to resume what cannot be
     */
    void withoutMark() {
        if (options.resume() == Resume.CONTINUE) {
            throw cannotResume(options.source().name() + " can only be read from its start");
        }
    }

    /** Tells whether a checkpoint is due. */
    boolean isDue() {
        return isPossible
                && options.checkpoints().isDue(source.bytesRead() - bytesAtLast, System.nanoTime() - nanosAtLast);
    }

    /** Writes one, if the target can go on from where it stands. */
    void write(Ledger ledger, Mark end) throws IOException {
        Mark target = ledger.target().mark();
        if (target == null) {
            isPossible = false;
            if (options.resume() == Resume.CONTINUE) {
                throw cannotResume("it can only be written from its start");
            }
            return;
        }
        file.write(new Checkpoint(
                job,
                end,
                target,
                ledger.quarantine().mark(),
                ledger.rows(),
                ledger.quarantine().reasons(),
                ledger.decided().counts(),
                ledger.groups()));
        started();
    }

    private ExportException cannotResume(String why) {
        return new ExportException(
                "cannot resume the export to " + options.output() + ": " + why + "; start anew instead");
    }
}
