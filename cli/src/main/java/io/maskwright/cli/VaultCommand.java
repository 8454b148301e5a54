package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Looks after the token vaults of a policy. */
@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "Looks after the token vault of a domain: what it holds, expiry, new keys, archives, moving.",
        subcommands = {
            VaultListCommand.class,
            VaultPurgeCommand.class,
            VaultRekeyCommand.class,
            VaultExportCommand.class,
            VaultImportCommand.class,
            VaultMoveCommand.class
        })
final class VaultCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing: list, purge, rekey, export, import, move");
    }
}
