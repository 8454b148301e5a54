package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.Traits;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.key.DomainKeys;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.StrategySyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the words of a draft against each other and makes a policy of them, or lists everything that is wrong. */
final class PolicyCompiler {

    static final List<String> DEFAULT_TIERS = List.of("public", "internal", "confidential", "restricted", "secret");

    private final Draft all;
    private final StrategyRegistry registry;
    private final DomainKeys domainKeys;
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final Map<String, Tier> tiers = new LinkedHashMap<>();

    PolicyCompiler(Draft own, Draft inherited, StrategyRegistry registry, Path directory) {
        this.all = inherited.overlaidBy(own);
        this.registry = registry;
        this.domainKeys = Keys.ofDomains(all, directory);
    }

    Policy compile() {
        compileTiers();
        Set<Tier> refused = new LinkedHashSet<>();
        all.refuse().forEach(word -> ifPresent(tier(word), refused::add));
        Map<Tier, StrategyChoice> fallbacks = new LinkedHashMap<>();
        all.fallbacks().forEach((name, word) -> {
            Tier tier = tier(new Word(name, word.at()));
            StrategyChoice strategy = strategy(word);
            if (tier != null && strategy != null) {
                fallbacks.put(tier, strategy);
            }
        });
        checkKeys();
        Map<String, AudienceGrant> audiences = new LinkedHashMap<>();
        all.audiences().forEach((name, entry) -> ifPresent(audience(entry), grant -> audiences.put(name, grant)));
        CategoryTable categories = categories();
        Map<String, Dataset> datasets = datasets(categories);
        checkClearances(audiences, categories, datasets);
        Undecided undecided = choice("undecided", Undecided.class);
        OnError onError = choice("onError", OnError.class);
        UnmatchedRule unmatched = choice("unmatchedRule", UnmatchedRule.class);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Policy(
                all,
                registry,
                domainKeys,
                List.copyOf(tiers.values()),
                new Precedence(
                        registry, domainKeys, tiers, refused, fallbacks, audiences, categories, undecided, onError),
                datasets,
                unmatched == null ? UnmatchedRule.FAIL : unmatched);
    }

    private static <T> void ifPresent(@Nullable T value, java.util.function.Consumer<T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    private void compileTiers() {
        List<Word> names =
                all.tiers().isEmpty() ? DEFAULT_TIERS.stream().map(Word::inJava).toList() : all.tiers();
        for (Word name : names) {
            if (tiers.putIfAbsent(name.text(), new Tier(name.text(), tiers.size())) != null) {
                problem(name, "tier " + name + " stands twice in the list");
            }
        }
    }

    private @Nullable Tier tier(@Nullable Word word) {
        if (word == null) {
            return null;
        }
        Tier tier = tiers.get(word.text());
        if (tier == null) {
            problem(word, "unknown tier " + word + suggestion(word, tiers.keySet()));
        }
        return tier;
    }

    private void checkKeys() {
        all.keys().forEach((name, reference) -> {
            if (!Keys.isReference(reference.text())) {
                problem(
                        reference,
                        "key " + name + " must be env:NAME, file:PATH or provided; a key itself never stands"
                                + " in a policy");
            }
        });
        all.domains().forEach((name, entry) -> {
            Word key = entry.get("key");
            if (key == null) {
                problem(entry.name(), "domain " + name + " must name its key");
            } else if (!all.keys().containsKey(key.text())) {
                problem(key, "unknown key " + key + suggestion(key, all.keys().keySet()));
            }
        });
    }

    private @Nullable AudienceGrant audience(Entry entry) {
        if (entry.name().text().isBlank()) {
            problem(entry.name(), "an audience must have a name");
        }
        Word purpose = entry.get("purpose");
        Word clearance = entry.get("clearance");
        Tier tier = clearance == null ? tiers.values().iterator().next() : tier(clearance);
        return tier == null
                ? null
                : new AudienceGrant(entry.name().text(), tier, purpose == null ? null : purpose.text());
    }

    private CategoryTable categories() {
        Map<Category, CategoryEntry> entries = new LinkedHashMap<>();
        all.categories().forEach((name, entry) -> {
            if (!Category.isValidName(name)) {
                problem(entry.name(), name + " is no category name: dotted lower-case words such as phone.mobile");
                return;
            }
            Word kind = entry.get("kind");
            Word strategy = entry.get("strategy");
            entries.put(
                    Category.of(name),
                    new CategoryEntry(
                            tier(entry.get("tier")),
                            kind == null ? null : constant(kind, Identifiability.class),
                            strategy == null ? null : strategy(strategy)));
        });
        CategoryTable table = new CategoryTable(entries, new LinkedHashMap<>());
        rules("category", (rule, choice) -> addCategoryRule(table, rule, choice));
        return table;
    }

    private void addCategoryRule(CategoryTable table, Entry rule, StrategyChoice choice) {
        Word word = rule.get("category");
        Word audience = rule.get("audience");
        Category category = word == null ? null : category(word, table);
        if (category != null && audience != null) {
            table.byAudience()
                    .computeIfAbsent(category, c -> new LinkedHashMap<>())
                    .put(audience.text(), choice);
        }
    }

    /** Hands over the well-formed rules that speak of a category, or those that speak of a field. */
    private void rules(String subject, BiConsumer<Entry, StrategyChoice> use) {
        Map<RuleKey, Entry> seen = new HashMap<>();
        for (Entry rule : all.rules()) {
            boolean ofCategory = rule.get("category") != null;
            boolean ofField = rule.get("dataset") != null && rule.get("path") != null;
            if (ofCategory == (rule.get("dataset") != null || rule.get("path") != null)
                    || ofCategory == ofField
                    || (ofCategory != subject.equals("category"))) {
                if (subject.equals("category") && ofCategory == ofField) {
                    problem(rule.name(), "a rule must name either a category, or a dataset and a path");
                }
                continue;
            }
            Entry same = seen.putIfAbsent(RuleKey.of(rule), rule);
            if (same != null) {
                problem(rule.name(), "conflicts with the rule at " + same.at() + ": both speak of " + RuleKey.of(rule));
                continue;
            }
            checkedRule(rule, use);
        }
    }

    private void checkedRule(Entry rule, BiConsumer<Entry, StrategyChoice> use) {
        Word audience = rule.get("audience");
        Word strategy = rule.get("strategy");
        if (audience == null) {
            problem(
                    rule.name(),
                    "a rule must name an audience; what holds for all stands with the category or the field");
        } else if (!all.audiences().containsKey(audience.text())) {
            problem(
                    audience,
                    "unknown audience " + audience
                            + suggestion(audience, all.audiences().keySet()));
        }
        if (strategy == null) {
            problem(rule.name(), "a rule must name a strategy");
            return;
        }
        StrategyChoice choice = strategy(strategy);
        if (choice != null && audience != null) {
            use.accept(rule, choice);
        }
    }

    private @Nullable Category category(Word word, CategoryTable table) {
        if (!Category.isValidName(word.text())) {
            problem(word, word + " is no category name: dotted lower-case words such as phone.mobile");
            return null;
        }
        Category category = Category.of(word.text());
        if (!table.knows(category)) {
            problem(
                    word,
                    "unknown category " + word
                            + suggestion(word, all.categories().keySet())
                            + "; a category must be declared, or lie within one that is");
            return null;
        }
        return category;
    }

    private Map<String, Dataset> datasets(CategoryTable table) {
        Map<String, Map<String, Map<String, StrategyChoice>>> byAudience = fieldRules();
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        all.datasets().forEach((name, entries) -> {
            Map<String, FieldRule> fields = new LinkedHashMap<>();
            entries.forEach((path, entry) -> fields.put(
                    path,
                    field(
                            name,
                            entry,
                            table,
                            byAudience.getOrDefault(name, Map.of()).getOrDefault(path, Map.of()))));
            checkOverlaps(name, entries);
            datasets.put(name, new Dataset(name, fields));
        });
        return datasets;
    }

    private Map<String, Map<String, Map<String, StrategyChoice>>> fieldRules() {
        Map<String, Map<String, Map<String, StrategyChoice>>> rules = new HashMap<>();
        rules("field", (rule, choice) -> {
            Word dataset = rule.get("dataset");
            Word path = rule.get("path");
            Word audience = rule.get("audience");
            if (dataset == null || path == null || audience == null) {
                return;
            }
            Map<String, Entry> fields = all.datasets().get(dataset.text());
            if (fields == null) {
                problem(
                        dataset,
                        "unknown dataset " + dataset
                                + suggestion(dataset, all.datasets().keySet()));
            } else if (!fields.containsKey(path.text())) {
                problem(path, "dataset " + dataset + " has no field " + path + suggestion(path, fields.keySet()));
            } else {
                rules.computeIfAbsent(dataset.text(), d -> new HashMap<>())
                        .computeIfAbsent(path.text(), p -> new HashMap<>())
                        .put(audience.text(), choice);
            }
        });
        return rules;
    }

    private FieldRule field(String dataset, Entry entry, CategoryTable table, Map<String, StrategyChoice> byAudience) {
        Word categoryWord = entry.get("category");
        Word strategyWord = entry.get("strategy");
        Word is = entry.get("is");
        if (is != null) {
            if (isCategory(is, table)) {
                categoryWord = is;
            } else if (looksLikeStrategy(is)) {
                strategyWord = is;
            } else {
                Set<String> known = new LinkedHashSet<>(all.categories().keySet());
                known.addAll(registry.names());
                problem(is, is + " is neither a category of this policy nor a strategy" + suggestion(is, known));
            }
        } else if (categoryWord == null && strategyWord == null) {
            problem(entry.name(), "field " + entry.name() + " must have a category or a strategy");
        }
        checkPath(entry.name());
        Word kind = entry.get("kind");
        Word onError = entry.get("onError");
        return new FieldRule(
                dataset,
                entry.name().text(),
                categoryWord == null ? null : category(categoryWord, table),
                tier(entry.get("tier")),
                kind == null ? null : constant(kind, Identifiability.class),
                purposes(entry),
                onError == null ? null : constant(onError, OnError.class),
                presence(entry.get("optional")),
                strategyWord == null ? null : strategy(strategyWord),
                byAudience,
                entry.at());
    }

    /** A plain word is a category where the policy knows one of that name, and a strategy expression otherwise. */
    private static boolean isCategory(Word word, CategoryTable table) {
        return Category.isValidName(word.text()) && table.knows(Category.of(word.text()));
    }

    private boolean looksLikeStrategy(Word word) {
        return word.text().indexOf('(') >= 0 || registry.names().contains(word.text());
    }

    private static Set<String> purposes(Entry entry) {
        Set<String> purposes = new LinkedHashSet<>();
        entry.purposes().forEach(word -> purposes.add(word.text()));
        return purposes;
    }

    private FieldRule.Presence presence(@Nullable Word optional) {
        if (optional == null || optional.text().equals("false")) {
            return FieldRule.Presence.REQUIRED;
        }
        if (!optional.text().equals("true")) {
            problem(optional, "optional must be true or false");
        }
        return FieldRule.Presence.OPTIONAL;
    }

    private void checkPath(Word path) {
        try {
            PathPattern.parse(path.text());
        } catch (IllegalArgumentException e) {
            problem(path, e.getMessage() + "; a column name with such characters is written in double quotes");
        }
    }

    private record Place(Entry entry, PathPattern pattern) {
        boolean isOpen() {
            return pattern.steps().contains(PathPattern.Step.Wild.ANY_MEMBER)
                    || pattern.steps().contains(PathPattern.Step.Wild.DESCENDANTS);
        }
    }

    private void checkOverlaps(String dataset, Map<String, Entry> entries) {
        Map<List<PathPattern.Step>, Place> fixed = new HashMap<>();
        List<Place> open = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Place place;
            try {
                place = new Place(entry, PathPattern.parse(entry.name().text()));
            } catch (IllegalArgumentException e) {
                continue; // reported by checkPath
            }
            if (place.isOpen()) {
                open.forEach(earlier -> checkOverlap(dataset, earlier, place));
                open.add(place);
            } else {
                // Without wildcards two paths meet only if they are the same, and a table may have many.
                Place earlier = fixed.putIfAbsent(place.pattern().steps(), place);
                if (earlier != null) {
                    checkOverlap(dataset, earlier, place);
                }
            }
        }
    }

    private void checkOverlap(String dataset, Place a, Place b) {
        Word earlier = a.entry().name();
        Word later = b.entry().name();
        if (a.pattern().compareNarrowness(b.pattern()) == 0
                && a.pattern().overlaps(b.pattern())
                && !(sayTheSame(a.entry(), b.entry())
                        && audienceRules(dataset, earlier).equals(audienceRules(dataset, later)))) {
            problem(
                    later,
                    "path " + later + " and path " + earlier + " at " + earlier.at()
                            + " can name the same place and are equally narrow");
        }
    }

    private static boolean sayTheSame(Entry a, Entry b) {
        return texts(a.words()).equals(texts(b.words())) && texts(a.purposes()).equals(texts(b.purposes()));
    }

    private static Map<String, String> texts(Map<String, Word> words) {
        Map<String, String> texts = new HashMap<>();
        words.forEach((key, word) -> texts.put(key, word.text()));
        return texts;
    }

    private static Set<String> texts(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.toSet());
    }

    /** What the rules for single audiences say of a path. */
    private Set<Map<String, String>> audienceRules(String dataset, Word path) {
        Set<Map<String, String>> found = new HashSet<>();
        for (Entry rule : all.rules()) {
            RuleKey key = RuleKey.of(rule);
            if (dataset.equals(key.dataset()) && path.text().equals(key.path())) {
                Map<String, String> said = texts(rule.words());
                said.remove("path");
                found.add(said);
            }
        }
        return found;
    }

    /** A named audience cannot be shown what it is not cleared for: the policy would contradict itself. */
    private void checkClearances(
            Map<String, AudienceGrant> audiences, CategoryTable categories, Map<String, Dataset> datasets) {
        categories
                .byAudience()
                .forEach((category, choices) -> choices.forEach((audience, choice) -> checkClearance(
                        audiences.get(audience), categories.tier(category), choice, "category " + category)));
        datasets.values().forEach(dataset -> dataset.fields().forEach(field -> field.byAudience()
                .forEach((audience, choice) -> checkClearance(
                        audiences.get(audience),
                        Precedence.higher(
                                field.category() == null ? null : categories.tier(field.category()), field.tier()),
                        choice,
                        "field " + field.path()))));
    }

    private void checkClearance(
            @Nullable AudienceGrant audience, @Nullable Tier tier, StrategyChoice choice, String what) {
        if (audience != null
                && tier != null
                && choice.strategy().traits().reversibility() == Traits.Reversibility.SHOWN
                && tier.compareTo(audience.clearance()) > 0) {
            problems.add(choice.at()
                    .problem(choice.strategy() + " would show " + what + ", tier " + tier + ", to audience "
                            + audience.name() + ", which is cleared for " + audience.clearance() + " only"));
        }
    }

    private @Nullable StrategyChoice strategy(Word word) {
        try {
            Strategy strategy = registry.parse(word.text(), domainKeys);
            return new StrategyChoice(strategy, word.at());
        } catch (StrategySyntaxException e) {
            problems.add(word.at().plus(e.offset()).problem(e.getMessage()));
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        Word word = all.defaults().get(key);
        return word == null ? null : constant(word, type);
    }

    private <E extends Enum<E>> @Nullable E constant(Word word, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(word.text())) {
                return constant;
            }
            names.add(name);
        }
        problem(word, word + " is not one of " + String.join(", ", names) + suggestion(word, names));
        return null;
    }

    private static String suggestion(Word word, Collection<String> known) {
        return Suggestion.clause(word.text(), known);
    }

    private void problem(Word word, String message) {
        problems.add(word.at().problem(message));
    }
}
