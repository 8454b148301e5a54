package io.maskwright.benchmarks.own;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.export.ExportException;
import io.maskwright.export.FileFormat;
import io.maskwright.export.Header;
import io.maskwright.policy.Policy;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a policy of one's own. Not thread-safe. */
public final class OwnOptions {

    private static final long DEFAULT_ROWS = 10_000_000;
    private static final long DEFAULT_SAMPLE = 50_000;

    @Option(names = "--policy", paramLabel = "P", description = "a policy file of your own")
    private @Nullable Path policy;

    @Option(names = "--dataset", paramLabel = "D", description = "the dataset of the policy that FILE is")
    private @Nullable String dataset;

    @Option(
            names = "--audience",
            paramLabel = "A",
            description = "who reads (default: what all audiences of the policy may see)")
    private @Nullable String audience;

    @Option(names = "--rows", paramLabel = "N", description = "tell the time for so many rows (default: 10000000)")
    private @Nullable Long rows;

    @Option(names = "--sample", paramLabel = "N", description = "look at the first rows of FILE only (default: 50000)")
    private @Nullable Long sample;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv, tsv, json-lines or json (default: by name)")
    private @Nullable String format;

    @Option(names = "--delimiter", paramLabel = "C", description = "between fields (default: by format)")
    private @Nullable Character delimiter;

    @Option(names = "--quote", paramLabel = "C", description = "around fields (default: a double quote)")
    private @Nullable Character quote;

    @Option(names = "--no-header", description = "the first line is data; columns are named 1, 2, 3, …")
    private boolean headless;

    @Option(names = "--encoding", paramLabel = "NAME", description = "encoding of FILE (default: UTF-8)")
    private @Nullable Charset encoding;

    @Option(
            names = "--allow-vault-writes",
            description = "measure random tokens too, which writes the values of FILE into the vault of the policy")
    private boolean allowVaultWrites;

    /** Creates the options. */
    public OwnOptions() {}

    /**
     * Tells whether a policy is to be measured.
     *
     * @return whether one is named
     */
    public boolean isAsked() {
        return policy != null;
    }

    /**
     * Refuses options that need a policy where there is none.
     *
     * @param command the command
     * @throws ParameterException if there is such an option
     */
    public void requireUnused(CommandLine command) {
        boolean isUsed = dataset != null
                || audience != null
                || rows != null
                || sample != null
                || format != null
                || delimiter != null
                || quote != null
                || headless
                || encoding != null
                || allowVaultWrites;
        if (isUsed) {
            throw new ParameterException(command, "these options need --policy");
        }
    }

    /** Reads the policy and checks the names. */
    Subject subject(Path file, CommandLine command) {
        Policy rules = Policy.load(Objects.requireNonNull(policy));
        if (dataset == null) {
            throw new ParameterException(
                    command, "--policy needs --dataset; there are: " + String.join(", ", rules.datasets()));
        }
        try {
            Audience reader = audience == null ? Audience.MOST_RESTRICTIVE : Audience.of(audience);
            rules.requireAudience(reader);
            rules.dataset(dataset);
            return new Subject(rules, dataset, reader, file, this);
        } catch (PlanException | IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage());
        }
    }

    Path policyFile() {
        return Objects.requireNonNull(policy);
    }

    FileFormat format(Path file) {
        if (format == null) {
            return FileFormat.of(file)
                    .orElseThrow(() ->
                            new ExportException("cannot tell the format of " + file + " from its name; say --format"));
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "csv" -> FileFormat.CSV;
            case "tsv" -> FileFormat.TSV;
            case "json-lines", "jsonl", "ndjson" -> FileFormat.JSON_LINES;
            case "json" -> FileFormat.JSON_ARRAY;
            default -> throw new ExportException("unknown format " + format + "; known: csv, tsv, json-lines, json");
        };
    }

    @Nullable
    Character delimiter() {
        return delimiter;
    }

    @Nullable
    Character quote() {
        return quote;
    }

    Header header() {
        return headless ? Header.ABSENT : Header.PRESENT;
    }

    @Nullable
    Charset encoding() {
        return encoding;
    }

    boolean allowsVaultWrites() {
        return allowVaultWrites;
    }

    /** For how many rows the time is told. */
    long rows() {
        return rows == null ? DEFAULT_ROWS : rows;
    }

    /** How many rows are looked at. */
    long sample() {
        return sample == null ? DEFAULT_SAMPLE : sample;
    }
}
