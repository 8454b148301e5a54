package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a comparison, and the comparison itself. Not thread-safe. */
public final class Gate {

    @Option(
            names = "--compare",
            paramLabel = "BASE",
            description =
                    "compare with an earlier report, or with the SUITE.json of a folder: exit code 1 if anything is slower")
    private @Nullable Path base;

    @Mixin
    private final Judgement judgement = new Judgement();

    /** Creates the options. */
    public Gate() {}

    /**
     * Tells whether there is something to compare with.
     *
     * @return whether a base is named
     */
    public boolean isAsked() {
        return base != null;
    }

    /**
     * Returns what was typed, to be handed on.
     *
     * @return options and their values; none if there is nothing to compare with
     */
    public List<String> arguments() {
        return base == null ? List.of() : judgement.arguments(base);
    }

    /**
     * Reads the base, if one is named, so that a wrong one is told before anything is measured.
     *
     * @param suite the suite that will be compared
     * @param command the command, for wrong use
     * @return the report, or null
     * @throws ParameterException if it cannot be read
     */
    public @Nullable Report base(String suite, CommandLine command) {
        if (base == null) {
            return null;
        }
        judgement.check(command);
        return read(Files.isDirectory(base) ? base.resolve(suite + ".json") : base, command);
    }

    static Report read(Path file, CommandLine command) {
        try {
            return Report.readJson(file);
        } catch (IOException e) {
            throw new ParameterException(command, "cannot read the report " + file + ": " + e.getMessage());
        }
    }

    /**
     * Compares and prints.
     *
     * @param old the base, or null to do nothing
     * @param now the new report
     * @param leftOut which measurements of the base were left out on purpose
     * @param command where to print
     * @return the exit code
     */
    public int judge(@Nullable Report old, Report now, Predicate<RowKey> leftOut, CommandLine command) {
        return old == null ? CommandLine.ExitCode.OK : judgement.judge(old, now, leftOut, command);
    }
}
