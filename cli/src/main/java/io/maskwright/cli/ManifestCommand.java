package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Reads manifests of exports. */
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = "Checks and shows the manifests that exports leave beside their outputs.",
        subcommands = {ManifestVerifyCommand.class, ManifestShowCommand.class})
final class ManifestCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: verify, show");
    }
}
