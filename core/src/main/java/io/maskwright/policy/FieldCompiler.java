package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.strategy.Strategies;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rules of fields, of a dataset or of a class, from what a draft says of them. */
final class FieldCompiler {

    private final Draft draft;
    private final Words words;
    private final CategoryTable table;

    FieldCompiler(Draft draft, Words words, CategoryTable table) {
        this.draft = draft;
        this.words = words;
        this.table = table;
    }

    Map<String, FieldRule> fields(
            FieldOwner owner, Collection<Entry> entries, Map<String, Map<String, StrategyChoice>> byAudience) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String name = entry.name().text();
            fields.put(name, field(owner, entry, byAudience.getOrDefault(name, Map.of())));
        }
        return fields;
    }

    /** The choices of the rules for single audiences: by owner, field and audience. */
    Map<String, Map<String, Map<String, StrategyChoice>>> byAudience(RuleList list, FieldOwner.Kind kind) {
        boolean ofDatasets = kind == FieldOwner.Kind.DATASET;
        Map<String, Map<String, Map<String, StrategyChoice>>> rules = new HashMap<>();
        list.forEach(ofDatasets ? RuleList.Subject.FIELD : RuleList.Subject.PROPERTY, (rule, choice) -> {
            Word owner = rule.get(kind.word());
            Word field = rule.get(ofDatasets ? "path" : "property");
            Word audience = rule.get("audience");
            if (owner != null && field != null && audience != null && isKnown(kind, owner, field)) {
                rules.computeIfAbsent(owner.text(), o -> new HashMap<>())
                        .computeIfAbsent(field.text(), f -> new HashMap<>())
                        .put(audience.text(), choice);
            }
        });
        return rules;
    }

    private boolean isKnown(FieldOwner.Kind kind, Word owner, Word field) {
        Set<String> owners = kind == FieldOwner.Kind.DATASET
                ? draft.datasets().keySet()
                : draft.types().keySet();
        if (!owners.contains(owner.text())) {
            words.problem(owner, "unknown " + kind.word() + " " + owner + Words.suggestion(owner, owners));
            return false;
        }
        Set<String> fields = fieldsOf(kind, owner.text());
        if (!fields.contains(field.text())) {
            words.problem(
                    field,
                    kind.word() + " " + owner + " has no " + kind.fieldWord() + " " + field
                            + Words.suggestion(field, fields));
            return false;
        }
        return true;
    }

    private Set<String> fieldsOf(FieldOwner.Kind kind, String owner) {
        if (kind == FieldOwner.Kind.DATASET) {
            return draft.datasets()
                    .getOrDefault(owner, DatasetDraft.EMPTY)
                    .fields()
                    .keySet();
        }
        TypeDraft type = draft.types().get(owner);
        return type == null ? Set.of() : type.properties().keySet();
    }

    private FieldRule field(FieldOwner owner, Entry entry, Map<String, StrategyChoice> byAudience) {
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
            words.problem(
                    entry.name(),
                    owner.kind().fieldWord() + " " + entry.name() + " must have a category or a strategy");
        }
        FieldRule.Content content = content(owner, entry, categoryWord != null || strategyWord != null);
        Word kind = entry.get("kind");
        Word onError = entry.get("onError");
        return new FieldRule(
                owner,
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
    private FieldRule.Content content(FieldOwner owner, Entry entry, boolean isDecided) {
        Word content = entry.get("content");
        if (content == null) {
            return FieldRule.Content.VALUE;
        }
        if (!content.text().equals("json")) {
            words.problem(content, "content must be json");
        } else if (owner.kind() != FieldOwner.Kind.DATASET) {
            words.problem(
                    content,
                    "content is for fields of datasets; a " + owner.kind().fieldWord() + " has none");
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
}
