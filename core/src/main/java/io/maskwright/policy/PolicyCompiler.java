package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Tier;
import io.maskwright.key.DomainKeys;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.token.DomainVaults;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the words of a draft against each other and makes a policy of them, or lists everything that is wrong. */
final class PolicyCompiler {

    private final Draft draft;
    private final StrategyRegistry registry;
    private final DomainKeys domainKeys;
    private final DomainVaults domainVaults;
    private final Words words;
    private final Path directory;

    PolicyCompiler(Draft own, Draft inherited, StrategyRegistry registry, Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.draft = inherited.overlaidBy(own);
        this.registry = registry;
        this.domainKeys = Keys.toProtect(draft);
        this.domainVaults = draft.vaults().ofDomains(draft.domains());
        this.words = new Words(draft.tiers(), registry, domainKeys, domainVaults);
    }

    Policy compile() {
        Set<Tier> refused = refused();
        Map<Tier, StrategyChoice> fallbacks = fallbacks();
        checkKeys();
        checkVaults();
        Map<String, AudienceGrant> audiences = audiences();
        RuleList rules = new RuleList(draft, words);
        rules.checkSubjects();
        CategoryTable categories = new CategoryCompiler(draft, words).compile(rules);
        Map<String, Dataset> datasets = new DatasetCompiler(draft, words, categories).compile(rules);
        Map<String, TypeRules> types = new TypeCompiler(draft, words, categories).compile(rules);
        new ClearanceCheck(words, audiences, categories).check(datasets, types);
        Undecided undecided = choice("undecided", Undecided.class);
        OnError onError = choice("onError", OnError.class);
        OutsidePurpose outsidePurpose = choice("outsidePurpose", OutsidePurpose.class);
        RevealRules reveal = new RevealCompiler(draft, words, categories).compile();
        UnmatchedRule unmatched = choice("unmatchedRule", UnmatchedRule.class);
        AboutCompiler grounds = new AboutCompiler(draft, words, categories);
        Map<String, About> standsOn = grounds.standsOn();
        About about = grounds.own();
        words.throwIfWrong();
        return new Policy(
                draft,
                registry,
                domainKeys,
                domainVaults,
                List.copyOf(words.tiers().values()),
                new Precedence(
                        registry,
                        domainKeys,
                        domainVaults,
                        words.tiers(),
                        refused,
                        fallbacks,
                        audiences,
                        categories,
                        undecided,
                        onError,
                        outsidePurpose == null ? OutsidePurpose.REDACT : outsidePurpose),
                datasets,
                types,
                reveal,
                about,
                standsOn,
                unmatched == null ? UnmatchedRule.FAIL : unmatched,
                directory);
    }

    private Set<Tier> refused() {
        Set<Tier> refused = new LinkedHashSet<>();
        for (Word word : draft.refuse()) {
            Tier tier = words.tier(word);
            if (tier != null) {
                refused.add(tier);
            }
        }
        return refused;
    }

    private Map<Tier, StrategyChoice> fallbacks() {
        Map<Tier, StrategyChoice> fallbacks = new LinkedHashMap<>();
        draft.fallbacks().forEach((name, word) -> {
            Tier tier = words.tier(new Word(name, word.at()));
            StrategyChoice strategy = words.strategy(word);
            if (tier != null && strategy != null) {
                fallbacks.put(tier, strategy);
            }
        });
        return fallbacks;
    }

    private void checkKeys() {
        draft.keys().entries().values().forEach(key -> Keys.check(key, "key", words));
        draft.domains().forEach((name, entry) -> {
            Word key = entry.get("key");
            if (key == null) {
                words.problem(entry.name(), "domain " + name + " must name its key");
            } else if (!draft.keys().has(key.text())) {
                words.problem(
                        key,
                        "unknown key " + key
                                + Words.suggestion(key, draft.keys().entries().keySet()));
            }
        });
    }

    private void checkVaults() {
        Map<String, StoreEntry> vaults = draft.vaults().entries();
        StoreCheck stores = new StoreCheck(words);
        vaults.forEach((name, vault) -> stores.check(vault, StoreCheck.Use.VAULT, "vault " + name));
        draft.domains().values().forEach(entry -> {
            Word vault = entry.get("vault");
            if (vault != null && !vaults.containsKey(vault.text())) {
                words.problem(vault, "unknown vault " + vault + Words.suggestion(vault, vaults.keySet()));
            }
        });
    }

    private Map<String, AudienceGrant> audiences() {
        Map<String, AudienceGrant> audiences = new LinkedHashMap<>();
        draft.audiences().forEach((name, entry) -> {
            AudienceGrant grant = audience(entry);
            if (grant != null) {
                audiences.put(name, grant);
            }
        });
        return audiences;
    }

    private @Nullable AudienceGrant audience(Entry entry) {
        if (entry.name().text().isBlank()) {
            words.problem(entry.name(), "an audience must have a name");
        }
        Word purpose = entry.get("purpose");
        Word clearance = entry.get("clearance");
        Tier tier = clearance == null ? words.lowestTier() : words.tier(clearance);
        Word level = entry.get("assurance");
        Assurance assurance = level == null ? Assurance.LOW : words.constant(level, Assurance.class);
        return tier == null || assurance == null
                ? null
                : new AudienceGrant(entry.name().text(), tier, purpose == null ? null : purpose.text(), assurance);
    }

    private <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        Word word = draft.defaults().get(key);
        return word == null ? null : words.constant(word, type);
    }
}
