package io.maskwright.cli;

import io.maskwright.VaultUnavailableException;
import io.maskwright.policy.Policy;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVaults;
import io.maskwright.token.VaultCopyReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves a vault to another database. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description =
                "Freezes a vault, so that nothing is written to it any more, and copies all its domains into the vault that"
                        + " another policy names for the same domain. May be repeated.")
final class VaultMoveCommand implements Callable<Integer> {

    @Mixin
    private final VaultDomain domain = new VaultDomain();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Policy file that names the vault to move to.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path destination;

    @Option(names = "--yes", description = "Needed: the old vault takes no new tokens afterwards, for good.")
    private boolean confirmed;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        if (!confirmed) {
            throw new CommandLine.ParameterException(
                    command,
                    "nothing was done: the old vault would take no new tokens any more, for good; to move it, add --yes");
        }
        VaultCopyReport report = domain.withVault(command, old -> copy(old, command));
        command.getOut().println(VaultCopies.words(report));
        return report.isComplete() ? Main.DONE : Main.FINDINGS;
    }

    private VaultCopyReport copy(TokenVault old, CommandLine command) {
        try (DomainVaults vaults = Policy.load(destination).vaults()) {
            if (!vaults.has(domain.name())) {
                throw new CommandLine.ParameterException(
                        command, "the policy to move to names no vault for domain " + domain.name());
            }
            TokenVault fresh = vaults.vault(domain.name());
            // Also where both are one vault: it must not be frozen by mistake.
            if (!old.isFrozen() && fresh.indexKey(domain.name()).isPresent()) {
                throw new VaultUnavailableException(
                        "the vault to move to has tokens of domain " + domain.name() + " already; nothing was done");
            }
            old.freeze();
            return TokenVaults.copyAll(old, fresh);
        }
    }
}
