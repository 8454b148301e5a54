package io.maskwright.benchmarks.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.benchmarks.CommandName;
import io.maskwright.benchmarks.Environment;
import io.maskwright.benchmarks.ParentOptions;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.compare.Gate;
import io.maskwright.benchmarks.compare.RowKey;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures whole exports. A table is generated, every contender is checked on its head, and then runs in a process of its own
 * with a heap of 256 MiB, once for each number of rows and threads, after three untimed runs over another table of 200,000
 * rows.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar export --rows 5000000}</pre>
 */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Measures exports of a generated table of waybills beside a plain copy and a script.")
public final class ExportBench implements Callable<Integer> {

    private static final String SUITE = "export";
    private static final int FAILED = 1;
    private static final long ROWS = 5_000_000;
    private static final long QUICK_ROWS = 200_000;
    private static final long SECONDS = 420;
    private static final long QUICK_SECONDS = 40;
    private static final long SEED = 20_261_122;
    private static final long HEAD_ROWS = 5_000;
    private static final long WARM_UP_ROWS = 200_000;
    private static final int WARM_UPS = 3;
    private static final String HEAP = "-Xmx256m";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandSpec spec;

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "N,...",
            description = "sizes of the table (default: 5000000, or 200000 with --quick)")
    private List<Long> sizes = List.of();

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N,...",
            defaultValue = "1,2",
            description = "numbers of threads (default: 1,2)")
    private List<Integer> threads = List.of();

    @Option(names = "--only", split = ",", paramLabel = "CONTENDER,...", description = "only these")
    private List<ExportContender> only = List.of(ExportContender.values());

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", description = "runs of each (default: 1)")
    private int repeat;

    @Option(names = "--quick", description = "a look in a minute: a small table")
    private boolean quick;

    @Option(
            names = "--cold",
            description = "without warming up: then compiling counts, which one thread leaves to an idle processor")
    private boolean cold;

    @Option(names = "--folder", paramLabel = "DIR", description = "where the tables go (default: a temporary folder)")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "also writes the results as JSON")
    private @Nullable Path out;

    @Mixin
    private final Gate gate = new Gate();

    /** Creates the command. */
    public ExportBench() {}

    /**
     * Tells about how long a run without further options takes.
     *
     * @param quick whether it is a quick one
     * @return seconds
     */
    public static long seconds(boolean quick) {
        return quick ? QUICK_SECONDS : SECONDS;
    }

    @Override
    public Integer call() throws IOException {
        ParentOptions.refuse(spec.commandLine());
        Report base = gate.base(SUITE, spec.commandLine());
        Path place = folder == null ? Files.createTempDirectory("maskwright-export") : folder;
        Files.createDirectories(place);
        try {
            check(place);
            List<ExportFigures> figures = new ArrayList<>();
            for (long rows : sizes()) {
                figures.addAll(measure(place, rows));
            }
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.print(ExportTable.of(figures));
            terminal.flush();
            Report report = report(figures);
            if (out != null) {
                report.writeJson(out, "runs", figures);
                tell("written to " + out);
            }
            return gate.judge(base, report, this::isLeftOut, spec.commandLine());
        } catch (IllegalStateException e) {
            tell("error: " + e.getMessage());
            return FAILED;
        } finally {
            if (folder == null) {
                Files.delete(place);
            }
        }
    }

    private List<Long> sizes() {
        return sizes.isEmpty() ? List.of(quick ? QUICK_ROWS : ROWS) : sizes;
    }

    private boolean isLeftOut(RowKey key) {
        return only.stream().noneMatch(contender -> contender.name().equals(key.contender()))
                || sizes().stream()
                        .noneMatch(rows -> rows.toString().equals(key.params().get("rows")))
                || threads.stream()
                        .noneMatch(count -> count.toString().equals(key.params().get("threads")));
    }

    private Report report(List<ExportFigures> figures) {
        ExportResults results = new ExportResults(SUITE, Report.now(), List.of(HEAP), Environment.here(), figures);
        List<String> arguments =
                new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
        if (!arguments.contains(SUITE)) {
            arguments.add(0, SUITE);
        }
        return ExportResults.report(results, quick ? "quick" : "full", CommandName.line(arguments));
    }

    private void check(Path place) throws IOException {
        Path head = generate(place, HEAD_ROWS);
        try {
            for (ExportContender contender : only) {
                Map<String, Long> unchanged = ExportCheck.check(contender, head);
                tell("checked " + contender + ", unchanged values of " + HEAD_ROWS + " rows: " + unchanged);
            }
        } finally {
            deleteResults(place, "check-*");
            Files.delete(head);
        }
    }

    private List<ExportFigures> measure(Path place, long rows) throws IOException {
        tell("generating " + rows + " rows");
        Path table = generate(place, rows);
        Path warmUp = generate(place, Math.min(rows, WARM_UP_ROWS), "warm-up");
        List<ExportFigures> figures = new ArrayList<>();
        try {
            for (ExportContender contender : only) {
                for (int count : threads) {
                    for (int i = 0; i < repeat && contender.canUse(count); i++) {
                        ExportFigures run = trial(contender, count, table, warmUp, place);
                        tell(String.format(
                                Locale.ROOT, "%s, %d thread(s): %,.0f rows/s", contender, count, run.rowsPerSecond()));
                        figures.add(run);
                    }
                }
            }
        } finally {
            Files.delete(table);
            Files.delete(warmUp);
        }
        return figures;
    }

    private static Path generate(Path place, long rows) throws IOException {
        return generate(place, rows, "waybills-" + rows);
    }

    private static Path generate(Path place, long rows, String name) throws IOException {
        Path table = place.resolve(name + ".csv");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(table), 1 << 20)) {
            TableGenerator.builder(TestTable.WAYBILLS).seed(SEED).build().writeTo(stream, rows);
        }
        return table;
    }

    private ExportFigures trial(ExportContender contender, int threads, Path table, Path warmUp, Path place)
            throws IOException {
        Path result = place.resolve("result.csv");
        Path figures = place.resolve("figures.json");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportTrial.class.getName(),
                        contender.name(),
                        Integer.toString(threads),
                        table.toString(),
                        result.toString(),
                        figures.toString(),
                        warmUp.toString(),
                        Integer.toString(cold ? 0 : WARM_UPS))
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(contender + " failed");
            }
            return new ObjectMapper().readValue(figures.toFile(), ExportFigures.class);
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException("interrupted", e);
        } finally {
            Files.deleteIfExists(figures);
            deleteResults(place, "result.csv*");
        }
    }

    /** The output and what a contender puts beside it. */
    private static void deleteResults(Path place, String names) throws IOException {
        try (var files = Files.newDirectoryStream(place, names)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
