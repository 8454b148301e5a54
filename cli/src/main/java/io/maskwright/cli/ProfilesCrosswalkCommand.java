package io.maskwright.cli;

import io.maskwright.Tier;
import io.maskwright.policy.Policy;
import io.maskwright.profile.CrosswalkRow;
import io.maskwright.profile.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Shows how the tiers of the profiles compare. */
@Command(
        name = "crosswalk",
        mixinStandardHelpOptions = true,
        description = "Shows how the tiers of the profiles compare: a proposal, and no rule of any law.")
final class ProfilesCrosswalkCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        List<String> levels =
                Policy.displayDefaults().tiers().stream().map(Tier::name).toList();
        List<String> headings = new ArrayList<>(List.of("profile"));
        headings.addAll(levels);
        TextTable table = new TextTable(headings.toArray(String[]::new));
        List<CrosswalkRow> rows = Profiles.crosswalk();
        for (String profile : Profiles.names()) {
            List<String> cells = new ArrayList<>(List.of(profile));
            levels.forEach(level -> cells.add(cell(rows, profile, level)));
            table.add(cells.toArray(String[]::new));
        }
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().println("~ in one secondary source, ? not verified or the library's own");
        spec.commandLine().getOut().flush();
        return Main.DONE;
    }

    private static String cell(List<CrosswalkRow> rows, String profile, String level) {
        String tiers = rows.stream()
                .filter(row -> row.profile().equals(profile) && row.level().equals(level))
                .map(row -> row.tier() + mark(row))
                .collect(Collectors.joining(", "));
        return tiers.isEmpty() ? "-" : tiers;
    }

    private static String mark(CrosswalkRow row) {
        return switch (row.certainty()) {
            case VERIFIED, COMPUTED -> "";
            case SECONDARY -> "~";
            case UNVERIFIED -> "?";
        };
    }
}
