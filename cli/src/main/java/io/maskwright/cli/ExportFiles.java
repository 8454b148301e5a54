package io.maskwright.cli;

import io.maskwright.export.Existing;
import io.maskwright.policy.Policy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What an export reads and writes: one file, or a set of them. */
final class ExportFiles {

    private static final int WORDS_PER_FILE = 3;

    @Parameters(arity = "0..1", paramLabel = "IN", description = "The file to read.")
    private @Nullable Path input;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The file to write.")
    private @Nullable Path output;

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(
            names = {"-d", "--dataset"},
            paramLabel = "NAME",
            description = "The dataset of the policy that the file is.")
    private @Nullable String dataset;

    @Option(
            names = "--set",
            arity = "3",
            paramLabel = "DATASET IN OUT",
            hideParamSyntax = true,
            description =
                    "In place of IN, --out and --dataset, once for each of several files: all outputs appear, or none does.")
    private List<String> set = List.of();

    @Option(names = "--overwrite", description = "Replace OUT if it exists. Default: refuse.")
    private boolean overwrite;

    /** One file of a run. */
    record Entry(String dataset, Path input, Path output) {

        /** The name of the input, for progress. */
        String task() {
            return String.valueOf(input.getFileName());
        }
    }

    Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.REFUSE;
    }

    boolean isSet() {
        return !set.isEmpty();
    }

    /** The files in the order in which they are exported. */
    List<Entry> entries(CommandLine command) {
        if (!isSet()) {
            return List.of(new Entry(
                    given(dataset, "option: '--dataset=NAME'", command),
                    given(input, "parameter: 'IN'", command),
                    given(output, "option: '--out=OUT'", command)));
        }
        if (input != null || output != null || dataset != null) {
            throw new ParameterException(command, "give IN, --out and --dataset, or --set, but not both");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < set.size(); i += WORDS_PER_FILE) {
            entries.add(new Entry(set.get(i), path(set.get(i + 1), command), path(set.get(i + 2), command)));
        }
        return entries;
    }

    private static <T> T given(@Nullable T value, String what, CommandLine command) {
        if (value == null) {
            throw new ParameterException(command, "Missing required " + what);
        }
        return value;
    }

    private static Path path(String text, CommandLine command) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ParameterException(command, "--set names a file that cannot be");
        }
    }

    /** Reads the policy, which must have the datasets. */
    Policy policy(List<Entry> entries, CommandLine command) {
        Policy rules = policy.load();
        entries.forEach(entry -> PolicyNames.requireDataset(rules, entry.dataset(), command));
        return rules;
    }
}
