package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.Target;
import io.maskwright.policy.Policy;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts an {@link ExportJob} together. Policy, dataset, input and output must be set; everything else has a default.
 *
 * <p>Not thread-safe. Jobs already built do not change with it.
 */
public final class ExportJobBuilder {

    private static final int MOST_THREADS = 256;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int DEFAULT_MAX_RECORD_CHARS = 16 << 20;
    private static final int LEAST_MAX_RECORD_CHARS = 1 << 10;
    private static final int MOST_MAX_RECORD_CHARS = 256 << 20;

    private @Nullable Policy policy;
    private @Nullable String dataset;
    private Audience audience = Audience.MOST_RESTRICTIVE;
    private @Nullable Path input;
    private @Nullable String inputSha256;
    private @Nullable Path output;
    private @Nullable Path quarantine;
    private @Nullable FileFormat format;
    private @Nullable Character delimiter;
    private char quote = '"';
    private Header header = Header.PRESENT;
    private @Nullable Charset inputEncoding;
    private @Nullable Charset outputEncoding;
    private LineEnding lineEnding = LineEnding.LF;
    private Existing existing = Existing.REFUSE;
    private BrokenRows brokenRows = BrokenRows.QUARANTINE;
    private long maxQuarantined = QuarantineCeiling.NONE.rows();
    private double maxQuarantinedPercent = QuarantineCeiling.NONE.percent();
    private long maxQuarantinedAfter = QuarantineCeiling.NONE.afterRows();
    private ManifestChoice manifest = ManifestChoice.WRITE;
    private @Nullable String evidenceDomain;
    private Clock clock = Clock.systemUTC();
    private GroupLimits groupLimits = GroupLimits.DEFAULT;
    private Formulas formulas = Formulas.NEUTRALISE;
    private int maxRecordChars = DEFAULT_MAX_RECORD_CHARS;
    private @Nullable ProgressListener progress;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Checkpoints checkpoints = Checkpoints.DEFAULT;
    private Resume resume = Resume.START_ANEW;
    private MaskedInput maskedInput = MaskedInput.REFUSE;
    private Cancellation cancellation = new Cancellation();
    private Verification verification = Verification.NONE;
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
     * Sets whether the output is searched for protected values before it is published. It then reads its source several times
     * more.
     *
     * @param value by default {@link Verification#NONE}; anything else needs an output that is a file
     * @return this
     */
    public ExportJobBuilder verify(Verification value) {
        verification = Objects.requireNonNull(value, "verification must not be null");
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
     * them sealed, as {@link #brokenRows} says. It is written only when there are such records.
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
     * Sets the format of input and output.
     *
     * @param value the format; by default what the extension of the input says, see {@link FileFormat#of}
     * @return this
     */
    public ExportJobBuilder format(FileFormat value) {
        format = Objects.requireNonNull(value, "format must not be null");
        return this;
    }

    /**
     * Sets what separates the cells of a table.
     *
     * @param value a character; by default a comma for CSV and a tab for TSV
     * @return this
     */
    public ExportJobBuilder delimiter(char value) {
        delimiter = value;
        return this;
    }

    /**
     * Sets what encloses cells of a table that hold delimiters, quotes or line breaks; inside, it is written twice.
     *
     * @param value a character; by default {@code "}
     * @return this
     */
    public ExportJobBuilder quote(char value) {
        quote = value;
        return this;
    }

    /**
     * Sets whether the first record of a table names the columns.
     *
     * @param value by default {@link Header#PRESENT}
     * @return this
     */
    public ExportJobBuilder header(Header value) {
        header = Objects.requireNonNull(value, "header must not be null");
        return this;
    }

    /**
     * Sets the encoding of the input. Bytes that are no text in it end the run, or put the JSON line or, in UTF-8, the
     * element of a JSON array into quarantine.
     *
     * @param value an encoding; by default UTF-8, or UTF-16 where a byte order mark says so
     * @return this
     */
    public ExportJobBuilder inputEncoding(Charset value) {
        inputEncoding = Objects.requireNonNull(value, "inputEncoding must not be null");
        return this;
    }

    /**
     * Sets the encoding of the output. A character of a table that does not fit ends the run; in JSON it is escaped.
     *
     * @param value an encoding; by default that of the input
     * @return this
     */
    public ExportJobBuilder outputEncoding(Charset value) {
        outputEncoding = Objects.requireNonNull(value, "outputEncoding must not be null");
        return this;
    }

    /**
     * Sets what ends a record in the output. Line breaks inside of cells stay as they are.
     *
     * @param value by default {@link LineEnding#LF}
     * @return this
     */
    public ExportJobBuilder lineEnding(LineEnding value) {
        lineEnding = Objects.requireNonNull(value, "lineEnding must not be null");
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
     * Sets what happens to records that are broken or have a value that goes into quarantine.
     *
     * @param value by default {@link BrokenRows#QUARANTINE}
     * @return this
     */
    public ExportJobBuilder brokenRows(BrokenRows value) {
        brokenRows = Objects.requireNonNull(value, "brokenRows must not be null");
        return this;
    }

    /**
     * Sets how many records may be left out because they are broken or have a value that cannot be treated. One more ends
     * the run, and nothing is published.
     *
     * @param rows the most records, 0 or more; by default any number
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public ExportJobBuilder maxQuarantined(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("maxQuarantined must not be negative, but was " + rows);
        }
        maxQuarantined = rows;
        return this;
    }

    /**
     * Sets the share of records that may be left out because they are broken or have a value that cannot be treated. A
     * greater share ends the run, and nothing is published. It is held against the records so far, some hundred at a time and
     * in their order, and at the end against all.
     *
     * @param percent the most records of a hundred, from 0 to 100; by default 100
     * @param afterRows how many records must have been read before it is looked at, so that a few broken ones at the start
     *     end nothing; at the end it always is
     * @return this
     * @throws IllegalArgumentException if the share is out of range or {@code afterRows} negative
     */
    public ExportJobBuilder maxQuarantinedShare(double percent, long afterRows) {
        if (!(percent >= 0 && percent <= 100) || afterRows < 0) {
            throw new IllegalArgumentException(
                    "maxQuarantinedShare must be from 0 to 100 percent, after 0 or more rows," + " but was " + percent
                            + " after " + afterRows);
        }
        maxQuarantinedPercent = percent;
        maxQuarantinedAfter = afterRows;
        return this;
    }

    /**
     * Sets whether a manifest is written beside the output, see {@link ExportManifest}.
     *
     * @param value by default {@link ManifestChoice#WRITE}
     * @return this
     */
    public ExportJobBuilder manifest(ManifestChoice value) {
        manifest = Objects.requireNonNull(value, "manifest must not be null");
        return this;
    }

    /**
     * Sets whose key signs the manifest and seals records that are left out.
     *
     * @param value a domain of the policy; by default that of the first stamp, or else the first that a field's strategy
     *     names, in the order of the fields, or else the first of the policy by name
     * @return this
     */
    public ExportJobBuilder evidenceDomain(String value) {
        evidenceDomain = Objects.requireNonNull(value, "evidenceDomain must not be null");
        return this;
    }

    /**
     * Sets what tells the time of the manifest.
     *
     * @param value a clock; by default that of the system
     * @return this
     */
    public ExportJobBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock must not be null");
        return this;
    }

    private @Nullable String evidenceDomain() {
        if (evidenceDomain != null && policy != null && !policy.keys().domains().contains(evidenceDomain)) {
            throw new IllegalArgumentException(
                    "evidenceDomain must be a domain of the policy, but is " + evidenceDomain);
        }
        return evidenceDomain;
    }

    /**
     * Sets what happens to cells of a table that a spreadsheet would run as a formula.
     *
     * @param value by default {@link Formulas#NEUTRALISE}
     * @return this
     */
    public ExportJobBuilder formulas(Formulas value) {
        formulas = Objects.requireNonNull(value, "formulas must not be null");
        return this;
    }

    /**
     * Sets the greatest length of a record, which bounds the memory of a run: a few times this much at worst.
     *
     * @param value characters, from 1,024 to 268,435,456; by default 16,777,216
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public ExportJobBuilder maxRecordChars(int value) {
        if (value < LEAST_MAX_RECORD_CHARS || value > MOST_MAX_RECORD_CHARS) {
            throw new IllegalArgumentException("maxRecordChars must be from " + LEAST_MAX_RECORD_CHARS + " to "
                    + MOST_MAX_RECORD_CHARS + ", but was " + value);
        }
        maxRecordChars = value;
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

    /** Sets how much memory the count of records that look alike takes; what is found does not depend on it. */
    ExportJobBuilder groupLimits(GroupLimits value) {
        groupLimits = value;
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
        FileFormat chosen = format == null ? formatOf(from, to) : format;
        if (verification != Verification.NONE) {
            checkVerifiable(from, to, chosen);
        }
        TableForm form = new TableForm(delimiter == null ? chosen.defaultDelimiter() : delimiter, quote, lineEnding);
        Options options = new Options(
                required(policy, "policy"),
                required(dataset, "dataset"),
                audience,
                from == null ? required(source, "source") : source(from, chosen, form),
                from,
                inputSha256,
                target,
                to,
                quarantine == null ? to.resolveSibling(to.getFileName() + brokenRows.suffix()) : quarantine,
                chosen,
                form,
                header,
                inputEncoding,
                outputEncoding,
                existing,
                brokenRows,
                formulas,
                maxRecordChars,
                threads,
                progress,
                checkpoints,
                resume,
                maskedInput,
                cancellation,
                new Evidence(
                        manifest,
                        evidenceDomain(),
                        new QuarantineCeiling(maxQuarantined, maxQuarantinedPercent, maxQuarantinedAfter),
                        clock,
                        groupLimits),
                verification);
        return new ExportJob(options, opener);
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

    private Source source(Path from, FileFormat chosen, TableForm form) {
        return chosen.isTable()
                ? new TableFileSource(from, form, header, inputEncoding, maxRecordChars)
                : new JsonFileSource(from, chosen.layout(), inputEncoding, maxRecordChars);
    }

    private static FileFormat formatOf(@Nullable Path input, Path output) {
        if (input == null) {
            return FileFormat.of(output).orElse(FileFormat.CSV);
        }
        FileFormat format = FileFormat.of(input)
                .orElseThrow(() -> new ExportException("cannot tell the format of " + input
                        + " from its extension (.csv, .tsv, .tab, .jsonl, .ndjson, .json); set the format"));
        FileFormat other = FileFormat.of(output).orElse(format);
        if (other != format) {
            throw new ExportException("output is written as the input is read, but " + input + " is named as " + format
                    + " and " + output + " as " + other + "; set the format or give another name");
        }
        return format;
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " must be set");
        }
        return value;
    }
}
