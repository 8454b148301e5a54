package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.strategy.Strategies;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the datasets from what a draft says of their fields and the rules that speak of them. */
final class DatasetCompiler {

    private final Draft draft;
    private final Words words;
    private final CategoryTable table;

    DatasetCompiler(Draft draft, Words words, CategoryTable table) {
        this.draft = draft;
        this.words = words;
        this.table = table;
    }

    Map<String, Dataset> compile(RuleList rules) {
        Map<String, Map<String, Map<String, StrategyChoice>>> byAudience = byAudience(rules);
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        draft.datasets().forEach((name, entries) -> {
            Map<String, FieldRule> fields = new LinkedHashMap<>();
            entries.forEach((path, entry) -> fields.put(
                    path,
                    field(name, entry, byAudience.getOrDefault(name, Map.of()).getOrDefault(path, Map.of()))));
            new PathOverlaps(draft, words, name).check(entries.values());
            datasets.put(name, new Dataset(name, fields));
        });
        return datasets;
    }

    private Map<String, Map<String, Map<String, StrategyChoice>>> byAudience(RuleList list) {
        Map<String, Map<String, Map<String, StrategyChoice>>> rules = new HashMap<>();
        list.forEach(RuleList.Subject.FIELD, (rule, choice) -> {
            Word dataset = rule.get("dataset");
            Word path = rule.get("path");
            Word audience = rule.get("audience");
            if (dataset == null || path == null || audience == null) {
                return;
            }
            Map<String, Entry> fields = draft.datasets().get(dataset.text());
            if (fields == null) {
                words.problem(
                        dataset,
                        "unknown dataset " + dataset
                                + Words.suggestion(dataset, draft.datasets().keySet()));
            } else if (!fields.containsKey(path.text())) {
                words.problem(
                        path, "dataset " + dataset + " has no field " + path + Words.suggestion(path, fields.keySet()));
            } else {
                rules.computeIfAbsent(dataset.text(), d -> new HashMap<>())
                        .computeIfAbsent(path.text(), p -> new HashMap<>())
                        .put(audience.text(), choice);
            }
        });
        return rules;
    }

    private FieldRule field(String dataset, Entry entry, Map<String, StrategyChoice> byAudience) {
        Word categoryWord = entry.get("category");
        Word strategyWord = entry.get("strategy");
        Word is = entry.get("is");
        if (is != null) {
            if (isCategory(is)) {
                categoryWord = is;
            } else if (words.looksLikeStrategy(is)) {
                strategyWord = is;
            } else {
                Set<String> known = new LinkedHashSet<>(draft.categories().keySet());
                known.addAll(words.strategyNames());
                words.problem(
                        is, is + " is neither a category of this policy nor a strategy" + Words.suggestion(is, known));
            }
        } else if (entry.get("content") == null && categoryWord == null && strategyWord == null) {
            words.problem(entry.name(), "field " + entry.name() + " must have a category or a strategy");
        }
        FieldRule.Content content = content(entry, categoryWord != null || strategyWord != null);
        checkPath(entry.name());
        Word kind = entry.get("kind");
        Word onError = entry.get("onError");
        return new FieldRule(
                dataset,
                entry.name().text(),
                categoryWord == null ? null : CategoryCompiler.known(categoryWord, table, words, draft),
                words.tier(entry.get("tier")),
                kind == null ? null : words.constant(kind, Identifiability.class),
                purposes(entry),
                onError == null ? null : words.constant(onError, OnError.class),
                presence(entry.get("optional")),
                content,
                strategyWord == null ? wholeText(entry, content) : words.strategy(strategyWord),
                byAudience,
                entry.at());
    }

    /** A plain word is a category where the policy knows one of that name, and a strategy expression otherwise. */
    private boolean isCategory(Word word) {
        return Category.isValidName(word.text()) && table.knows(Category.of(word.text()));
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
            words.problem(optional, "optional must be true or false");
        }
        return FieldRule.Presence.OPTIONAL;
    }

    /** A field that holds documents is decided inside of them, so nothing else may be said of how it is treated. */
    private FieldRule.Content content(Entry entry, boolean isDecided) {
        Word content = entry.get("content");
        if (content == null) {
            return FieldRule.Content.VALUE;
        }
        if (!content.text().equals("json")) {
            words.problem(content, "content must be json");
        } else if (isDecided) {
            words.problem(
                    content, "a field with content: json has no category and no strategy: its members have their own");
        }
        return FieldRule.Content.JSON;
    }

    /** Where nobody opens the text, as in a table, it is withheld. */
    private static @Nullable StrategyChoice wholeText(Entry entry, FieldRule.Content content) {
        return content == FieldRule.Content.JSON ? new StrategyChoice(Strategies.withhold(), entry.at()) : null;
    }

    private void checkPath(Word path) {
        try {
            PathPattern.parse(path.text());
        } catch (IllegalArgumentException e) {
            words.problem(path, e.getMessage() + "; a column name with such characters is written in double quotes");
        }
    }
}
