package io.maskwright.cli;

import io.maskwright.fpe.Alphabet;
import io.maskwright.fpe.DomainFloor;
import io.maskwright.fpe.Ff31Cipher;
import io.maskwright.fpe.FpeCipher;
import io.maskwright.key.Secret;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Decrypts one value a line. */
@Command(
        name = "decrypt",
        mixinStandardHelpOptions = true,
        description = "Decrypts values, one a line, from standard input to standard output. Another key, tweak or"
                + " alphabet gives other values and no error.")
final class FpeDecryptCommand implements Callable<Integer> {

    @Mixin
    private final FpeKeyOptions key = new FpeKeyOptions();

    @Mixin
    private final FpeOptions options = new FpeOptions();

    @Option(
            names = "--unsafe-hundred-values-to-decrypt-old-data",
            description = "Also decrypt lengths that have fewer than 1,000,000 values and at least 100, as FF1 of 2016"
                    + " allowed. Default: refuse them.")
    private boolean unsafeHundred;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        boolean isFf1 = options.algorithm(command) == FpeOptions.Algorithm.FF1;
        if (unsafeHundred && !isFf1) {
            throw new CommandLine.ParameterException(
                    command, "--unsafe-hundred-values-to-decrypt-old-data must go with ff1");
        }
        byte[] tweak = options.tweak(command);
        Alphabet alphabet = options.alphabet(command);
        UnaryOperator<String> decryption;
        try (Secret secret = key.secret(command, FpeKeyOptions.Use.DECRYPT)) {
            decryption = isFf1 ? ff1(secret, alphabet, tweak) : ff31(secret, alphabet, tweak);
        }
        FpeLines.treat(command, decryption);
        return Main.DONE;
    }

    private UnaryOperator<String> ff1(Secret secret, Alphabet alphabet, byte[] tweak) {
        FpeCipher cipher = FpeCipher.builder(secret)
                .alphabet(alphabet)
                .floor(
                        unsafeHundred
                                ? DomainFloor.UNSAFE_HUNDRED_ONLY_TO_DECRYPT_DATA_OF_BEFORE_REVISION_1
                                : DomainFloor.MILLION)
                .build();
        return value -> cipher.decrypt(value, tweak);
    }

    @SuppressWarnings("deprecation") // what the class is for: reading old data
    private static UnaryOperator<String> ff31(Secret secret, Alphabet alphabet, byte[] tweak) {
        Ff31Cipher cipher = Ff31Cipher.toDecrypt(secret, alphabet);
        return value -> cipher.decrypt(value, tweak);
    }
}
