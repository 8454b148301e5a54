package io.maskwright.cli;

import io.maskwright.audit.AuditReport;
import io.maskwright.audit.ChainHead;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the chain of a trail. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks that an audit trail is as it was written, or tells where it breaks first.")
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private final AuditPlace place = new AuditPlace();

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A head that verify printed before: the trail must still have that line.")
    private @Nullable String head;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (head != null && !ChainHead.isHash(head)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--head must be 64 hexadecimal digits in lower case");
        }
        String kept = head == null ? ChainHead.START.hash() : head;
        AuditReport report = place.read(spec.commandLine(), trail -> trail.verify(kept));
        PrintWriter out = spec.commandLine().getOut();
        cutLines(out, report);
        out.println(report.brokenAt().map(found -> "broken: " + found.words()).orElse("whole"));
        out.println("events " + report.events());
        out.println("head " + report.head());
        out.flush();
        return report.isWhole() ? Main.DONE : Main.FINDINGS;
    }

    private static void cutLines(PrintWriter out, AuditReport report) {
        for (long line : report.cutLines()) {
            out.println("note: line " + line + " was cut by a crash; no event that was acknowledged is lost by that");
        }
    }
}
