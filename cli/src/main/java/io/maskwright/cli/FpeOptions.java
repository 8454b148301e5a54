package io.maskwright.cli;

import io.maskwright.fpe.Alphabet;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Algorithm, alphabet and tweak. Messages repeat neither alphabet nor tweak: a value may stand there by mistake. */
final class FpeOptions {

    private static final int FF31_TWEAK_DIGITS = 14;
    /** What stands for an argument that the encoding of the locale cannot read. */
    private static final int REPLACEMENT = 0xfffd;

    /** The algorithms. */
    enum Algorithm {
        FF1,
        /** To decrypt only. */
        FF3_1
    }

    @Option(
            names = "--algorithm",
            paramLabel = "ff1|ff3-1",
            description = "ff3-1 only to decrypt old data. Default: ff1.")
    private String algorithm = "ff1";

    @Option(
            names = "--alphabet",
            required = true,
            paramLabel = "CHARACTERS",
            description =
                    "digits, lower36 (0-9 a-z), upper36 (0-9 A-Z), alphanumeric62 (0-9 A-Z a-z), or the characters"
                            + " themselves; their order counts.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String alphabet;

    @Option(
            names = "--tweak-hex",
            paramLabel = "HEX",
            description = "The tweak, two digits a byte. Default: for ff1 no bytes; for ff3-1 it must be given.")
    private @Nullable String tweak;

    Algorithm algorithm(CommandLine command) {
        return switch (algorithm.toLowerCase(Locale.ROOT)) {
            case "ff1" -> Algorithm.FF1;
            case "ff3-1" -> Algorithm.FF3_1;
            default -> throw wrong(command, "unknown algorithm; known: ff1, ff3-1 (to decrypt only)");
        };
    }

    Alphabet alphabet(CommandLine command) {
        return switch (alphabet) {
            case "digits" -> Alphabet.DIGITS;
            case "lower36" -> Alphabet.LOWER_36;
            case "upper36" -> Alphabet.UPPER_36;
            case "alphanumeric62" -> Alphabet.ALPHANUMERIC_62;
            default -> ofCharacters(command);
        };
    }

    private Alphabet ofCharacters(CommandLine command) {
        if (alphabet.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw wrong(command, "alphabet must not have line ends: values are lines");
        }
        if (alphabet.indexOf(REPLACEMENT) >= 0) {
            throw wrong(command, "alphabet must be readable in the encoding of the locale");
        }
        try {
            return Alphabet.of(alphabet);
        } catch (IllegalArgumentException e) {
            throw wrong(command, e.getMessage());
        }
    }

    /** The bytes of the tweak, as many as the algorithm takes. */
    byte[] tweak(CommandLine command) {
        boolean isFf31 = algorithm(command) == Algorithm.FF3_1;
        if (tweak == null && isFf31) {
            throw wrong(command, "--tweak-hex must be given for ff3-1");
        }
        String digits = tweak == null ? "" : tweak;
        if (digits.length() % 2 != 0) {
            throw wrong(command, "--tweak-hex must have an even number of hex digits, but has " + digits.length());
        }
        if (isFf31 && digits.length() != FF31_TWEAK_DIGITS) {
            throw wrong(
                    command,
                    "--tweak-hex must have " + FF31_TWEAK_DIGITS + " hex digits for ff3-1, but has " + digits.length());
        }
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            // Its message quotes the digits.
            throw wrong(command, "--tweak-hex must be hex digits, two a byte");
        }
    }

    private static CommandLine.ParameterException wrong(CommandLine command, @Nullable String message) {
        return new CommandLine.ParameterException(command, message);
    }
}
