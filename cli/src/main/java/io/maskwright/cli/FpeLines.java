package io.maskwright.cli;

import io.maskwright.MaskingException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** Standard input to standard output, value by value; the first that cannot be treated ends the run. */
final class FpeLines {

    private FpeLines() {}

    /**
     * Treats all lines. An empty one stays empty: every line before a failure has its line of output.
     *
     * @throws MaskingException if a value cannot be treated; names the line
     */
    static void treat(CommandLine command, UnaryOperator<String> cipher) throws IOException {
        PrintWriter out = command.getOut();
        Lines lines = new Lines(System.in);
        long number = 0;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            number++;
            out.print(treat(cipher, line, number));
            out.print(line.end());
        }
        out.flush();
    }

    private static String treat(UnaryOperator<String> cipher, Lines.Line line, long number) {
        try {
            if (line.text() == null) {
                throw new UntreatableValueException(Reason.ALPHABET, "not UTF-8");
            }
            return line.text().isEmpty() ? "" : cipher.apply(line.text());
        } catch (UntreatableValueException e) {
            throw new MaskingException("line " + number + ": " + e.getMessage());
        }
    }
}
