package io.maskwright.cli;

import io.maskwright.key.KeyDescription;
import io.maskwright.key.KeyVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Lists keys. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Prints the keys of a key store with their versions and states, and nothing of the keys"
                + " themselves.")
final class KeysListCommand implements Callable<Integer> {

    @Mixin
    private final KeyStoreOption keyStore = new KeyStoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        TextTable table = new TextTable("key", "version", "state", "primary", "created");
        for (KeyDescription key : keyStore.open().list()) {
            for (KeyVersion version : key.versions()) {
                table.add(
                        key.name(),
                        String.valueOf(version.version()),
                        version.state().word(),
                        version.version() == key.primaryVersion() ? "yes" : "",
                        version.created().toString());
            }
        }
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return Main.DONE;
    }
}
