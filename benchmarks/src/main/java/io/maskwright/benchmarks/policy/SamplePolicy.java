package io.maskwright.benchmarks.policy;

import io.maskwright.Identifiability;
import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The same policy as YAML and in a builder: categories with a strategy, a rule and a field for each. */
final class SamplePolicy {

    static final String DATASET = "table";
    static final List<String> AUDIENCES = List.of("support", "analyst");

    private static final List<String> STRATEGIES =
            List.of("name", "phone", "email", "address", "partial(first=1, last=1)", "redact");

    private SamplePolicy() {}

    static String category(int number) {
        return "sample.c" + number;
    }

    static String column(int number) {
        return "column_" + number;
    }

    static List<String> columns(PolicySize size) {
        return IntStream.range(0, size.entries()).mapToObj(SamplePolicy::column).toList();
    }

    /** What the category's own strategy is: the display of those who support customers. */
    static String strategy(int number) {
        return STRATEGIES.get(number % STRATEGIES.size());
    }

    static String yaml(PolicySize size) {
        StringBuilder yaml = new StringBuilder("maskwright: 1\nname: sample\naudiences:\n");
        AUDIENCES.forEach(audience -> yaml.append("  ").append(audience).append(": {clearance: restricted}\n"));
        yaml.append("categories:\n");
        each(size, i -> yaml.append("  ")
                .append(category(i))
                .append(": {tier: confidential, kind: direct, strategy: \"")
                .append(strategy(i))
                .append("\"}\n"));
        yaml.append("rules:\n");
        each(size, i -> yaml.append("  - {category: ")
                .append(category(i))
                .append(", audience: analyst, strategy: redact}\n"));
        yaml.append("datasets:\n  ").append(DATASET).append(":\n    fields:\n");
        each(size, i -> yaml.append("      ")
                .append(column(i))
                .append(": ")
                .append(category(i))
                .append('\n'));
        return yaml.toString();
    }

    static PolicyBuilder builder(PolicySize size) {
        PolicyBuilder policy = Policy.builder().name("sample");
        AUDIENCES.forEach(audience -> policy.audience(audience, "restricted"));
        each(
                size,
                i -> policy.category(
                        category(i),
                        c -> c.tier("confidential").kind(Identifiability.DIRECT).strategy(strategy(i))));
        each(size, i -> policy.categoryRule(category(i), "analyst", "redact"));
        policy.dataset(DATASET, table -> each(size, i -> table.field(column(i), category(i))));
        return policy;
    }

    private static void each(PolicySize size, IntConsumer entry) {
        IntStream.range(0, size.entries()).forEach(entry);
    }
}
