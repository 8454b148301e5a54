package io.maskwright.benchmarks;

import io.maskwright.benchmarks.compare.RowKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One benchmark method with the values of its parameters, all of which go together. Immutable.
 *
 * @param benchmark the JMH class
 * @param form the name of its method
 * @param params the values of each parameter, {@link #CONTENDER} among them
 */
public record Contest(Class<?> benchmark, String form, Map<String, List<String>> params) {

    /** The parameter that names the contender. */
    public static final String CONTENDER = "contender";

    /** Keeps the order of the parameters. */
    public Contest {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /**
     * Narrows the contest.
     *
     * @param chosen the values that stay, of the parameters that are named
     * @return what is left
     */
    public Contest only(Map<String, List<String>> chosen) {
        Map<String, List<String>> left = new LinkedHashMap<>();
        params.forEach((name, values) -> left.put(
                name,
                values.stream()
                        .filter(v -> chosen.getOrDefault(name, values).contains(v))
                        .toList()));
        return new Contest(benchmark, form, left);
    }

    /**
     * Tells whether a parameter has no value left.
     *
     * @return whether there is nothing to run
     */
    public boolean isEmpty() {
        return params.values().stream().anyMatch(List::isEmpty);
    }

    /** The number of measurements. */
    int size() {
        return params.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    /** What tells its measurements apart. */
    List<RowKey> keys() {
        List<Map<String, String>> cases = List.of(Map.of());
        for (Map.Entry<String, List<String>> param : params.entrySet()) {
            cases = cases.stream()
                    .flatMap(known -> param.getValue().stream().map(value -> with(known, param.getKey(), value)))
                    .toList();
        }
        return cases.stream().map(this::key).toList();
    }

    private static Map<String, String> with(Map<String, String> known, String name, String value) {
        Map<String, String> more = new HashMap<>(known);
        more.put(name, value);
        return more;
    }

    private RowKey key(Map<String, String> values) {
        Map<String, String> params = new HashMap<>(values);
        String contender = Objects.requireNonNull(params.remove(CONTENDER), "contender must be a parameter");
        return new RowKey(params, form, contender);
    }

    /** Matches the benchmark and no other. */
    String pattern() {
        return "^\\Q" + benchmark.getName() + "." + form + "\\E$";
    }
}
