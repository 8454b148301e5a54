package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.ExportReport;
import io.maskwright.export.FieldReport;
import io.maskwright.export.Formulas;
import io.maskwright.export.MaskedInput;
import io.maskwright.export.Resume;
import io.maskwright.export.Verification;
import io.maskwright.export.proof.LeakFoundException;
import io.maskwright.policy.Policy;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
                "Writes a copy of a CSV or JSON Lines file that an audience may read. The copy appears under its name"
                        + " only when it is complete, with OUT.manifest.json. Rows with a value that cannot be treated are left out and"
                        + " listed by number and reason; then the exit code is 1.")
final class ExportCommand implements Callable<Integer> {

    private static final int LISTED_FINDINGS = 20;

    @Mixin
    private final JobFiles files = new JobFiles();

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
        Policy rules = files.policy(spec.commandLine());
        Audience reader = audience.of(rules, spec.commandLine());
        ExportJobBuilder job = ExportJob.builder()
                .policy(rules)
                .dataset(files.dataset())
                .audience(reader)
                .input(files.input())
                .output(files.output())
                .existing(files.existing())
                .formulas(keepFormulas ? Formulas.KEEP : Formulas.NEUTRALISE);
        form.choose(job, spec.commandLine());
        quarantine.choose(job, spec.commandLine());
        choose(job);
        if (verify) {
            job.verify(Verification.BEFORE_PUBLISHING);
        }
        ExportReport report;
        try {
            report = run(job);
        } catch (LeakFoundException e) {
            spec.commandLine().getErr().print(e.report().toText(LISTED_FINDINGS));
            throw e;
        } finally {
            rules.vaults().close();
        }
        if (!quiet) {
            spec.commandLine().getOut().print(report.toTable());
            Set<String> exported =
                    report.fields().stream().map(FieldReport::path).collect(Collectors.toSet());
            StandingLines.of(rules, files.dataset(), reader, exported)
                    .forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        }
        return report.rowsQuarantined() == 0 ? Main.DONE : Main.FINDINGS;
    }

    private void choose(ExportJobBuilder job) {
        job.resume(resume ? Resume.CONTINUE : Resume.START_ANEW);
        job.maskedInput(allowMasked ? MaskedInput.ALLOW : MaskedInput.REFUSE);
        if (threads != null) {
            try {
                job.threads(threads);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), "--" + e.getMessage());
            }
        }
    }

    /** Options that contradict each other are wrong use; the builder's message names them. */
    private ExportJob build(ExportJobBuilder job) {
        try {
            return job.build();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private ExportReport run(ExportJobBuilder job) {
        // The launcher script says whether standard error is a terminal; Java 22 and later cannot tell by a missing
        // console.
        if (quiet || !Boolean.getBoolean("maskwright.terminal")) {
            return build(job).run();
        }
        try (ProgressLine progress =
                new ProgressLine(String.valueOf(files.input().getFileName()))) {
            return build(job.progress(progress)).run();
        }
    }
}
