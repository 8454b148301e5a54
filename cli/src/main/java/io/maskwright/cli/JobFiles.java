package io.maskwright.cli;

import io.maskwright.export.Existing;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a job reads and writes, and the dataset of a policy that it is. */
final class JobFiles {

    @Parameters(paramLabel = "IN", description = "The file to read.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path input;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path output;

    @Mixin
    private final DatasetOptions dataset = new DatasetOptions();

    @Option(names = "--overwrite", description = "Replace OUT if it exists. Default: refuse.")
    private boolean overwrite;

    Path input() {
        return input;
    }

    Path output() {
        return output;
    }

    Path policyFile() {
        return dataset.policyFile();
    }

    String dataset() {
        return dataset.dataset();
    }

    Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.REFUSE;
    }

    /** Reads the policy, which must have the dataset. */
    Policy policy(CommandLine command) {
        return dataset.policy(command);
    }
}
