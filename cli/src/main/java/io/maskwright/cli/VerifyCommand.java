package io.maskwright.cli;

import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.proof.LeakReport;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches an output for protected values of its source. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Searches OUTPUT for values of SOURCE that the policy protects, wherever they stand and in many forms, and"
                        + " prints where they are, never what they are. Exit code 1 if any is found.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The file that was exported.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path source;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "What the export wrote.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path output;

    @Mixin
    private final DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Mixin
    private final FileFormOptions form = new FileFormOptions();

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Where left-out rows are listed. Default: OUTPUT.quarantine.csv")
    private @Nullable Path quarantine;

    @Option(
            names = "--list",
            paramLabel = "N",
            description = "How many findings to print. Default: ${DEFAULT-VALUE}",
            defaultValue = "20")
    private int listed;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (listed < 0) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--list must be 0 or more");
        }
        Policy rules = dataset.policy(spec.commandLine());
        LeakReport report;
        try {
            ExportJobBuilder job = ExportJob.builder()
                    .policy(rules)
                    .dataset(dataset.dataset())
                    .audience(audience.of(rules, spec.commandLine()))
                    .input(source)
                    .output(output);
            form.choose(job, spec.commandLine());
            if (quarantine != null) {
                job.quarantine(quarantine);
            }
            report = build(job).verify();
        } finally {
            rules.vaults().close();
        }
        spec.commandLine().getOut().print(report.toText(listed));
        spec.commandLine().getOut().flush();
        return report.isClean() ? Main.DONE : Main.FINDINGS;
    }

    /** Options that contradict each other are wrong use; the builder's message names them. */
    private ExportJob build(ExportJobBuilder job) {
        try {
            return job.build();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
