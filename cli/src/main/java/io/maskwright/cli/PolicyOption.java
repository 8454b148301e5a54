package io.maskwright.cli;

import io.maskwright.policy.Policy;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The policy file of a command that needs one. */
final class PolicyOption {

    @Option(
            names = {"-p", "--policy"},
            required = true,
            paramLabel = "FILE",
            description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path policy;

    Path file() {
        return policy;
    }

    Policy load() {
        return Policy.load(policy);
    }
}
