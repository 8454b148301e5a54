package io.maskwright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells what is wrong with a command line, and where to read on, in two lines. An argument that has no place is not
 * repeated: it may be a value that should have come by standard input.
 */
final class WrongUse implements IParameterExceptionHandler {

    private static final Pattern OPTION = Pattern.compile("--?[a-zA-Z][a-zA-Z-]*");

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        String what = exception instanceof UnmatchedArgumentException unmatched
                ? words(unmatched)
                : String.valueOf(exception.getMessage()).replaceFirst("^Error: ", "");
        err.println("error: " + what);
        err.println("try: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return Main.WRONG_USE;
    }

    private static String words(UnmatchedArgumentException exception) {
        List<String> unmatched = exception.getUnmatched();
        String first = unmatched.isEmpty() ? "" : unmatched.get(0);
        String what = exception.isUnknownOption() && OPTION.matcher(first).matches()
                ? "unknown option " + first
                : exception.getCommandLine().getSubcommands().isEmpty()
                        ? "there are too many arguments"
                        : "there is no such command";
        List<String> known = exception.getSuggestions();
        return known.isEmpty() ? what : what + "; did you mean " + String.join(" or ", known) + "?";
    }
}
