package io.maskwright.export;

import io.maskwright.export.proof.LeakReport;
import io.maskwright.export.spi.Source;
import java.io.IOException;

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
 * moved to its name at once. A run that fails removes it; one that is killed leaves it behind, never a file under
 * the name of the output, and goes on from it by {@link Resume#CONTINUE}. Memory does not grow with the file, only with its longest record.
 *
 * <p>Rows are numbered from 1; a header and blank lines are not counted. Every row read is either written or, where the
 * policy says so or the row is broken, listed by number and reason in a quarantine file; the counts are checked before
 * anything is published. In a table a row with too few or too many cells goes into quarantine; text that cannot be cut
 * into rows, such as an open quote, ends the run. In JSON Lines a line that is not one JSON object, names a member twice,
 * is nested deeper than 500 levels or longer than the limit goes into quarantine.
 *
 * <p>A manifest {@code OUT.manifest.json} is published with the output: see {@link ExportManifest}. A policy that has keys
 * must be able to fetch the one that signs it, or the export fails before the first record.
 *
 * <p>Immutable and thread-safe; each run is on its own. A second run of an output that is being written is
 * refused.
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
     * @throws io.maskwright.plan.SmallGroupsException if the policy asks that rows look alike and too few do
     * @throws io.maskwright.export.proof.LeakFoundException if the output is to be verified and a protected value stands in it
     */
    public ExportReport run() {
        try (ExportRun run = start()) {
            run.prepare();
            return run.publish();
        }
    }

    /**
     * Returns where the records come from, such as to look at them before a run. Each reading of it is on its own.
     *
     * @return the source; for a file, one that reads it as this job does
     */
    public Source source() {
        return options.source();
    }

    Options options() {
        return options;
    }

    /** A run that has not begun. */
    ExportRun start() {
        return new ExportRun(options, opener);
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
        } catch (IOException | RuntimeException | Error e) {
            throw ExportRun.told(options, e);
        }
    }
}
