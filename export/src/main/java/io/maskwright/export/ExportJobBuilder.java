package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.Target;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts an {@link ExportJob} together. Policy, dataset, input and output must be set; everything else has a default.
 *
 * <p>Not thread-safe. Jobs already built do not change with it.
 */
public final class ExportJobBuilder extends EvidenceSection {

    private static final int MOST_THREADS = 256;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private @Nullable Policy policy;
    private @Nullable String dataset;
    private Audience audience = Audience.MOST_RESTRICTIVE;
    private @Nullable Path input;
    private @Nullable String inputSha256;
    private @Nullable Path output;
    private @Nullable Path quarantine;
    private Existing existing = Existing.REFUSE;
    private @Nullable ProgressListener progress;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Checkpoints checkpoints = Checkpoints.DEFAULT;
    private Resume resume = Resume.START_ANEW;
    private MaskedInput maskedInput = MaskedInput.REFUSE;
    private Cancellation cancellation = new Cancellation();
    private @Nullable Source source;
    private @Nullable Target target;

    ExportJobBuilder() {}

    /**
     * Sets the policy.
     *
     * @param value the policy
     * @return this
     */
    public ExportJobBuilder policy(Policy value) {
        policy = Objects.requireNonNull(value, "policy must not be null");
        return this;
    }

    /**
     * Sets the dataset of the policy that describes the input.
     *
     * @param value the name of the dataset
     * @return this
     */
    public ExportJobBuilder dataset(String value) {
        dataset = Objects.requireNonNull(value, "dataset must not be null");
        return this;
    }

    /**
     * Sets who reads the output.
     *
     * @param value the audience; by default {@link Audience#MOST_RESTRICTIVE}
     * @return this
     */
    public ExportJobBuilder audience(Audience value) {
        audience = Objects.requireNonNull(value, "audience must not be null");
        return this;
    }

    /**
     * Sets the file to read.
     *
     * @param value a file
     * @return this
     */
    public ExportJobBuilder input(Path value) {
        input = Objects.requireNonNull(value, "input must not be null");
        return this;
    }

    /**
     * Sets where to read from, in place of a file.
     *
     * @param value a source
     * @return this
     */
    public ExportJobBuilder source(Source value) {
        source = Objects.requireNonNull(value, "source must not be null");
        return this;
    }

    /**
     * Sets where to write to, in place of a file. Where the files beside an output go is still told by {@link #output}.
     *
     * @param value a target
     * @return this
     */
    public ExportJobBuilder target(Target value) {
        target = Objects.requireNonNull(value, "target must not be null");
        return this;
    }

    /**
     * Sets how many threads treat records. What is written does not depend on it.
     *
     * @param value from 1 to 256; by default as many as there are processors
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public ExportJobBuilder threads(int value) {
        if (value < 1 || value > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be from 1 to " + MOST_THREADS + ", but was " + value);
        }
        threads = value;
        return this;
    }

    /**
     * Sets what the input must hold. What is read is held against it before anything is published, so it does not matter
     * whether the file is changed or replaced after somebody checked it.
     *
     * @param value SHA-256 of the input in 64 lower-case hexadecimal digits; by default anything may be read
     * @return this
     * @throws IllegalArgumentException if it has another form
     */
    public ExportJobBuilder inputSha256(String value) {
        Objects.requireNonNull(value, "inputSha256 must not be null");
        if (!SHA256.matcher(value).matches()) {
            throw new IllegalArgumentException("inputSha256 must be 64 lower-case hexadecimal digits");
        }
        inputSha256 = value;
        return this;
    }

    /**
     * Sets the file to write. Its folder must exist.
     *
     * @param value a file that is not the input
     * @return this
     */
    public ExportJobBuilder output(Path value) {
        output = Objects.requireNonNull(value, "output must not be null");
        return this;
    }

    /**
     * Sets the file of the records left out. It lists them as CSV in UTF-8 with the columns {@code row,field,reason}, or has
     * them sealed, as {@link #brokenRows(BrokenRows) brokenRows} says. It is written only when there are such records.
     *
     * @param value a file; by default the output with {@code .quarantine.csv} after its name, or with
     *     {@code .quarantine.sealed} where they are sealed
     * @return this
     */
    public ExportJobBuilder quarantine(Path value) {
        quarantine = Objects.requireNonNull(value, "quarantine must not be null");
        return this;
    }

    /**
     * Sets what happens when the output, the quarantine file or the manifest exists already.
     *
     * @param value by default {@link Existing#REFUSE}
     * @return this
     */
    public ExportJobBuilder existing(Existing value) {
        existing = Objects.requireNonNull(value, "existing must not be null");
        return this;
    }

    /**
     * Sets who is told how far the export is.
     *
     * @param value the listener; by default nobody
     * @return this
     */
    public ExportJobBuilder progress(ProgressListener value) {
        progress = Objects.requireNonNull(value, "progress must not be null");
        return this;
    }

    /**
     * Sets how often the run makes sure that it can go on from where it stands. A run that is killed, cancelled, or stopped
     * by something that may pass, such as a full disk, leaves its last checkpoint and the hidden files that belong to it
     * beside the output, for {@link Resume#CONTINUE}; one
     * that is stopped before its first checkpoint leaves nothing unless it is killed. A run that fails by its input or its policy leaves nothing. Sources and targets that
     * tell no place to go on from have no checkpoints.
     *
     * @param value by default {@link Checkpoints#DEFAULT}
     * @return this
     */
    public ExportJobBuilder checkpoints(Checkpoints value) {
        checkpoints = Objects.requireNonNull(value, "checkpoints must not be null");
        return this;
    }

    /**
     * Sets what the run makes of what a stopped run of the same output left behind.
     *
     * @param value by default {@link Resume#START_ANEW}
     * @return this
     */
    public ExportJobBuilder resume(Resume value) {
        resume = Objects.requireNonNull(value, "resume must not be null");
        return this;
    }

    /**
     * Sets what happens where the input is the output of another export, as a manifest beside it tells.
     *
     * @param value by default {@link MaskedInput#REFUSE}
     * @return this
     */
    public ExportJobBuilder maskedInput(MaskedInput value) {
        maskedInput = Objects.requireNonNull(value, "maskedInput must not be null");
        return this;
    }

    /**
     * Sets what stops the run. An interrupt of the thread that runs it does, too.
     *
     * @param value a handle; by default nobody has one
     * @return this
     */
    public ExportJobBuilder cancellation(Cancellation value) {
        cancellation = Objects.requireNonNull(value, "cancellation must not be null");
        return this;
    }

    /**
     * Builds the job. Files are not looked at yet.
     *
     * @return the job
     * @throws IllegalStateException if policy, dataset, input or output is not set
     * @throws IllegalArgumentException if delimiter and quote are equal, or one of them is a line break, or the evidence's
     *     domain is none of the policy
     * @throws ExportException if no format is set and the extension of the input tells none, or that of the output
     *     tells another one; or if an output is to be verified that is no file
     */
    public ExportJob build() {
        return build(OutputOpener.NEW_FILE);
    }

    ExportJob build(OutputOpener opener) {
        Path from = source == null ? required(input, "input") : null;
        Path to = required(output, "output");
        FileFormat chosen = formatOf(from, to);
        if (verification() != Verification.NONE) {
            checkVerifiable(from, to, chosen);
        }
        TableForm form = tableForm(chosen);
        Options options = new Options(
                required(policy, "policy"),
                required(dataset, "dataset"),
                audience,
                from == null ? required(source, "source") : fileSource(from, chosen, form),
                from,
                inputSha256,
                target,
                to,
                quarantine == null
                        ? to.resolveSibling(to.getFileName() + brokenRows().suffix())
                        : quarantine,
                chosen,
                form,
                header(),
                inputEncoding(),
                outputEncoding(),
                existing,
                brokenRows(),
                formulas(),
                maxRecordChars(),
                threads,
                progress,
                checkpoints,
                resume,
                maskedInput,
                cancellation,
                evidence(required(policy, "policy")),
                verification());
        return new ExportJob(options, opener);
    }

    @Override
    ExportJobBuilder self() {
        return this;
    }

    /** Refuses what cannot be searched before it is published: silence would be taken for proof. */
    private void checkVerifiable(@Nullable Path from, Path to, FileFormat chosen) {
        if (target != null) {
            throw new ExportException(
                    "cannot verify " + target.name() + " before it is published: only files can be searched");
        }
        if (Gzip.isNamed(to)) {
            throw new ExportException("cannot verify " + to + " before it is published: it is packed");
        }
        if (resume != Resume.START_ANEW) {
            throw new ExportException("a run that goes on from a checkpoint does not verify; verify what it published");
        }
        OutputCheck.checkForm(chosen);
        OutputCheck.checkSource(from);
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " must be set");
        }
        return value;
    }
}
