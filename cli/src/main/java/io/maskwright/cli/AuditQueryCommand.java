package io.maskwright.cli;

import io.maskwright.Category;
import io.maskwright.audit.AuditAnswer;
import io.maskwright.audit.AuditAnswer.MissingKey;
import io.maskwright.audit.AuditQuery;
import io.maskwright.audit.RevealEvent;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who got what back, when, why. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Prints the events of an audit trail that meet all conditions: who got what back, when and why.")
final class AuditQueryCommand implements Callable<Integer> {

    @Mixin
    private final AuditPlace place = new AuditPlace();

    @Option(
            names = "--subject-file",
            paramLabel = "FILE",
            description = "File with the value that the events are about in its one line; - for standard input.")
    private @Nullable Path subject;

    @Option(
            names = {"-p", "--policy"},
            paramLabel = "FILE",
            description = "Policy whose keys for revealing make the pseudonyms of the subject.")
    private @Nullable Path policy;

    @Option(names = "--actor", paramLabel = "NAME", description = "Who got values back, or tried.")
    private @Nullable String actor;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From this time on: 2026-03-01 or 2026-03-01T08:00:00Z, in UTC.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Before this time.")
    private @Nullable String until;

    @Option(names = "--category", paramLabel = "NAME", description = "What the values are; those within it too.")
    private @Nullable String category;

    @Option(names = "--domain", paramLabel = "NAME", description = "Domain of the values.")
    private @Nullable String domain;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        AuditQuery query = query();
        AuditAnswer answer = place.read(spec.commandLine(), trail -> trail.query(query));
        PrintWriter out = spec.commandLine().getOut();
        out.print(table(answer));
        out.flush();
        return warnings(answer) ? Main.FINDINGS : Main.DONE;
    }

    private AuditQuery query() {
        CommandLine command = spec.commandLine();
        AuditQuery.Builder query = AuditQuery.builder();
        if (actor != null) {
            query.actor(actor);
        }
        if (since != null) {
            query.since(Times.of("--since", since, command));
        }
        if (until != null) {
            query.until(Times.of("--until", until, command));
        }
        if (category != null) {
            if (!Category.isValidName(category)) {
                throw new CommandLine.ParameterException(command, "--category must be a name such as phone.mobile");
            }
            query.category(Category.of(category));
        }
        if (domain != null) {
            query.domain(domain);
        }
        if (subject != null) {
            subject(query, subject, command);
        }
        return query.build();
    }

    private void subject(AuditQuery.Builder query, Path file, CommandLine command) {
        if (policy == null) {
            throw new CommandLine.ParameterException(command, "--subject-file needs --policy, which names the keys");
        }
        query.subjectValue(OneValue.read(file), Policy.load(policy).revealKeys());
    }

    private static TextTable table(AuditAnswer answer) {
        TextTable table = new TextTable(
                "time",
                "actor",
                "purpose",
                "assurance",
                "action",
                "outcome",
                "category",
                "dataset",
                "field",
                "count",
                "reason");
        for (RevealEvent event : answer.events()) {
            table.add(
                    event.time().toString(),
                    Printable.text(event.actor()),
                    Printable.text(event.purpose()),
                    Printable.text(event.assurance()),
                    event.action().name().toLowerCase(Locale.ROOT),
                    event.outcome().name().toLowerCase(Locale.ROOT),
                    Printable.text(event.category()),
                    Printable.text(event.dataset()),
                    Printable.text(event.field()),
                    String.valueOf(event.count()),
                    Printable.text(event.reason()));
        }
        return table;
    }

    private boolean warnings(AuditAnswer answer) {
        PrintWriter err = spec.commandLine().getErr();
        for (MissingKey missing : answer.notCompared()) {
            err.println("warning: " + missing.events() + " events of domain " + Printable.text(missing.domain())
                    + " could not be compared: its key version " + missing.keyVersion() + " cannot be had");
        }
        answer.report().brokenAt().ifPresent(found -> err.println("warning: the trail is broken: " + found.words()));
        err.flush();
        return !answer.notCompared().isEmpty() || !answer.report().isWhole();
    }
}
