package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Privacy waybills. */
@Command(
        name = "waybill",
        mixinStandardHelpOptions = true,
        description = "Makes, opens and checks privacy waybills, and gives aliases of telephone numbers.",
        subcommands = {
            WaybillMakeCommand.class,
            WaybillOpenCommand.class,
            WaybillCheckCommand.class,
            WaybillAliasCommand.class
        })
final class WaybillCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    /** Without a subcommand there is nothing to do: wrong use. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
