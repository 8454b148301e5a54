package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PolicyException;
import io.maskwright.RefusedException;
import io.maskwright.policy.About;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a profile rests on and how it treats each category. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows what a profile rests on, how sure that is, and how each category is treated for whom.")
final class ProfilesShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Name of a profile, such as pci-dss-4.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String name;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Policy profile = profile();
        PrintWriter out = spec.commandLine().getOut();
        out.println("profile:" + name);
        profile.about().ifPresent(about -> printAbout(out, about));
        profile.standsOn()
                .forEach((parent, about) -> out.println("extends profile:" + parent + ", version " + about.version()
                        + ", certainty " + about.certainty().word()));
        out.println("tiers "
                + String.join(
                        " < ", profile.tiers().stream().map(Object::toString).toList()));
        out.println();
        out.print(categories(profile));
        out.flush();
        return Main.DONE;
    }

    private Policy profile() {
        try {
            return Policy.profile(name);
        } catch (PolicyException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), e.problems().get(0).message());
        }
    }

    private static void printAbout(PrintWriter out, About about) {
        out.println("version " + about.version() + ", jurisdiction " + about.jurisdiction() + ", certainty "
                + about.certainty().word());
        out.println();
        TextTable instruments = new TextTable("number", "title", "in force", "certainty", "source");
        about.instruments()
                .forEach(one -> instruments.add(
                        one.number(),
                        one.title(),
                        ProfilesListCommand.inForce(one),
                        one.certainty().word(),
                        one.source()));
        out.print(instruments);
        out.println();
        TextTable clauses = new TextTable("clause", "certainty", "category", "says");
        about.clauses().forEach(clause -> {
            Category category = clause.category();
            clauses.add(
                    clause.id(), clause.certainty().word(), category == null ? "-" : category.name(), clause.says());
        });
        out.print(clauses);
        out.println();
    }

    private static TextTable categories(Policy profile) {
        List<Audience> audiences = new ArrayList<>();
        profile.audiences().forEach(audience -> audiences.add(Audience.of(audience)));
        audiences.add(Audience.MOST_RESTRICTIVE);
        List<String> headings = new ArrayList<>(List.of("category", "tier"));
        audiences.forEach(audience -> headings.add(audience.name()));
        TextTable table = new TextTable(headings.toArray(String[]::new));
        for (String category : profile.categories()) {
            table.add(row(profile, Category.of(category), audiences).toArray(String[]::new));
        }
        return table;
    }

    private static List<String> row(Policy profile, Category category, List<Audience> audiences) {
        List<String> cells = new ArrayList<>(List.of(category.name(), "-"));
        for (Audience audience : audiences) {
            try {
                Decision decision =
                        profile.decide(FieldFacts.of(category.name(), category), audience, Delivery.RESPONSE);
                if (decision.tier() != null) {
                    cells.set(1, decision.tier().name());
                }
                cells.add(decision.strategy().toString());
            } catch (RefusedException e) {
                cells.set(1, "refused");
                cells.add("REFUSED");
            }
        }
        return cells;
    }
}
