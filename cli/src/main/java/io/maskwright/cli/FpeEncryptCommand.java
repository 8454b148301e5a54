package io.maskwright.cli;

import io.maskwright.fpe.Alphabet;
import io.maskwright.fpe.FpeCipher;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Encrypts one value a line. */
@Command(
        name = "encrypt",
        mixinStandardHelpOptions = true,
        description = "Encrypts values, one a line, from standard input to standard output, by FF1 of NIST SP 800-38G.")
final class FpeEncryptCommand implements Callable<Integer> {

    @Mixin
    private final FpeKeyOptions key = new FpeKeyOptions();

    @Mixin
    private final FpeOptions options = new FpeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        if (options.algorithm(command) != FpeOptions.Algorithm.FF1) {
            throw new CommandLine.ParameterException(
                    command, "encrypt must use ff1: NIST removed FF3-1 as too weak, so ff3-1 only decrypts old data");
        }
        byte[] tweak = options.tweak(command);
        Alphabet alphabet = options.alphabet(command);
        FpeCipher cipher;
        try (Secret secret = key.secret(command, FpeKeyOptions.Use.ENCRYPT)) {
            cipher = FpeCipher.ff1(secret, alphabet);
        }
        FpeLines.treat(command, value -> cipher.encrypt(value, tweak));
        return Main.DONE;
    }
}
