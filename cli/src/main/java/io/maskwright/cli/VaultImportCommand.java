package io.maskwright.cli;

import io.maskwright.token.VaultArchive;
import io.maskwright.token.VaultCopyReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an archive into a vault. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Reads an archive of a domain into its vault. What is there stays; doing it again does nothing. Exit code 1"
                        + " if a token stands for something else there.")
final class VaultImportCommand implements Callable<Integer> {

    @Mixin
    private final VaultDomain domain = new VaultDomain();

    @Parameters(paramLabel = "FILE", description = "The archive to read.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        VaultCopyReport report = domain.with(command, policy -> VaultArchive.of(policy.keys(), policy.vaults())
                .read(domain.name(), file));
        command.getOut().println("domain " + domain.name() + ": " + VaultCopies.words(report));
        return report.isComplete() ? Main.DONE : Main.FINDINGS;
    }
}
