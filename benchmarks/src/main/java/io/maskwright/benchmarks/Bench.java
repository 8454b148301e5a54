package io.maskwright.benchmarks;

import io.maskwright.benchmarks.export.ExportBench;
import io.maskwright.benchmarks.pages.PagesCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs a suite, prints its table and writes it down. Exit codes: 0 done, 1 a benchmark failed or the results cannot be
 * written, 2 wrong use.
 */
@Command(
        name = "benchmarks.jar",
        subcommands = {ExportBench.class, PagesCommand.class},
        mixinStandardHelpOptions = true,
        description = "Measures Maskwright beside other libraries; each is checked before it is timed.")
public final class Bench implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int FIRST_JDK_TO_WARN_OF_UNSAFE = 24;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUITE",
            description = "what to measure: document, fpe, jackson, limits, token, vault")
    private String suite = "";

    @Option(names = "--quick", description = "a look in minutes: one process, short iterations, one size of batch")
    private boolean quick;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "threads at once (default: 1)")
    private int threads;

    @Option(names = "--avx2", description = "without AVX-512, as on older x86 machines: adds -XX:UseAVX=2")
    private boolean avx2;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE,...",
            description = "only these values of a parameter: -p format=digits-16,han-3 -p contender=maskwright")
    private Map<String, String> chosen = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", description = "also writes the results as JSON")
    private @Nullable Path out;

    private final PrintStream progress;
    private final List<String> arguments;

    private Bench(PrintStream progress, List<String> arguments) {
        this.progress = progress;
        this.arguments = arguments;
    }

    /**
     * Runs the command and exits.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the command: the table goes to the one stream, progress and errors to the other. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Bench(err, List.of(arguments)))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw wrongUse("--threads must be 1 or more, but was " + threads);
        }
        Suite named = Suites.named(suite)
                .orElseThrow(() -> wrongUse("there is no suite \"" + suite + "\"; there is: " + Suites.names()));
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        try {
            List<Contest> contests = contests(named, effort);
            announce(contests, effort);
            List<RunResult> results = new Harness(effort, threads, jvmArguments()).run(contests, progress);
            Report report = report(named, effort, results);
            spec.commandLine().getOut().print(Table.of(report, named));
            spec.commandLine().getOut().flush();
            if (out != null) {
                report.writeJson(out);
            }
            return CommandLine.ExitCode.OK;
        } catch (RunnerException | IOException e) {
            progress.println("error: " + e.getMessage());
            return FAILED;
        }
    }

    private List<Contest> contests(Suite named, Effort effort) {
        try {
            return Selection.of(named.contests(effort), chosen);
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private void announce(List<Contest> contests, Effort effort) {
        int measurements = contests.stream().mapToInt(Contest::size).sum();
        progress.println(measurements + " measurements, about " + effort.minutes(measurements) + " minute(s)");
    }

    private List<String> jvmArguments() {
        List<String> jvm = new ArrayList<>();
        if (avx2) {
            jvm.add("-XX:UseAVX=2");
        }
        if (Runtime.version().feature() >= FIRST_JDK_TO_WARN_OF_UNSAFE) {
            // JMH 1.37 uses it to keep its state apart in memory; the warning would stand in every log.
            jvm.add("--sun-misc-unsafe-memory-access=allow");
        }
        return jvm;
    }

    private Report report(Suite named, Effort effort, List<RunResult> results) {
        return new Report(
                named.name(),
                effort,
                threads,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "java -jar benchmarks.jar " + String.join(" ", arguments),
                List.copyOf(results.get(0).getParams().getJvmArgs()),
                Environment.here(),
                Rows.of(results, named));
    }

    private ParameterException wrongUse(@Nullable String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
