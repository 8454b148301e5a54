package io.maskwright.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.Tier;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Standing;
import io.maskwright.policy.TypeRules;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
                "Prints a CSV table of all fields of a policy, those of classes too: category, tier, kind, and for each audience the strategy and what"
                        + " the results are called. With manifests of exports, how many records and values left. Exit code 1 if a"
                        + " field is refused or undecided for somebody.")
final class PolicyInventoryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Option(
            names = {"-d", "--dataset"},
            paramLabel = "NAME",
            description = "Only this dataset. Default: all, and all classes.")
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
        for (Place place : places(policy)) {
            for (Audience audience : audiences(policy)) {
                writer.writeRecord(row(policy, place, audience, exported));
            }
        }
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return code;
    }

    /** A field and where it stands: in a dataset, or in a class, whose objects leave one at a time. */
    private record Place(String owner, FieldRule field, Delivery delivery) {}

    private List<Place> places(Policy policy) {
        List<Place> places = new ArrayList<>();
        for (String name : dataset == null ? new TreeSet<>(policy.datasets()) : List.of(dataset)) {
            policy.dataset(name).fields().forEach(field -> places.add(new Place(name, field, Delivery.EXPORT)));
        }
        for (String name : dataset == null ? new TreeSet<>(policy.types()) : Set.<String>of()) {
            TypeRules rules = Objects.requireNonNull(policy.typeRules(name), "the policy names the class");
            rules.properties().forEach(field -> places.add(new Place(name, field, Delivery.RESPONSE)));
        }
        return places;
    }

    /** Whoever gives none is one, too: the most restrictive. */
    private static List<Audience> audiences(Policy policy) {
        List<Audience> audiences = new ArrayList<>();
        new TreeSet<>(policy.audiences()).forEach(name -> audiences.add(Audience.of(name)));
        audiences.add(Audience.MOST_RESTRICTIVE);
        return audiences;
    }

    private List<String> row(Policy policy, Place place, Audience audience, ExportedCounts exported) {
        FieldRule field = place.field();
        Tier tier = policy.tier(field);
        String purpose = audience.isMostRestrictive() ? null : policy.purpose(audience);
        List<String> row = new ArrayList<>(List.of(
                place.owner(),
                field.path(),
                field.category() == null ? "" : field.category().name(),
                tier == null ? "" : tier.name(),
                policy.kind(field).name().toLowerCase(Locale.ROOT),
                audience.name(),
                purpose == null ? "" : purpose));
        row.addAll(treatment(policy, place, audience));
        row.addAll(exported.of(place.owner(), audience, field.path()));
        return row;
    }

    /** Two cells: the strategy, and what the results are called. */
    private List<String> treatment(Policy policy, Place place, Audience audience) {
        try {
            Decision decision = policy.decide(place.field(), audience, place.delivery());
            if (place.field().content() == FieldRule.Content.JSON && decision.basis() == Decision.Basis.FIELD) {
                return List.of("in parts", "");
            }
            return List.of(
                    decision.strategy().toString(),
                    Standing.of(decision.strategy()).words(policy.reversibleOutput()));
        } catch (RefusedException | PlanException e) {
            code = Main.FINDINGS;
            return List.of(e instanceof RefusedException ? "REFUSED" : "UNDECIDED", "");
        }
    }
}
