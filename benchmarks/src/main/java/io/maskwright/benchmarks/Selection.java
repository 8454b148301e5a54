package io.maskwright.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Narrows contests to chosen values of their parameters. */
final class Selection {

    private Selection() {}

    /**
     * Returns what is left of the contests.
     *
     * @param chosen names of parameters and comma-separated values, as typed
     * @throws IllegalArgumentException if a name or value is in no contest, or nothing is left
     */
    static List<Contest> of(List<Contest> contests, Map<String, String> chosen) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        chosen.forEach((name, typed) -> {
            List<String> known = known(contests, name);
            List<String> constants =
                    Arrays.stream(typed.split(",")).map(Selection::constant).toList();
            for (String constant : constants) {
                if (!known.contains(constant)) {
                    throw new IllegalArgumentException("parameter " + name + " has no value "
                            + Table.label(constant) + "; it has: "
                            + String.join(", ", known.stream().map(Table::label).toList()));
                }
            }
            values.put(name, constants);
        });
        List<Contest> left = contests.stream()
                .map(c -> c.only(values))
                .filter(c -> !c.isEmpty())
                .toList();
        if (left.isEmpty()) {
            throw new IllegalArgumentException("none of the chosen contenders supports the chosen cases");
        }
        return left;
    }

    private static List<String> known(List<Contest> contests, String name) {
        List<String> known = new ArrayList<>();
        for (Contest contest : contests) {
            contest.params().getOrDefault(name, List.of()).stream()
                    .filter(v -> !known.contains(v))
                    .forEach(known::add);
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("there is no parameter " + name + "; there are: "
                    + String.join(", ", contests.get(0).params().keySet()));
        }
        return known;
    }

    private static String constant(String label) {
        return label.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
