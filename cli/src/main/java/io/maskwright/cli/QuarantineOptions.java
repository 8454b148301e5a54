package io.maskwright.cli;

import io.maskwright.export.BrokenRows;
import io.maskwright.export.ExportJobBuilder;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What becomes of rows that are broken or cannot be treated. */
final class QuarantineOptions {

    @Option(
            names = "--broken-rows",
            paramLabel = "CHOICE",
            description =
                    "What happens to rows that are broken or cannot be treated: list them, seal them under a key of the"
                            + " policy for reveal to open, drop them, or fail. Default: list.")
    private @Nullable String brokenRows;

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description =
                    "Where left-out rows are listed or sealed. Default: OUT.quarantine.csv, or OUT.quarantine.sealed.")
    private @Nullable Path quarantine;

    @Option(
            names = "--max-quarantined",
            paramLabel = "N",
            description = "One row more left out than this ends the run. Default: any number.")
    private @Nullable Long maxRows;

    @Option(
            names = "--max-quarantined-percent",
            paramLabel = "P",
            description = "A greater share of rows left out than this ends the run. Default: 100.")
    private @Nullable Double maxPercent;

    @Option(
            names = "--max-quarantined-after",
            paramLabel = "N",
            description =
                    "How many rows are read before the share is looked at; at the end it always is. Default: 1000.")
    private long after = 1000;

    /** Tells whether a file for left-out rows was given. */
    boolean isNamed() {
        return quarantine != null;
    }

    void choose(ExportJobBuilder job, CommandLine command) {
        if (brokenRows != null) {
            job.brokenRows(choice(brokenRows, command));
        }
        if (quarantine != null) {
            job.quarantine(quarantine);
        }
        try {
            if (maxRows != null) {
                job.maxQuarantined(maxRows);
            }
            if (maxPercent != null) {
                job.maxQuarantinedShare(maxPercent, after);
            }
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, e.getMessage());
        }
    }

    private static BrokenRows choice(String word, CommandLine command) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "list" -> BrokenRows.QUARANTINE;
            case "seal" -> BrokenRows.SEAL;
            case "drop" -> BrokenRows.DROP;
            case "fail" -> BrokenRows.FAIL;
            default ->
                throw new CommandLine.ParameterException(
                        command, "unknown choice for --broken-rows; known: list, seal, drop, fail");
        };
    }
}
