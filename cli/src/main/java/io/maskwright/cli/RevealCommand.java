package io.maskwright.cli;

import io.maskwright.Assurance;
import io.maskwright.export.BrokenRows;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.ExportReport;
import io.maskwright.export.Formulas;
import io.maskwright.export.ManifestChoice;
import io.maskwright.export.MaskedInput;
import io.maskwright.plan.FieldReport;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns columns of an export back, for a party that a policy grants it. */
@Command(
        name = "reveal",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes a copy of an export in which columns have their values back; the rest stays as it is. The policy"
                        + " must grant it to the actor. Every batch of values is taken from the budget and written to the"
                        + " audit trail before it is used. The first value that cannot be had ends the run, and then"
                        + " there is no OUT.")
final class RevealCommand implements Callable<Integer> {

    @Mixin
    private final JobFiles files = new JobFiles();

    @Option(names = "--columns", split = ",", paramLabel = "NAME", description = "The columns, or paths, to turn back.")
    private List<String> columns = List.of();

    @Option(
            names = "--quarantine",
            description =
                    "Instead of columns: open the records that the export of IN left out and sealed. OUT gets them as"
                            + " JSON Lines. Needs a grant of category quarantine.row.")
    private boolean quarantine;

    @Option(names = "--actor", required = true, paramLabel = "NAME", description = "Who gets the values.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String actor;

    @Option(names = "--purpose", required = true, paramLabel = "NAME", description = "What for.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String purpose;

    @Option(
            names = "--assurance",
            paramLabel = "LEVEL",
            defaultValue = "low",
            description = "How sure the actor's login is: low, substantial or high. Default: low.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Assurance assurance;

    @Option(
            names = {"-a", "--audience"},
            paramLabel = "NAME",
            description = "For whom the export was made. Default: all, where they get a column protected in one way.")
    private @Nullable String audience;

    @Option(
            names = "--stamp",
            paramLabel = "COLUMN=STAMP",
            description =
                    "The stamp of a format-preserving column, instead of IN.manifest.json: then a changed value is not"
                            + " noticed.")
    private List<String> stamps = List.of();

    @Mixin
    private final FileFormOptions form = new FileFormOptions();

    @Option(
            names = "--keep-formulas",
            description =
                    "IN was exported with this option: a quote mark at the start of a cell belongs to the value. Default:"
                            + " a format-preserving value that starts with one is refused.")
    private boolean keepFormulas;

    @Option(names = "--quiet", description = "No summary.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        if (columns.isEmpty() != quarantine) {
            throw new CommandLine.ParameterException(command, "give either --columns or --quarantine");
        }
        Policy rules = files.policy(command);
        Grant grant = grant(rules);
        RevealColumns asked = RevealColumns.of(
                rules,
                files.dataset(),
                columns,
                audience == null ? null : PolicyNames.audience(rules, audience, command),
                StampOption.parse(stamps, columns, command),
                command);
        RevealPaths.requireApart(files.output(), files.policyFile(), rules);
        try (RevealStores stores = RevealStores.open(rules)) {
            Revealer revealer = Revealer.builder(rules)
                    .grant(grant)
                    .audit(stores.audit())
                    .budgets(stores.budgets())
                    .build();
            if (quarantine) {
                long opened = new RevealQuarantine(files, revealer).open();
                if (!quiet) {
                    command.getOut().println(opened + " records given back, output " + files.output());
                    command.getOut().flush();
                }
                return Main.DONE;
            }
            ExportReport report = run(asked.verified(revealer, files.input()), revealer);
            if (!quiet) {
                print(report, asked);
            }
        }
        return Main.DONE;
    }

    private Grant grant(Policy rules) {
        try {
            return Grant.of(rules, actor, purpose, assurance);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private ExportReport run(RevealColumns asked, Revealer revealer) {
        RevealPass pass = new RevealPass(
                revealer,
                keepFormulas ? RevealPass.QuoteMarks.OF_VALUES : RevealPass.QuoteMarks.PERHAPS_BEFORE_FORMULAS);
        ExportJobBuilder job = ExportJob.builder()
                .policy(pass.policy(asked))
                .dataset(files.dataset())
                .input(files.input())
                .output(files.output())
                .existing(files.existing())
                .maskedInput(MaskedInput.ALLOW)
                .brokenRows(BrokenRows.FAIL)
                // Values that were given back are no release.
                .manifest(ManifestChoice.NONE)
                .formulas(Formulas.KEEP);
        String sha256 = asked.inputSha256();
        if (sha256 != null) {
            job.inputSha256(sha256);
        }
        form.choose(job, spec.commandLine());
        ExportJob built;
        try {
            built = job.build();
        } catch (IllegalArgumentException e) {
            // Options that contradict each other are wrong use; the builder's message names them.
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
        try {
            return built.run();
        } catch (RuntimeException e) {
            // The job only knows that a value could not be treated; the revealer said why.
            RevealException why = pass.failure();
            throw why == null ? e : why;
        }
    }

    private void print(ExportReport report, RevealColumns asked) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.rowsOut() + " rows, output " + report.output().name());
        for (FieldReport field : report.fields()) {
            if (asked.has(field.path())) {
                out.println(field.path() + ": " + (field.treated() + field.kept()) + " values given back, "
                        + field.blank() + " blank");
            }
        }
        out.flush();
    }
}
