package io.maskwright.cli;

import io.maskwright.key.Secret;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the key comes from. */
final class FpeKeyOptions {

    @Option(
            names = "--key-file",
            paramLabel = "HEXFILE",
            description = "File of an AES key: 32, 48 or 64 hex digits. Must be given.")
    private @Nullable Path keyFile;

    /** The key; the caller closes it. */
    Secret secret(CommandLine command) {
        if (keyFile == null) {
            throw new CommandLine.ParameterException(command, "a key is missing: give --key-file");
        }
        if (HexKeyFile.isReadableByOthers(keyFile)) {
            PrintWriter err = command.getErr();
            err.println("warning: other users of the machine can read the key file");
            err.flush();
        }
        return HexKeyFile.read(keyFile);
    }
}
