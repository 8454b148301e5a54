package io.maskwright.export;

import io.maskwright.export.proof.LeakReport;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exports one file under a policy: reads it record by record, treats every field for one audience, and publishes the
 * result only when all of it is there.
 *
 * <pre>{@code
 * ExportReport report = ExportJob.builder()
 *         .policy(Policy.load(Path.of("policy.yaml")))
 *         .dataset("waybills")
 *         .audience(Audience.of("call-centre"))
 *         .input(Path.of("waybills.csv"))
 *         .output(Path.of("waybills-masked.csv"))
 *         .build()
 *         .run();
 * }</pre>
 *
 * <p>Until it is complete, the output grows as a hidden file {@code .NAME.….part} in the folder of the output; it is then
 * moved to its name at once. A run that fails removes it; a process that is killed leaves it behind, never a file under
 * the name of the output. Memory does not grow with the file, only with its longest record.
 *
 * <p>Rows are numbered from 1; a header and blank lines are not counted. Every row read is either written or, where the
 * policy says so or the row is broken, listed by number and reason in a quarantine file; the counts are checked before
 * anything is published. In a table a row with too few or too many cells goes into quarantine; text that cannot be cut
 * into rows, such as an open quote, ends the run. In JSON Lines a line that is not one JSON object, names a member twice,
 * is nested deeper than 500 levels or longer than the limit goes into quarantine.
 *
 * <p>Where a field can be turned back only with what was kept beside it, a manifest {@code OUT.manifest.json} is published
 * with the output: see {@link ExportManifest}.
 *
 * <p>Immutable and thread-safe; each run is on its own. Two runs must not write to the same output at the same time.
 */
public final class ExportJob {

    private final Options options;
    private final OutputOpener opener;

    ExportJob(Options options, OutputOpener opener) {
        this.options = options;
        this.opener = opener;
    }

    /**
     * Starts to put a job together.
     *
     * @return a builder with all defaults
     */
    public static ExportJobBuilder builder() {
        return new ExportJobBuilder();
    }

    /**
     * Runs the export.
     *
     * @return what became of every row and field
     * @throws ExportException if a file cannot be read or written, or its form is broken beyond a row; nothing is
     *     published then
     * @throws io.maskwright.PlanException if the policy does not fit the file: a field nobody decided, a rule without a
     *     field, a dataset or audience nobody declared
     * @throws io.maskwright.RefusedException if the file has a field of a tier that never leaves
     * @throws io.maskwright.MaskingException if a value cannot be treated and the policy's choice is to fail
     * @throws io.maskwright.KeyUnavailableException if a key cannot be reached
     * @throws io.maskwright.export.proof.LeakFoundException if the output is to be verified and a protected value stands in it
     */
    public ExportReport run() {
        PathCheck.check(options);
        try {
            return options.format().isTable() || options.inputFile() == null ? runRecords() : runLines();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            throw ExportRun.told(options, e);
        }
    }

    /**
     * Searches the file under the name of the output for values of the input that the policy protects, wherever they stand and
     * in many forms. Nothing is written. The quarantine file beside the output, if there is one, tells which rows did not
     * leave.
     *
     * @return what was found: places, never content
     * @throws ExportException if a file cannot be read, or the form of the input is broken beyond a row
     * @throws io.maskwright.PlanException if the policy does not fit the file
     * @throws io.maskwright.RefusedException if the file has a field of a tier that never leaves
     */
    public LeakReport verify() {
        try {
            return new OutputCheck(options).published();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            throw ExportRun.told(options, e);
        }
    }

    private ExportReport runRecords() throws IOException {
        try (SourceReader source = options.source().open(null)) {
            return new ExportRun(options, opener, source).run();
        }
    }

    private ExportReport runLines() throws IOException {
        MessageDigest digest = options.inputSha256() == null ? null : OutputDigest.sha256();
        try (InputFile input = InputFile.open(options.input(), options.inputEncoding(), digest)) {
            return export(input, digest);
        }
    }

    private ExportReport export(InputFile input, @Nullable MessageDigest digest) throws IOException {
        long start = System.nanoTime();
        try (OutputFile output = OutputFile.create(options.output(), options.outputEncoding(input.encoding()), opener);
                QuarantineFile quarantine = new QuarantineFile(options.quarantine(), opener, options.brokenRows());
                ManifestFile manifest = new ManifestFile(options, opener)) {
            ProgressMeter progress =
                    new ProgressMeter(options.progress(), input::bytesRead, input.totalBytes(), System::nanoTime);
            Outcome outcome = new JsonLinesPass(options, new Run(input, output, quarantine, progress)).treatAll();
            checkCounts(options.input(), outcome.rowsIn(), output.records(), quarantine.rows());
            checkInput(digest);
            progress.finish(outcome.rowsIn());
            List<FieldReport> fields =
                    outcome.fields().stream().map(FieldReport::of).toList();
            output.complete();
            if (options.verification() == Verification.BEFORE_PUBLISHING) {
                new OutputCheck(options).gate(output.staged(), output.encoding(), quarantine.leftOut());
            }
            quarantine.complete();
            manifest.write(fields, output.sha256(), output.records());
            publish(output, quarantine, manifest);
            return report(outcome, fields, output, quarantine, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void checkInput(@Nullable MessageDigest digest) {
        if (digest != null && !HexFormat.of().formatHex(digest.digest()).equals(options.inputSha256())) {
            throw new ExportException(options.input() + " was changed while it was used: its SHA-256 is another one");
        }
    }

    /** Rows neither vanish nor multiply, or nothing is published. */
    static void checkCounts(Path input, long rowsIn, long rowsOut, long rowsQuarantined) {
        if (rowsIn != rowsOut + rowsQuarantined) {
            throw new ExportException("export of " + input + " lost count: " + rowsIn + " rows in, " + rowsOut
                    + " out, " + rowsQuarantined + " quarantined");
        }
    }

    /** The output comes last: where it is, the quarantine and the manifest that belong to it are too. */
    private void publish(OutputFile output, QuarantineFile quarantine, ManifestFile manifest) {
        try {
            quarantine.publish(options.existing());
            manifest.publish(options.existing());
            output.publish(options.existing());
        } catch (RuntimeException e) {
            quarantine.withdraw();
            manifest.withdraw();
            throw e;
        }
    }

    private ExportReport report(
            Outcome outcome,
            List<FieldReport> fields,
            OutputFile output,
            QuarantineFile quarantine,
            Duration duration) {
        return new ExportReport(
                options.dataset(),
                options.audience(),
                options.policy().digest(),
                output.target(),
                quarantine.path(),
                outcome.rowsIn(),
                output.records(),
                quarantine.rows(),
                outcome.blankLines(),
                fields,
                quarantine.reasons(),
                duration,
                outcome.warnings());
    }
}
