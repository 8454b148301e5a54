package io.maskwright.cli;

import io.maskwright.policy.Policy;
import io.maskwright.waybill.SealedRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens a waybill as one of its parties. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Opens a waybill, as JSON or as the text of its QR code, and prints the row that was sealed as JSON. The"
                        + " policy must grant waybill.sealed to the actor. Every attempt is written to the audit trail.")
final class WaybillOpenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The waybill; - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Mixin
    private final DatasetOptions dataset = new DatasetOptions();

    @Option(names = "--domain", required = true, paramLabel = "NAME", description = "The domain of the party.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String domain;

    @Mixin
    private final RevealActor actor = new RevealActor();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Policy rules = dataset.policy(spec.commandLine());
        Map<String, String> row = RevealWaybill.row(rules, actor, dataset.dataset(), domain, file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(SealedRow.toJson(row));
        out.flush();
        return Main.DONE;
    }
}
