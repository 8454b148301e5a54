package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Reads audit trails. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks audit trails, and tells who got what back, when and why.",
        subcommands = {AuditVerifyCommand.class, AuditQueryCommand.class})
final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: verify, query");
    }
}
