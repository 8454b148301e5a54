package io.maskwright.cli;

import io.maskwright.token.TokenVaults;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes expired tokens. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Removes tokens for good that expired some time ago, of all domains of the vault.")
final class VaultPurgeCommand implements Callable<Integer> {

    @Mixin
    private final VaultDomain domain = new VaultDomain();

    @Option(
            names = "--grace",
            paramLabel = "DAYS",
            defaultValue = "1",
            description = "How many days ago they must have expired, for clocks that differ. Default: 1.")
    private int graceDays;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        if (graceDays < 0) {
            throw new CommandLine.ParameterException(command, "--grace must be 0 or more, but was " + graceDays);
        }
        long removed = domain.withVault(
                command, vault -> TokenVaults.purge(vault, Clock.systemUTC(), Duration.ofDays(graceDays)));
        command.getOut().println(removed + " expired tokens removed");
        return Main.DONE;
    }
}
