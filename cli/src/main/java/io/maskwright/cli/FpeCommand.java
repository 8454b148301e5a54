package io.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Encrypts and decrypts by the plain algorithm, for data that other systems share. */
@Command(
        name = "fpe",
        mixinStandardHelpOptions = true,
        description = "Encrypts values into values of the same alphabet and length, and back, by plain FF1.",
        subcommands = {FpeEncryptCommand.class, FpeDecryptCommand.class})
final class FpeCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: encrypt, decrypt");
    }
}
