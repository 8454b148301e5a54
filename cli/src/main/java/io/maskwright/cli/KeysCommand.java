package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Looks after the keys of a key store. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Makes, rotates, lists and retires the keys of a key store.",
        subcommands = {KeysCreateCommand.class, KeysRotateCommand.class, KeysListCommand.class, KeysRetireCommand.class
        })
final class KeysCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing: create, rotate, list, retire");
    }
}
