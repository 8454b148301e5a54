package io.maskwright.benchmarks;

import io.maskwright.benchmarks.compare.Gate;
import io.maskwright.benchmarks.export.ExportBench;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;

/**
 * Runs all suites, and whole exports last. One that fails does not stop the others. Immutable.
 *
 * @param suites what to run
 * @param quick whether exports are to be quick
 * @param gate compares each, if that was asked
 * @param progress where to tell how far it is
 * @param command where tables go
 */
record AllRun(List<SuiteRun> suites, boolean quick, Gate gate, PrintStream progress, CommandLine command) {

    private static final int FAILED = 1;
    private static final double NANOS = 1e9;

    int run(Path exportFile) {
        long start = System.nanoTime();
        progress.println(suites.stream().mapToInt(SuiteRun::size).sum() + " measurements and exports of a table, about "
                + Estimate.of(seconds()));
        int code = CommandLine.ExitCode.OK;
        for (SuiteRun suite : suites) {
            code = Math.max(code, run(suite));
            command.getOut().println();
        }
        code = Math.max(code, export(exportFile));
        command.getOut()
                .printf(
                        Locale.ROOT,
                        "%nall of it took %s%n",
                        Estimate.of(Math.round((System.nanoTime() - start) / NANOS)));
        command.getOut().flush();
        return code;
    }

    /** About how long all of it takes. */
    long seconds() {
        return suites.stream().mapToLong(SuiteRun::seconds).sum() + ExportBench.seconds(quick);
    }

    private int run(SuiteRun suite) {
        try {
            return suite.run();
        } catch (RunnerException | IOException e) {
            progress.println("error: suite " + suite.name() + ": " + e.getMessage());
            return FAILED;
        }
    }

    private int export(Path file) {
        List<String> arguments = new ArrayList<>(List.of("--out", file.toString()));
        if (quick) {
            arguments.add("--quick");
        }
        arguments.addAll(gate.arguments());
        CommandLine exports = Objects.requireNonNull(command.getSubcommands().get("export"));
        return exports.execute(arguments.toArray(String[]::new));
    }
}
