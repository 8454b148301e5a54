package io.maskwright.cli;

import io.maskwright.key.KeyProviders;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which key of a key store. */
final class AliasOption {

    @Option(names = "--alias", paramLabel = "NAME", description = "Name of the key in the key store. Default: main.")
    private String alias = "main";

    String name(CommandLine command) {
        if (!KeyProviders.isStoredName(alias)) {
            throw new CommandLine.ParameterException(
                    command,
                    "--alias must be 1 to 64 lower-case letters, digits, '.', '_' and '-', and start with a letter or"
                            + " digit");
        }
        return alias;
    }
}
