package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fields of an export are called after it: one line for each standing, with its fields. */
final class StandingLines {

    private StandingLines() {}

    static List<String> of(Policy policy, String dataset, Audience reader, Set<String> exported) {
        Map<Standing, List<String>> fields = new EnumMap<>(Standing.class);
        for (FieldRule field : policy.dataset(dataset).fields()) {
            // What is decided member by member has no standing of its own.
            if (exported.contains(field.path()) && field.content() == FieldRule.Content.VALUE) {
                Decision decision = policy.decide(field, reader, Delivery.EXPORT);
                fields.computeIfAbsent(Standing.of(decision.strategy()), standing -> new ArrayList<>())
                        .add(Printable.text(field.path()));
            }
        }
        List<String> lines = new ArrayList<>();
        fields.forEach((standing, paths) ->
                lines.add(standing.words(policy.reversibleOutput()) + ": " + String.join(", ", paths)));
        return lines;
    }
}
