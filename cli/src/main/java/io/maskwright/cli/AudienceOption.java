package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** For whom. */
final class AudienceOption {

    @Option(
            names = {"-a", "--audience"},
            paramLabel = "NAME",
            description = "Who reads. Default: what all audiences of the policy may see.")
    private @Nullable String name;

    Audience of(Policy policy, CommandLine command) {
        return PolicyNames.audience(policy, name, command);
    }
}
