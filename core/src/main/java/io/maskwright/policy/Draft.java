package io.maskwright.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said about a policy, by a file or in Java, before it is checked as a whole. */
record Draft(
        @Nullable Word name,
        List<Word> tiers,
        List<Word> refuse,
        Map<String, Word> fallbacks,
        Map<String, Word> candidates,
        KeyDraft keys,
        VaultDraft vaults,
        Map<String, Entry> domains,
        Map<String, Entry> audiences,
        Map<String, Entry> categories,
        List<Entry> rules,
        Map<String, DatasetDraft> datasets,
        Map<String, TypeDraft> types,
        Map<String, Word> defaults,
        RevealDraft reveal,
        GroundsDraft grounds) {

    static final Draft EMPTY = new Draft(
            null,
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            KeyDraft.EMPTY,
            VaultDraft.EMPTY,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            RevealDraft.EMPTY,
            GroundsDraft.EMPTY);

    Draft {
        tiers = List.copyOf(tiers);
        refuse = List.copyOf(refuse);
        fallbacks = InOrder.copy(fallbacks);
        candidates = InOrder.copy(candidates);
        domains = InOrder.copy(domains);
        audiences = InOrder.copy(audiences);
        categories = InOrder.copy(categories);
        rules = List.copyOf(rules);
        datasets = InOrder.copy(datasets);
        types = InOrder.copy(types);
        defaults = InOrder.copy(defaults);
    }

    /**
     * This draft with a later one over it: what the later one says of the same thing wins, and a later list of tiers or
     * of refused tiers stands in place of the earlier one. Of two numbers of candidates the greater one holds.
     */
    Draft overlaidBy(Draft later) {
        return new Draft(
                later.name == null ? name : later.name,
                later.tiers.isEmpty() ? tiers : later.tiers,
                later.refuse.isEmpty() ? refuse : later.refuse,
                InOrder.overlay(fallbacks, later.fallbacks),
                InOrder.overlay(candidates, later.candidates, CandidateFloors::greater),
                keys.overlaidBy(later.keys),
                vaults.overlaidBy(later.vaults),
                InOrder.overlay(domains, later.domains, Entry::overlaidBy),
                InOrder.overlay(audiences, later.audiences, Entry::overlaidBy),
                InOrder.overlay(categories, later.categories, Entry::overlaidBy),
                overlayRules(later),
                InOrder.overlay(datasets, later.datasets, DatasetDraft::overlaidBy),
                InOrder.overlay(types, later.types, TypeDraft::overlaidBy),
                InOrder.overlay(defaults, later.defaults),
                reveal.overlaidBy(later.reveal),
                grounds.overlaidBy(later.grounds, name));
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
}
