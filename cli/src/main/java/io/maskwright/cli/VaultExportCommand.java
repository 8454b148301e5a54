package io.maskwright.cli;

import io.maskwright.token.VaultArchive;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a domain into an archive. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes what the vault holds of a domain into a file, encrypted as it is.")
final class VaultExportCommand implements Callable<Integer> {

    @Mixin
    private final VaultDomain domain = new VaultDomain();

    @Parameters(paramLabel = "FILE", description = "The archive to write; it must not exist.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        long written = domain.with(command, policy -> VaultArchive.of(policy.keys(), policy.vaults())
                .write(domain.name(), file));
        command.getOut().println("domain " + domain.name() + ": " + written + " tokens in " + file);
        return Main.DONE;
    }
}
