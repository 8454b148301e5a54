package io.maskwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Makes a key. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Makes a key of 32 random bytes, and the key store where there is none.")
final class KeysCreateCommand implements Callable<Integer> {

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
        keyStore.open().create(name);
        spec.commandLine().getOut().println("created key " + name + " version 1");
        return Main.DONE;
    }
}
