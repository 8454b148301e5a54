package io.maskwright.benchmarks;

import io.maskwright.benchmarks.compare.CompareCommand;
import io.maskwright.benchmarks.compare.Gate;
import io.maskwright.benchmarks.export.ExportBench;
import io.maskwright.benchmarks.own.OwnBench;
import io.maskwright.benchmarks.own.OwnOptions;
import io.maskwright.benchmarks.pages.PagesCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs suites, or a policy of the user's own; prints tables, writes them down and compares them. Exit codes: 0 done, 1 a
 * benchmark failed, the results cannot be written, or a comparison found something slower or missing, 2 wrong use.
 */
@Command(
        name = "benchmarks.jar",
        subcommands = {ExportBench.class, CompareCommand.class, PagesCommand.class},
        mixinStandardHelpOptions = true,
        description = {
            "Measures Maskwright beside other libraries; each is checked before it is timed.",
            "With --policy: measures your own policy on a sample file of your own.",
            ""
        })
public final class Bench implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int FIRST_JDK_TO_WARN_OF_UNSAFE = 24;
    private static final String ALL = "all";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUITE|FILE",
            description = "what to measure: all (the default), one of the suites, or a file with --policy")
    private String subject = "";

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

    @Option(
            names = "--out",
            paramLabel = "FILE|FOLDER",
            description =
                    "where the results go as JSON: a file for one suite, a folder for all (default: bench-results)")
    private @Nullable Path out;

    @Mixin
    private final Gate gate = new Gate();

    @Mixin
    private final OwnOptions own = new OwnOptions();

    private final PrintStream progress;
    private final List<String> arguments;
    private final List<Suite> suites;
    private final Effort full;

    private Bench(PrintStream progress, List<String> arguments, List<Suite> suites, Effort full) {
        this.progress = progress;
        this.arguments = arguments;
        this.suites = suites;
        this.full = full;
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
        return run(out, err, Suites.all(), Effort.FULL, arguments);
    }

    /** The same with other suites, and another effort for what is not quick. */
    static int run(PrintStream out, PrintStream err, List<Suite> suites, Effort full, String... arguments) {
        return new CommandLine(new Bench(err, List.of(arguments), suites, full))
                .setCommandName(CommandName.here())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw wrongUse("--threads must be 1 or more, but was " + threads);
        }
        if (own.isAsked()) {
            return measureOwn();
        }
        own.requireUnused(spec.commandLine());
        if (subject.isEmpty() || subject.equals(ALL)) {
            return runAll();
        }
        Suite named = suites.stream()
                .filter(suite -> suite.name().equals(subject))
                .findFirst()
                .orElseThrow(() -> wrongUse("there is no suite \"" + subject + "\"; there is: "
                        + String.join(", ", suites.stream().map(Suite::name).toList()) + ", export, all"));
        try {
            SuiteRun run = suiteRun(named, out == null ? OutputFolder.DEFAULT.of(named.name()) : out);
            progress.println(run.size() + " measurements, about " + Estimate.of(run.seconds()));
            return run.run();
        } catch (RunnerException e) {
            progress.println("error: " + e.getMessage());
            return FAILED;
        }
    }

    private int measureOwn() throws IOException {
        if (subject.isEmpty()) {
            throw wrongUse("--policy needs a FILE to measure it on");
        }
        if (!chosen.isEmpty() || avx2) {
            throw wrongUse("--param and --avx2 are for suites");
        }
        Path file = out == null ? OutputFolder.DEFAULT.of(OwnBench.NAME) : out;
        return new OwnBench(own, Path.of(subject), effort(), CommandName.line(arguments), spec.commandLine())
                .run(file, gate);
    }

    private int runAll() {
        if (!chosen.isEmpty()) {
            throw wrongUse("--param needs a SUITE: each has parameters of its own");
        }
        OutputFolder folder = out == null ? OutputFolder.DEFAULT : new OutputFolder(out);
        List<SuiteRun> runs = suites.stream()
                .map(suite -> suiteRun(suite, folder.of(suite.name())))
                .toList();
        return new AllRun(runs, quick, gate, progress, spec.commandLine()).run(folder.of("export"));
    }

    private SuiteRun suiteRun(Suite suite, Path file) {
        try {
            return new SuiteRun(
                    suite,
                    Selection.of(suite.contests(effort()), chosen),
                    new Harness(quick ? effort() : effort().warmedBy(suite.warmups()), threads, jvmArguments()),
                    CommandName.line(arguments),
                    new SuiteOutput(file, gate, progress, spec.commandLine()));
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private Effort effort() {
        return quick ? Effort.QUICK : full;
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

    private ParameterException wrongUse(@Nullable String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
