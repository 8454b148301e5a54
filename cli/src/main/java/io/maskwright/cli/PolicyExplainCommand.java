package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.ReversibleOutput;
import io.maskwright.policy.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how each field of a dataset is treated for an audience, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells how each field of a dataset is treated for an audience, and why.")
final class PolicyExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Option(
            names = {"-d", "--dataset"},
            required = true,
            paramLabel = "NAME",
            description = "A dataset of the policy.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String dataset;

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Policy policy = Policy.load(file);
        Audience reader = audience.of(policy, spec.commandLine());
        PolicyNames.requireDataset(policy, dataset, spec.commandLine());
        List<String> remarks = new ArrayList<>();
        TextTable table = new TextTable("field", "category", "tier", "strategy", "standing", "why");
        int code = Main.DONE;
        for (FieldRule field : policy.dataset(dataset).fields()) {
            try {
                Decision decision = policy.decide(field, reader, Delivery.EXPORT);
                if (!isOpened(field, decision)) {
                    add(table, decision, policy.reversibleOutput());
                } else {
                    table.add(decision.path(), "-", "-", "in parts", "-", decision.why());
                    remarks.add(decision.path() + ": a text here is a document and its members are decided by their own"
                            + " paths; in a table the strategy is " + decision.strategy());
                }
                decision.strategy().remarks().forEach(remark -> remarks.add(decision.path() + ": " + remark));
            } catch (RefusedException | PlanException e) {
                boolean refused = e instanceof RefusedException;
                table.add(field.path(), category(field), "-", refused ? "REFUSED" : "UNDECIDED", "-", e.getMessage());
                code = Main.FINDINGS;
            }
        }
        spec.commandLine().getOut().print(table);
        remarks.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return code;
    }

    private static String category(FieldRule field) {
        return field.category() == null ? "-" : field.category().name();
    }

    /** Whether texts are documents for this audience: whatever is stronger than the field decides them as a whole. */
    private static boolean isOpened(FieldRule field, Decision decision) {
        return field.content() == FieldRule.Content.JSON && decision.basis() == Decision.Basis.FIELD;
    }

    private static void add(TextTable table, Decision decision, ReversibleOutput reversible) {
        table.add(
                decision.path(),
                decision.category() == null ? "-" : decision.category().name(),
                decision.tier() == null ? "-" : decision.tier().name(),
                decision.strategy().toString(),
                Standing.of(decision.strategy()).words(reversible),
                decision.why());
    }
}
