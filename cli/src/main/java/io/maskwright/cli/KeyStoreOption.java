package io.maskwright.cli;

import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyStoreFile;
import io.maskwright.key.PasswordSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which key store, and where its password is; the password itself is no argument, since other users can read those. */
final class KeyStoreOption {

    private static final String DEFAULT_FILE = "maskwright-keys.p12";
    private static final String DEFAULT_VARIABLE = "MASKWRIGHT_KEYSTORE_PASSWORD";

    @Option(
            names = {"-k", "--keystore"},
            paramLabel = "FILE",
            description = "PKCS12 file. Default: " + DEFAULT_FILE + ".")
    private Path file = Path.of(DEFAULT_FILE);

    @ArgGroup
    private @Nullable PasswordPlace password;

    /** One of the two. */
    static final class PasswordPlace {

        @Option(
                names = "--password-env",
                paramLabel = "NAME",
                description = "Environment variable with the password. Default: " + DEFAULT_VARIABLE + ".")
        private @Nullable String variable;

        @Option(names = "--password-file", paramLabel = "FILE", description = "File with the password in its one line.")
        private @Nullable Path file;

        PasswordSource source() {
            if (file != null) {
                return PasswordSource.file(file);
            }
            return PasswordSource.environment(variable == null ? DEFAULT_VARIABLE : variable);
        }
    }

    KeyStoreFile open() {
        return KeyProviders.keyStore(file, source(password));
    }

    /** Where the password is; the default place if none is given. */
    static PasswordSource source(@Nullable PasswordPlace place) {
        return place == null ? PasswordSource.environment(DEFAULT_VARIABLE) : place.source();
    }
}
