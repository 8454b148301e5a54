package io.maskwright.cli;

import io.maskwright.key.KeyProviders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which key of a key store. */
final class AliasOption {

    @Option(names = "--alias", paramLabel = "NAME", description = "Name of the key in the key store. Default: main.")
    private @Nullable String given;

    boolean isGiven() {
        return given != null;
    }

    String name(CommandLine command) {
        String alias = given == null ? "main" : given;
        if (!KeyProviders.isStoredName(alias)) {
            throw new CommandLine.ParameterException(
                    command,
                    "--alias must be 1 to 64 lower-case letters, digits, '.', '_' and '-', and start with a letter or"
                            + " digit");
        }
        return alias;
    }
}
