package io.maskwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Adds a version to a key. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = "Adds a version to a key, for new values; the versions before it reverse old values only.")
final class KeysRotateCommand implements Callable<Integer> {

    @Mixin
    private final KeyStoreOption keyStore = new KeyStoreOption();

    @Mixin
    private final AliasOption alias = new AliasOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        String name = alias.name(spec.commandLine());
        int version = keyStore.open().rotate(name).primaryVersion();
        spec.commandLine().getOut().println("key " + name + ": version " + version + " is the primary now");
        return Main.DONE;
    }
}
