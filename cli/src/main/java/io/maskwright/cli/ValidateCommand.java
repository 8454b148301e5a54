package io.maskwright.cli;

import io.maskwright.Category;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.format.Validity;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates one value a line. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Validates values of a category, one a line, from standard input. Prints valid, or invalid with the"
                        + " reason and never the value; exit code 1 if any is invalid.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CATEGORY", description = "What the values should be, such as id.cn.resident.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String category;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Format format = format();
        PrintWriter out = spec.commandLine().getOut();
        Lines lines = new Lines(System.in);
        int code = Main.DONE;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            String verdict = line.text() == null ? "invalid: not UTF-8" : verdict(format.validate(line.text()));
            code = verdict.startsWith("invalid") ? Main.FINDINGS : code;
            out.print(verdict + line.end());
        }
        out.flush();
        return code;
    }

    private static String verdict(Validity validity) {
        return validity.isValid() ? "valid" : validity.words();
    }

    private Format format() {
        Format format = Category.isValidName(category) ? Formats.standard().find(Category.of(category)) : null;
        if (format == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    CategoryName.unknown("there is no validator for", category) + "; known: "
                            + Formats.standard().all().stream()
                                    .map(known -> known.category().name())
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return format;
    }
}
