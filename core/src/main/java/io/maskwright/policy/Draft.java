package io.maskwright.policy;

import io.maskwright.key.KeyProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said about a policy, by a file or in Java, before it is checked as a whole. */
record Draft(
        @Nullable Word name,
        List<Word> tiers,
        List<Word> refuse,
        Map<String, Word> fallbacks,
        Map<String, Entry> keys,
        Map<String, KeyProvider> keyProviders,
        Map<String, Entry> domains,
        Map<String, Entry> audiences,
        Map<String, Entry> categories,
        List<Entry> rules,
        Map<String, Map<String, Entry>> datasets,
        Map<String, Word> defaults) {

    static final Draft EMPTY = new Draft(
            null, List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(),
            Map.of());

    Draft {
        tiers = List.copyOf(tiers);
        refuse = List.copyOf(refuse);
        fallbacks = inOrder(fallbacks);
        keys = inOrder(keys);
        keyProviders = inOrder(keyProviders);
        domains = inOrder(domains);
        audiences = inOrder(audiences);
        categories = inOrder(categories);
        rules = List.copyOf(rules);
        Map<String, Map<String, Entry>> fields = new LinkedHashMap<>();
        datasets.forEach((dataset, entries) -> fields.put(dataset, inOrder(entries)));
        datasets = Collections.unmodifiableMap(fields);
        defaults = inOrder(defaults);
    }

    private static <V> Map<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * This draft with a later one over it: what the later one says of the same thing wins, and a later list of tiers or
     * of refused tiers stands in place of the earlier one.
     */
    Draft overlaidBy(Draft later) {
        Map<String, Map<String, Entry>> fields = new LinkedHashMap<>(datasets);
        later.datasets.forEach((dataset, entries) -> {
            Map<String, Entry> earlier = fields.getOrDefault(dataset, Map.of());
            // A field that is said again is said anew: its category and strategy belong together.
            fields.put(dataset, overlay(earlier, entries, (older, newer) -> newer));
        });
        return new Draft(
                later.name == null ? name : later.name,
                later.tiers.isEmpty() ? tiers : later.tiers,
                later.refuse.isEmpty() ? refuse : later.refuse,
                overlay(fallbacks, later.fallbacks, (older, newer) -> newer),
                overlay(keys, later.keys, (older, newer) -> newer),
                overlayProviders(later),
                overlay(domains, later.domains, Entry::overlaidBy),
                overlay(audiences, later.audiences, Entry::overlaidBy),
                overlay(categories, later.categories, Entry::overlaidBy),
                overlayRules(later),
                fields,
                overlay(defaults, later.defaults, (older, newer) -> newer));
    }

    /** A key that is named again comes from where the later draft says; only what the application provides stays. */
    private Map<String, KeyProvider> overlayProviders(Draft later) {
        Map<String, KeyProvider> merged = new LinkedHashMap<>(keyProviders);
        merged.keySet().removeIf(name -> {
            Entry key = later.keys.get(name);
            return key != null && !Keys.isProvided(key);
        });
        merged.putAll(later.keyProviders);
        return merged;
    }

    private List<Entry> overlayRules(Draft later) {
        List<Entry> merged = new ArrayList<>();
        for (Entry rule : rules) {
            if (later.rules.stream().noneMatch(newer -> RuleKey.of(newer).equals(RuleKey.of(rule)))) {
                merged.add(rule);
            }
        }
        merged.addAll(later.rules);
        return merged;
    }

    private static <V> Map<String, V> overlay(Map<String, V> earlier, Map<String, V> later, BinaryOperator<V> both) {
        Map<String, V> merged = new LinkedHashMap<>(earlier);
        later.forEach((key, value) -> merged.merge(key, value, both));
        return merged;
    }
}
