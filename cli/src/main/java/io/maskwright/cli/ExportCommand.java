package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.ExportReport;
import io.maskwright.export.ExportSet;
import io.maskwright.export.Formulas;
import io.maskwright.export.MaskedInput;
import io.maskwright.export.Resume;
import io.maskwright.export.Verification;
import io.maskwright.export.proof.LeakFoundException;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports a file under a policy. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes a copy of a CSV or JSON file that an audience may read, or of several with --set. The copy appears under its name"
                        + " only when it is complete, with OUT.manifest.json. Rows with a value that cannot be treated are left out and"
                        + " listed by number and reason; then the exit code is 1.")
final class ExportCommand implements Callable<Integer> {

    private static final int LISTED_FINDINGS = 20;

    @Mixin
    private final ExportFiles files = new ExportFiles();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Mixin
    private final FileFormOptions form = new FileFormOptions();

    @Option(
            names = "--keep-formulas",
            description =
                    "Leave cells alone that a spreadsheet would run as formulas. Default: put a quote before them.")
    private boolean keepFormulas;

    @Mixin
    private final QuarantineOptions quarantine = new QuarantineOptions();

    @Option(names = "--resume", description = "Go on where a stopped run of the same export was. Default: start anew.")
    private boolean resume;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads treat records, 1 to 256. Default: one for each processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--allow-masked",
            description = "Export IN also if it is the output of an export already. Default: refuse.")
    private boolean allowMasked;

    @Option(
            names = "--verify",
            description = "Search the copy for values that the policy protects, and publish it only if none is found.")
    private boolean verify;

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        List<ExportFiles.Entry> entries = files.entries(command);
        if (files.isSet() && quarantine.isNamed()) {
            throw new CommandLine.ParameterException(command, "--quarantine names one file, and --set has several");
        }
        Policy rules = files.policy(entries, command);
        Audience reader = audience.of(rules, command);
        try (Interruption stop = Interruption.listen();
                ProgressInTurn progress = ProgressInTurn.of(quiet, command.getErr())) {
            List<ExportJob> jobs = new ArrayList<>();
            for (ExportFiles.Entry entry : entries) {
                jobs.add(build(job(rules, reader, entry)
                        .progress(progress.listener(entry.task()))
                        .cancellation(stop.cancellation())));
            }
            return run(jobs, stop, this::print);
        } catch (LeakFoundException e) {
            command.getErr().print(e.report().toText(LISTED_FINDINGS));
            throw e;
        } finally {
            rules.vaults().close();
        }
    }

    private ExportJobBuilder job(Policy rules, Audience reader, ExportFiles.Entry entry) {
        ExportJobBuilder job = ExportJob.builder()
                .policy(rules)
                .dataset(entry.dataset())
                .audience(reader)
                .input(entry.input())
                .output(entry.output())
                .existing(files.existing())
                .formulas(keepFormulas ? Formulas.KEEP : Formulas.NEUTRALISE)
                .resume(resume ? Resume.CONTINUE : Resume.START_ANEW)
                .maskedInput(allowMasked ? MaskedInput.ALLOW : MaskedInput.REFUSE)
                .verify(verify ? Verification.BEFORE_PUBLISHING : Verification.NONE);
        form.choose(job, spec.commandLine());
        quarantine.choose(job, spec.commandLine());
        if (threads != null) {
            try {
                job.threads(threads);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), "--" + e.getMessage());
            }
        }
        return job;
    }

    /** Options that contradict each other are wrong use; the builder's message names them. */
    private ExportJob build(ExportJobBuilder job) {
        try {
            return job.build();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int run(List<ExportJob> jobs, Interruption stop, Consumer<List<ExportReport>> summary) {
        List<ExportReport> reports;
        try {
            reports = files.isSet() ? set(jobs).run() : List.of(jobs.get(0).run());
        } catch (ExportException e) {
            if (!stop.cancellation().isAsked()) {
                throw e;
            }
            spec.commandLine().getErr().println("stopped: " + e.getMessage() + "; nothing was published");
            spec.commandLine().getErr().flush();
            return Interruption.EXIT_CODE;
        }
        if (!quiet) {
            summary.accept(reports);
        }
        return reports.stream().allMatch(report -> report.rowsQuarantined() == 0) ? Main.DONE : Main.FINDINGS;
    }

    private void print(List<ExportReport> reports) {
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < reports.size(); i++) {
            out.print((i == 0 ? "" : "\n") + reports.get(i).toTable());
        }
        out.flush();
    }

    private ExportSet set(List<ExportJob> jobs) {
        try {
            return ExportSet.of(jobs);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
