package io.maskwright.cli;

import io.maskwright.policy.Policy;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A policy, and the one of its datasets that a file is. */
final class DatasetOptions {

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(
            names = {"-d", "--dataset"},
            required = true,
            paramLabel = "NAME",
            description = "The dataset of the policy that the file is.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String dataset;

    Path policyFile() {
        return policy.file();
    }

    String dataset() {
        return dataset;
    }

    /** Reads the policy, which must have the dataset. */
    Policy policy(CommandLine command) {
        Policy rules = policy.load();
        PolicyNames.requireDataset(rules, dataset, command);
        return rules;
    }
}
