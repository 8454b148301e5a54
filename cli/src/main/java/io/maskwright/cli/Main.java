package io.maskwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code maskwright} command. Exit codes: 0 done, 1 findings or failure, 2 wrong use, 130 stopped. */
@Command(
        name = "maskwright",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Keeps personal data out of places where it does not belong.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:findings or failure", "2:wrong use", "130:stopped by Ctrl-C"},
        subcommands = {
            ExportCommand.class,
            VerifyCommand.class,
            CountCommand.class,
            MaskCommand.class,
            ValidateCommand.class,
            FpeCommand.class,
            PolicyCommand.class,
            ProfilesCommand.class,
            KeysCommand.class,
            RevealCommand.class,
            AuditCommand.class,
            ManifestCommand.class,
            VaultCommand.class,
            WaybillCommand.class,
            GenerateCommand.class,
            DemoCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
final class Main implements Runnable {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int WRONG_USE = 2;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /**
     * Runs the command and exits.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        // Text is UTF-8 whatever the locale: a masked name must not turn into question marks.
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        System.exit(run(out, err, arguments));
    }

    /** Runs the command; output that could not be written, on a full disk say, is a failure even where all else went well. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = commandLine().setOut(out).setErr(err).execute(arguments);
        if (out.checkError()) {
            err.println("error: standard output cannot be written");
            code = FINDINGS;
        }
        err.flush();
        return code;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Charset.class, Main::encoding)
                // An argument "@customers.csv" must not be read as a file of arguments: its content would end in
                // messages.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failures());
    }

    private static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(
                    "unknown encoding " + name + "; known are UTF-8, UTF-16, GB18030, windows-1258 and others of Java");
        }
    }

    /** Without a subcommand there is nothing to do: wrong use. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
