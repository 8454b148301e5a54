package io.maskwright.cli;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyState;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the key comes from: a file of hex digits or a version of a key in a key store. */
final class FpeKeyOptions {

    /** What a command does with the key: to encrypt is to use the primary version. */
    enum Use {
        ENCRYPT,
        DECRYPT
    }

    @Option(
            names = "--key-file",
            paramLabel = "HEXFILE",
            description = "File of an AES key: 32, 48 or 64 hex digits. This or --keystore must be given.")
    private @Nullable Path keyFile;

    @Option(
            names = {"-k", "--keystore"},
            paramLabel = "FILE",
            description = "PKCS12 file with the key.")
    private @Nullable Path keyStore;

    @Mixin
    private final AliasOption alias = new AliasOption();

    @ArgGroup
    private KeyStoreOption.@Nullable PasswordPlace password;

    @Option(
            names = "--key-version",
            paramLabel = "N",
            description =
                    "Version of the key in the key store. Default: the primary to encrypt, the only one to decrypt.")
    private @Nullable Integer version;

    /** The key; the caller closes it. */
    Secret secret(CommandLine command, Use use) {
        if ((keyFile == null) == (keyStore == null)) {
            throw new ParameterException(
                    command,
                    keyFile == null
                            ? "a key is missing: give --key-file or --keystore"
                            : "give either --key-file or --keystore");
        }
        if (keyFile != null && (alias.isGiven() || password != null || version != null)) {
            // Whoever names a version means a key store; to go on with the file would be to guess.
            throw new ParameterException(
                    command, "--alias, --key-version and the password must go with --keystore, not with --key-file");
        }
        return keyFile == null ? stored(command, use) : read(keyFile, command);
    }

    private static Secret read(Path file, CommandLine command) {
        if (HexKeyFile.isReadableByOthers(file)) {
            PrintWriter err = command.getErr();
            err.println("warning: other users of the machine can read the key file");
            err.flush();
        }
        return HexKeyFile.read(file);
    }

    private Secret stored(CommandLine command, Use use) {
        String name = alias.name(command);
        Path file = Objects.requireNonNull(keyStore);
        Keyring keyring =
                KeyProviders.keyStore(file, KeyStoreOption.source(password)).keyring(name);
        return keyring.secret(version(keyring, command, use));
    }

    private int version(Keyring keyring, CommandLine command, Use use) {
        if (use == Use.ENCRYPT) {
            int asked = version == null ? keyring.primaryVersion() : version;
            if (keyring.state(asked) == KeyState.DECRYPT_ONLY) {
                throw new KeyUnavailableException(
                        "key " + keyring.name() + " version " + asked + " is decrypt-only: it writes no new values");
            }
            return asked;
        }
        if (version == null && keyring.versions().size() > 1) {
            // A wrong version gives other values and no error, so none is guessed: old values may be of a destroyed
            // one.
            throw new ParameterException(command, "the key has more than one version: give --key-version");
        }
        return version == null ? keyring.primaryVersion() : version;
    }
}
