package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Looks at policies. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Checks, explains and prints policies.",
        subcommands = {
            PolicyCheckCommand.class,
            PolicyExplainCommand.class,
            PolicyInventoryCommand.class,
            PolicyShowCommand.class,
            PolicySchemaCommand.class
        })
final class PolicyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing: check, explain, inventory, show, schema");
    }
}
