package io.maskwright.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Standing;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists every field of a policy with what it is and how each audience gets it. */
@Command(
        name = "inventory",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints a CSV table of all fields of a policy: category, tier, kind, and for each audience the strategy and what"
                        + " the results are called. With manifests of exports, how many records and values left. Exit code 1 if a"
                        + " field is refused or undecided for somebody.")
final class PolicyInventoryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Option(
            names = {"-d", "--dataset"},
            paramLabel = "NAME",
            description = "Only this dataset. Default: all.")
    private @Nullable String dataset;

    @Option(
            names = "--manifest-of",
            paramLabel = "OUT",
            description = "Count what left in this output of an export, by its manifest; several times for several.")
    private List<Path> outputs = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    private int code = Main.DONE;

    @Override
    public Integer call() {
        Policy policy = Policy.load(file);
        if (dataset != null) {
            PolicyNames.requireDataset(policy, dataset, spec.commandLine());
        }
        ExportedCounts exported = ExportedCounts.read(policy, outputs);
        StringWriter table = new StringWriter();
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(table);
        writer.writeRecord(
                "dataset",
                "field",
                "category",
                "tier",
                "kind",
                "audience",
                "purpose",
                "strategy",
                "standing",
                "records",
                "values");
        Collection<String> datasets = dataset == null ? new TreeSet<>(policy.datasets()) : List.of(dataset);
        for (String name : datasets) {
            for (FieldRule field : policy.dataset(name).fields()) {
                for (Audience audience : audiences(policy)) {
                    writer.writeRecord(row(policy, name, field, audience, exported));
                }
            }
        }
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return code;
    }

    /** Whoever gives none is one, too: the most restrictive. */
    private static List<Audience> audiences(Policy policy) {
        List<Audience> audiences = new ArrayList<>();
        new TreeSet<>(policy.audiences()).forEach(name -> audiences.add(Audience.of(name)));
        audiences.add(Audience.MOST_RESTRICTIVE);
        return audiences;
    }

    private List<String> row(
            Policy policy, String dataset, FieldRule field, Audience audience, ExportedCounts exported) {
        String purpose = audience.isMostRestrictive() ? null : policy.purpose(audience);
        List<String> row = new ArrayList<>(List.of(dataset, field.path()));
        List<String> who = List.of(audience.name(), purpose == null ? "" : purpose);
        try {
            Decision decision = policy.decide(field, audience, Delivery.EXPORT);
            row.add(decision.category() == null ? "" : decision.category().name());
            row.add(decision.tier() == null ? "" : decision.tier().name());
            row.add(decision.identifiability().name().toLowerCase(Locale.ROOT));
            row.addAll(who);
            row.add(decision.strategy().toString());
            row.add(Standing.of(decision.strategy()).words(policy.reversibleOutput()));
        } catch (RefusedException | PlanException e) {
            row.addAll(List.of(field.category() == null ? "" : field.category().name(), "", ""));
            row.addAll(who);
            row.addAll(List.of(e instanceof RefusedException ? "REFUSED" : "UNDECIDED", ""));
            code = Main.FINDINGS;
        }
        row.addAll(exported.of(dataset, audience, field.path()));
        return row;
    }
}
