package io.maskwright.export;

import io.maskwright.MaskingException;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.export.ExportException.Lasts;
import io.maskwright.export.proof.LeakFoundException;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.Target;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.SmallGroupsException;
import io.maskwright.policy.FieldStandings;
import io.maskwright.policy.RiskRule;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job: {@link #prepare} does all the work and {@link #publish} shows it; {@link #close} removes what was not
 * shown, or leaves it where a later run can go on with it. Not thread-safe.
 */
final class ExportRun implements Closeable {

    private final Options options;
    private final OutputOpener opener;
    private final CheckpointFile checkpointFile;
    private final List<String> warnings = new ArrayList<>();
    private long start;
    private @Nullable RunLocks lock;
    private @Nullable RunFiles files;
    private @Nullable ExportReport report;
    private Remains remains = Remains.NOTHING;

    /** What is there when a run was closed. */
    private enum Remains {
        NOTHING,
        /** The last checkpoint and its files. */
        CHECKPOINT,
        OUTPUT
    }

    ExportRun(Options options, OutputOpener opener) {
        this.options = options;
        this.opener = opener;
        this.checkpointFile = new CheckpointFile(
                options.output(), options.quarantine(), options.policy().keys(), opener);
    }

    /**
     * Treats all records and makes the result durable, still unseen.
     *
     * @throws MaskwrightException if it cannot be done; the run is only to be closed then
     */
    void prepare() {
        start = System.nanoTime();
        PathCheck.check(options);
        RunLocks held = RunLocks.take(options);
        lock = held;
        HalfPublished half = held.isAlone() ? HalfPublished.find(options) : null;
        if (half != null) {
            half.takeBack();
        }
        try {
            report = stage(held, toResume(held));
        } catch (IOException | RuntimeException | Error e) {
            remains = mayPass(e) && checkpointFile.exists() ? Remains.CHECKPOINT : Remains.NOTHING;
            throw told(options, e);
        }
    }

    private @Nullable Checkpoint toResume(RunLocks held) {
        if (options.resume() == Resume.START_ANEW) {
            return null;
        }
        if (!held.isAlone()) {
            throw new ExportException("cannot resume the export to " + options.output()
                    + ": its file system cannot tell whether another run is writing it");
        }
        Checkpoint checkpoint = checkpointFile.read();
        if (checkpoint == null) {
            warnings.add("there was no checkpoint to go on from: the run started from the beginning");
        } else {
            JobFingerprint.check(options.output(), checkpoint.job(), JobFingerprint.of(options));
            warnings.add("the run went on from the checkpoint behind record "
                    + checkpoint.source().records());
        }
        return checkpoint;
    }

    private ExportReport stage(RunLocks held, @Nullable Checkpoint from) throws IOException {
        MaskedInputCheck masked = MaskedInputCheck.of(options);
        masked.before();
        try (SourceReader source = options.source().open(from == null ? null : from.source())) {
            RecordForm form = source.form();
            Decided decided = decide(form);
            Map<String, String> job = JobFingerprint.of(options, form);
            Target target = target(source, from);
            RunFiles open = open(held, from, target, decided, job);
            ProgressMeter progress = new ProgressMeter(
                    options.progress(),
                    source::bytesRead,
                    source.totalBytes(),
                    System::nanoTime,
                    from == null ? 0 : from.rows().in());
            Checkpointing checkpoints = new Checkpointing(options, checkpointFile, held, source, job);
            Ledger ledger = new Ledger(options, decided, open, progress, checkpoints);
            if (from != null) {
                ledger.restore(from);
            }
            move(ledger, source);
            decided.check(ledger);
            ledger.checkCounts();
            RiskReport risk = ledger.checkGroups();
            Endpoint input = input(source);
            masked.after(input.sha256());
            progress.finish(ledger.rowsIn());
            return complete(ledger, open, target, input, risk);
        }
    }

    /** Opens the files; from here on what a stopped run left is this run's, to go on with or to remove. */
    private RunFiles open(
            RunLocks held, @Nullable Checkpoint from, Target target, Decided decided, Map<String, String> job)
            throws IOException {
        // Whatever keys they need is fetched before anything is removed or begun.
        QuarantineFile quarantine = new QuarantineFile(options, opener, RecordSealer.of(options, decided.fields()));
        ManifestFile manifest = new ManifestFile(options, opener, decided.fields());
        if (from != null) {
            JobFingerprint.check(options.output(), from.job(), job);
            quarantine.restore(from);
            // A manifest is written at the end only, and anew then.
            Leftovers.remove(ExportManifest.pathFor(options.output()));
        } else if (held.isAlone()) {
            checkpointFile.delete();
            Leftovers.remove(options);
        }
        GroupCount groups = null;
        try {
            groups = groups(decided, from);
            TargetWriter writer = target.open(decided.targetForm(), from == null ? null : from.target());
            RunFiles open = new RunFiles(writer, quarantine, manifest, groups);
            files = open;
            return open;
        } catch (IOException | RuntimeException e) {
            // What it went on with stays as it was.
            quarantine.suspend();
            if (groups != null) {
                groups.suspend();
            }
            throw e;
        }
    }

    private @Nullable GroupCount groups(Decided decided, @Nullable Checkpoint from) {
        RiskRule risk = decided.risk();
        return risk == null ? null : new GroupCount(options, opener, risk, from);
    }

    private Target target(SourceReader source, @Nullable Checkpoint from) {
        Target target = options.target(source, opener);
        return from != null && target instanceof FileTarget file
                ? file.goingOnIn(StagedFiles.only(options.output()))
                : target;
    }

    private Decided decide(RecordForm form) {
        if (form instanceof RecordForm.Table table) {
            return table.columns().isEmpty() ? new NoRecords() : new RowExport(options, table);
        }
        return new DocumentExport(options);
    }

    private void move(Ledger ledger, SourceReader source) throws IOException {
        try {
            new Pipeline(source, ledger::treater, ledger, options.threads(), options.cancellation(), ledger.rowsIn())
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a pipeline throws nothing else", e);
        }
    }

    /** Asked for once, at the end of the source. */
    private Endpoint input(SourceReader source) {
        Endpoint read = new Endpoint(options.source().name(), source.sha256(), source.bytesRead());
        String expected = options.inputSha256();
        if (expected != null && !expected.equals(read.sha256())) {
            throw new ExportException(read.name() + " was changed while it was used: its SHA-256 is another one");
        }
        return read;
    }

    private ExportReport complete(
            Ledger ledger, RunFiles open, Target target, Endpoint input, @Nullable RiskReport risk) throws IOException {
        Decided decided = ledger.decided();
        FieldStandings standings = decided instanceof DocumentExport
                ? FieldStandings.ofDocuments(options.policy(), options.dataset())
                : FieldStandings.ofColumns(options.policy());
        List<FieldReport> fields = decided.fields().stream()
                .map(field -> FieldReport.of(field, standings.words(field.decision()), field.stamps()))
                .toList();
        QuarantineFile left = open.quarantine();
        TargetWriter writer = open.output();
        writer.complete();
        verify(writer, left, ledger.rowsIn());
        left.complete();
        Endpoint output = new Endpoint(target.name(), writer.sha256(), writer.bytesWritten());
        open.manifest()
                .write(new ManifestFile.Facts(
                        input, output, target.howToRead(), ledger.counts(), decided.fields(), fields, left, risk));
        warnings.addAll(decided.warnings());
        warnings.addAll(writer.warnings());
        return new ExportReport(
                options.dataset(),
                options.audience(),
                options.policy().digest(),
                input,
                output,
                left.path(),
                open.manifest().path(),
                ledger.counts(),
                fields,
                left.reasons(),
                Duration.ofNanos(System.nanoTime() - start),
                warnings,
                risk);
    }

    private void verify(TargetWriter writer, QuarantineFile left, long rowsIn) throws IOException {
        if (options.verification() == Verification.NONE) {
            return;
        }
        if (!(writer instanceof FileWriting written)) {
            throw new IllegalStateException("what is no file was refused before");
        }
        try {
            new OutputCheck(options)
                    .gate(written.file().staged(), written.file().encoding(), left.leftOut(), rowsIn);
        } catch (ExportException e) {
            // Whoever went on from a checkpoint would show what was not searched to its end.
            throw new ExportException(e.getMessage());
        }
    }

    /**
     * Shows the result.
     *
     * @return what became of all records
     */
    ExportReport publish() {
        RunFiles ready = files;
        ExportReport made = report;
        if (ready == null || made == null) {
            throw new IllegalStateException("there is nothing to show");
        }
        try {
            ready.publish(options.existing());
        } catch (IOException | RuntimeException e) {
            throw told(options, e);
        }
        remains = Remains.OUTPUT;
        return made;
    }

    /** Takes back what was shown, because what belongs to it could not be. */
    void withdraw() {
        if (remains == Remains.OUTPUT && files != null) {
            try {
                files.withdraw();
            } catch (IOException e) {
                throw FileTrouble.writing(options.output(), e);
            }
            remains = Remains.NOTHING;
        }
    }

    @Override
    public void close() {
        RunLocks held = lock;
        if (held == null) {
            return;
        }
        try (held) {
            end();
        } catch (IOException e) {
            throw FileTrouble.writing(options.output(), e);
        }
    }

    private void end() throws IOException {
        RunFiles open = files;
        if (open == null) {
            return; // refused before it began: what a stopped run left may still be of use
        }
        if (remains == Remains.CHECKPOINT) {
            open.suspend();
            return;
        }
        open.close();
        checkpointFile.delete();
    }

    /** Tells whether the same run may come further another time, with the same input and policy. */
    private static boolean mayPass(Throwable failure) {
        if (failure instanceof ExportException known) {
            return known.lasts() == Lasts.FOR_NOW;
        }
        return !(failure instanceof MaskingException
                || failure instanceof PlanException
                || failure instanceof LeakFoundException
                || failure instanceof SmallGroupsException
                || failure instanceof RefusedException);
    }

    /** What to tell of a failure that is not ours. */
    static RuntimeException told(Options options, Throwable failure) {
        if (failure instanceof OutOfMemoryError error) {
            throw error;
        }
        if (failure instanceof MaskwrightException known) {
            return known;
        }
        if (failure instanceof IOException io) {
            return FileTrouble.reading(options.input(), io);
        }
        return FileTrouble.unexpected(options.input(), failure);
    }
}
