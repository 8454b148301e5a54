package io.maskwright.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** What this command was called as, so that a report tells how to run it again. */
public final class CommandName {

    /** Set by the launcher script. */
    private static final String PROPERTY = "maskwright.bench.command";

    private CommandName() {}

    /**
     * Returns the name.
     *
     * @return such as {@code ./maskwright bench}
     */
    public static String here() {
        return System.getProperty(PROPERTY, "java -jar benchmarks.jar");
    }

    /**
     * Returns a command line.
     *
     * @param arguments what follows the name
     * @return the line; arguments with spaces stand in quotes
     */
    public static String line(List<String> arguments) {
        return here() + " "
                + arguments.stream()
                        .map(argument -> argument.contains(" ") ? "'" + argument + "'" : argument)
                        .collect(Collectors.joining(" "));
    }
}
