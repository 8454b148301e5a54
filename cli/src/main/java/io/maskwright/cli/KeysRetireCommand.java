package io.maskwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Destroys a version of a key. Help is spelt out here, since {@code --version} means the version of the key. */
@Command(
        name = "retire",
        versionProvider = Version.class,
        description = "Destroys a version of a key. Values written with it can never be reversed again.")
final class KeysRetireCommand implements Callable<Integer> {

    @Mixin
    private final KeyStoreOption keyStore = new KeyStoreOption();

    @Mixin
    private final AliasOption alias = new AliasOption();

    @Option(
            names = "--version",
            paramLabel = "N",
            required = true,
            description = "Version to destroy, not the primary.")
    private int version;

    @Option(names = "--yes", description = "Needed: the version is gone for good.")
    private boolean confirmed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // read by the command line library
    private boolean help;

    @Option(names = "-V", versionHelp = true, description = "Print version information and exit.")
    @SuppressWarnings("UnusedVariable") // read by the command line library
    private boolean commandVersion;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        String name = alias.name(spec.commandLine());
        if (!confirmed) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "nothing was done: values written with version " + version + " of key " + name
                            + " could never be reversed again; to destroy it, add --yes");
        }
        keyStore.open().destroy(name, version);
        spec.commandLine().getOut().println("key " + name + ": version " + version + " is destroyed");
        return Main.DONE;
    }
}
