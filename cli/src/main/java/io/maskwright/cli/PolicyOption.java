package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which policy, and for whom. */
final class PolicyOption {

    @Option(
            names = {"-p", "--policy"},
            paramLabel = "FILE",
            description = "Policy file. Default: the display defaults of the built-in categories.")
    private @Nullable Path file;

    @Option(
            names = {"-a", "--audience"},
            paramLabel = "NAME",
            description = "Who reads. Default: what all audiences of the policy may see.")
    private @Nullable String audience;

    Policy policy() {
        return file == null ? Policy.displayDefaults() : Policy.load(file);
    }

    Audience audience(Policy policy, CommandLine command) {
        return PolicyNames.audience(policy, audience, command);
    }
}
