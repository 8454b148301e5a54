package io.maskwright.benchmarks.own;

import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Estimate;
import io.maskwright.benchmarks.Report;
import io.maskwright.benchmarks.compare.Gate;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportReport;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Measures a policy of the user's own on a file of the user's own. Not thread-safe. */
public final class OwnBench {

    /** The name of its files. */
    public static final String NAME = "own";

    private static final int READING = 0;
    private static final int TREATING = 1;
    private static final int FRAME = 2;

    private final OwnOptions options;
    private final Path file;
    private final Pace pace;
    private final String commandLine;
    private final CommandLine command;

    /**
     * Creates a measurement.
     *
     * @param options what is measured
     * @param file the sample
     * @param effort quick or full
     * @param commandLine what was typed, for the report
     * @param command where to print
     */
    public OwnBench(OwnOptions options, Path file, Effort effort, String commandLine, CommandLine command) {
        this(options, file, Pace.of(effort), commandLine, command);
    }

    OwnBench(OwnOptions options, Path file, Pace pace, String commandLine, CommandLine command) {
        this.options = options;
        this.file = file;
        this.pace = pace;
        this.commandLine = commandLine;
        this.command = command;
    }

    /**
     * Exports the sample once, measures it, prints the figures and writes them down.
     *
     * @param out the JSON
     * @param gate compares them, if that was asked
     * @return the exit code
     * @throws IOException if a file fails
     */
    public int run(Path out, Gate gate) throws IOException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(command, "cannot read " + file);
        }
        Report base = gate.base(NAME, command);
        Subject subject = options.subject(file, command);
        try {
            OwnFigures figures = measure(subject);
            Report report = OwnReport.of(subject, figures, pace, commandLine);
            command.getOut().print(OwnTable.of(subject, figures, report));
            command.getOut().flush();
            report.writeJson(out, "columns", OwnReport.columns(figures));
            tell("written to " + out);
            return gate.judge(base, report, key -> false, command);
        } finally {
            subject.policy().vaults().close();
        }
    }

    private OwnFigures measure(Subject subject) throws IOException {
        Head head = Head.read(subject.source(), options.sample());
        if (head.records() == 0) {
            throw new ExportException(file + " has no rows to measure");
        }
        List<Treatment> treatments = Stages.treatments(subject, head.form());
        refuseVaultWrites(subject, treatments);
        int threads = Runtime.getRuntime().availableProcessors();
        tell("about " + Estimate.of(pace.seconds(treatments.size() + 3, Math.min(2, threads))));
        try (Exports exports = new Exports(subject, head)) {
            ExportReport counts = exports.once();
            OwnFigures parts = parts(subject, head, counts);
            Map<Integer, Exports.Speed> rates = new TreeMap<>();
            rates.put(1, exports.measure(1, pace));
            if (threads > 1) {
                rates.put(threads, exports.measure(threads, pace));
            }
            return new OwnFigures(
                    head,
                    counts,
                    parts.reading(),
                    parts.treating(),
                    parts.frame(),
                    parts.readingBytes(),
                    parts.treatingBytes(),
                    parts.columns(),
                    rates);
        }
    }

    private void refuseVaultWrites(Subject subject, List<Treatment> treatments) {
        List<String> writing = VaultWrites.of(subject.policy(), treatments);
        if (!writing.isEmpty() && !options.allowsVaultWrites()) {
            throw new ParameterException(
                    command,
                    "for this audience " + String.join(", ", writing) + " would get random tokens, and the vault of the"
                            + " policy would remember the values of " + subject.fileName()
                            + ". Measure with a policy whose"
                            + " vault is for tests, and say --allow-vault-writes");
        }
    }

    private OwnFigures parts(Subject subject, Head head, ExportReport counts) throws IOException {
        Stages stages = new Stages(subject, head);
        List<FieldReport> fields = counts.fields().stream()
                .filter(field -> subject.policy().dataset(subject.dataset()).fields().stream()
                        .anyMatch(rule -> rule.path().equals(field.path())))
                .toList();
        List<Stage> all = new ArrayList<>(
                List.of(stages.reading(), stages.treating(subject.policy()), stages.treating(subject.only(null))));
        for (FieldReport field : fields) {
            all.add(stages.treating(subject.only(field.path())));
        }
        Rounds rounds = new Rounds(all, pace);
        double[][] nanos = rounds.measure();
        double[] bytes = rounds.allocations();
        double rows = head.records();
        List<ColumnFigures> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            int stage = FRAME + 1 + i;
            columns.add(column(
                    fields.get(i),
                    Spread.of(difference(nanos[stage], nanos[FRAME], rows)),
                    Math.max(0, (bytes[stage] - bytes[FRAME]) / rows)));
        }
        return new OwnFigures(
                head,
                counts,
                perRow(nanos[READING], rows),
                perRow(nanos[TREATING], rows),
                perRow(nanos[FRAME], rows),
                bytes[READING] / rows,
                bytes[TREATING] / rows,
                columns,
                Map.of());
    }

    private static ColumnFigures column(FieldReport field, Spread nanosPerRow, double bytesPerRow) {
        long failed = field.failed().values().stream().mapToLong(n -> n).sum();
        return new ColumnFigures(
                field.path(),
                field.strategy(),
                field.treated() + field.kept(),
                field.blank(),
                failed,
                nanosPerRow,
                bytesPerRow);
    }

    private static Spread perRow(double[] nanos, double rows) {
        return Spread.of(Arrays.stream(nanos).map(n -> n / rows).toArray());
    }

    /** Round by round, for each row; less than nothing where it is within the noise. */
    private static double[] difference(double[] with, double[] without, double rows) {
        double[] difference = new double[with.length];
        Arrays.setAll(difference, round -> (with[round] - without[round]) / rows);
        return difference;
    }

    private void tell(String line) {
        command.getErr().println(line);
        command.getErr().flush();
    }
}
