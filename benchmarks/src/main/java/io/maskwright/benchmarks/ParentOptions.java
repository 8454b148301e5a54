package io.maskwright.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The options before the name of a command within another: they would be passed over in silence. */
public final class ParentOptions {

    private ParentOptions() {}

    /**
     * Refuses them.
     *
     * @param command the command whose name stands behind them
     * @throws ParameterException if there are any
     */
    public static void refuse(CommandLine command) {
        CommandLine parent = command.getParent();
        if (parent != null
                && parent.getParseResult() != null
                && parent.getParseResult().subcommand() != null
                && !parent.getParseResult().matchedOptions().isEmpty()) {
            throw new ParameterException(command, "options of " + command.getCommandName() + " stand behind that word");
        }
    }
}
