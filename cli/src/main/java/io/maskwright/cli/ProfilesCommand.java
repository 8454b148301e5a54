package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Looks at the profiles that ship with the library. */
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        description = "Lists and shows the profiles: policies that follow a law or a standard.",
        subcommands = {ProfilesListCommand.class, ProfilesShowCommand.class, ProfilesCrosswalkCommand.class})
final class ProfilesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: list, show, crosswalk");
    }
}
