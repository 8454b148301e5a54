package io.maskwright.export;

import io.maskwright.MaskwrightException;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.Target;
import io.maskwright.export.spi.TargetWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One run of a job, from the open source to what is published. */
final class ExportRun {

    private final Options options;
    private final OutputOpener opener;
    private final SourceReader source;
    private final long start = System.nanoTime();

    ExportRun(Options options, OutputOpener opener, SourceReader source) {
        this.options = options;
        this.opener = opener;
        this.source = source;
    }

    ExportReport run() throws IOException {
        Decided decided = decide(source.form());
        Target target = options.target(source, opener);
        try (TargetWriter writer = target.open(decided.targetForm(), null);
                QuarantineFile quarantine = new QuarantineFile(options.quarantine(), opener, options.brokenRows());
                ManifestFile manifest = new ManifestFile(options, opener)) {
            ProgressMeter progress =
                    new ProgressMeter(options.progress(), source::bytesRead, source.totalBytes(), System::nanoTime);
            Ledger ledger = new Ledger(decided, writer, quarantine, progress);
            move(decided, writer, ledger);
            decided.check(ledger);
            ledger.checkCounts(options.source().name());
            checkInput();
            progress.finish(ledger.rowsIn());
            return finish(decided, writer, ledger, manifest);
        }
    }

    private Decided decide(RecordForm form) {
        if (form instanceof RecordForm.Table table) {
            return table.columns().isEmpty() ? new NoRecords() : new RowExport(options, table);
        }
        throw new ExportException("cannot export " + options.source().name() + ": documents are not treated here");
    }

    private void move(Decided decided, TargetWriter writer, Ledger ledger) throws IOException {
        try {
            new Pipeline(source, () -> decided.treater(writer), ledger, options.threads(), () -> false, 0).run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a pipeline throws nothing else", e);
        }
    }

    private void checkInput() {
        String expected = options.inputSha256();
        if (expected != null && !expected.equals(source.sha256())) {
            throw new ExportException(
                    options.source().name() + " was changed while it was used: its SHA-256 is another one");
        }
    }

    private ExportReport finish(Decided decided, TargetWriter writer, Ledger ledger, ManifestFile manifest)
            throws IOException {
        List<FieldReport> fields =
                decided.fields().stream().map(FieldReport::of).toList();
        QuarantineFile quarantine = ledger.quarantine();
        writer.complete();
        if (options.verification() == Verification.BEFORE_PUBLISHING && writer instanceof FileWriting written) {
            new OutputCheck(options)
                    .gate(written.file().staged(), written.file().encoding(), quarantine.leftOut());
        }
        quarantine.complete();
        manifest.write(fields, writer.sha256(), ledger.rowsOut());
        publish(writer, quarantine, manifest);
        return new ExportReport(
                options.dataset(),
                options.audience(),
                options.policy().digest(),
                options.output(),
                quarantine.path(),
                ledger.rowsIn(),
                ledger.rowsOut(),
                quarantine.rows(),
                ledger.blank(),
                fields,
                quarantine.reasons(),
                Duration.ofNanos(System.nanoTime() - start),
                decided.warnings());
    }

    /** The output comes last: where it is, the quarantine and the manifest that belong to it are too. */
    private void publish(TargetWriter writer, QuarantineFile quarantine, ManifestFile manifest) throws IOException {
        try {
            quarantine.publish(options.existing());
            manifest.publish(options.existing());
            writer.publish();
        } catch (IOException | RuntimeException e) {
            quarantine.withdraw();
            manifest.withdraw();
            throw e;
        }
    }

    /** What to tell of a failure that is not ours. */
    static RuntimeException told(Options options, Throwable failure) {
        if (failure instanceof MaskwrightException known) {
            return known;
        }
        if (failure instanceof IOException io) {
            return FileTrouble.reading(options.input(), io);
        }
        return FileTrouble.unexpected(options.input(), failure);
    }
}
