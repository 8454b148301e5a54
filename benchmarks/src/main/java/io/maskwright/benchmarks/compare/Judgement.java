package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How two reports are compared. Not thread-safe. */
final class Judgement {

    private static final int CHANGED = 1;
    private static final double PERCENT = 100;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "the greatest change that does not count (default: 10)")
    private double tolerance;

    @Option(
            names = "--across-machines",
            description = "compare although processor, JDK or JVM arguments differ: each time is then taken as its"
                    + " ratio to the baseline of the same run")
    private boolean acrossMachines;

    void check(CommandLine command) {
        if (!(tolerance >= 0 && tolerance <= PERCENT)) {
            throw new ParameterException(command, "--tolerance must be from 0 to 100");
        }
    }

    List<String> arguments(Path base) {
        List<String> arguments =
                new ArrayList<>(List.of("--compare", base.toString(), "--tolerance", Double.toString(tolerance)));
        if (acrossMachines) {
            arguments.add("--across-machines");
        }
        return arguments;
    }

    /** Compares, prints and returns the exit code. */
    int judge(Report base, Report now, Predicate<RowKey> leftOut, CommandLine command) {
        check(command);
        try {
            Setting.requireSameSuite(base, now);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage());
        }
        List<String> differences = Setting.differences(base, now);
        differences.forEach(each -> tell(command, "warning: the reports differ in " + each));
        if (!differences.isEmpty() && !acrossMachines) {
            throw new ParameterException(
                    command,
                    "times of different machines are not compared; --across-machines compares their ratios to the baseline");
        }
        warnOfFewProcesses(base, now, command);
        Comparison comparison = Comparison.of(
                base, now, tolerance / PERCENT, acrossMachines ? Yardstick.BASELINE : Yardstick.TIME, leftOut);
        PrintWriter out = command.getOut();
        out.println();
        out.println(now.suite() + " compared with the run of " + base.date() + ", in "
                + (acrossMachines ? "ratios to the baseline" : "time"));
        out.println();
        out.print(ComparisonTable.of(comparison));
        out.flush();
        return comparison.passes() ? CommandLine.ExitCode.OK : CHANGED;
    }

    private static void warnOfFewProcesses(Report base, Report now, CommandLine command) {
        if (base.effort().forks() <= 1 || now.effort().forks() <= 1) {
            tell(
                    command,
                    "warning: with one process for each measurement, what is not much slower than the tolerance is only"
                            + " called unsure; measure without --quick to know more");
        }
    }

    private static void tell(CommandLine command, String line) {
        command.getErr().println(line);
        command.getErr().flush();
    }
}
