package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the table of categories from what a draft says of them and the rules that speak of them. */
final class CategoryCompiler {

    private final Draft draft;
    private final Words words;
    private final Map<Category, CategoryEntry> entries = new LinkedHashMap<>();
    private final Map<Category, Map<String, StrategyChoice>> byAudience = new LinkedHashMap<>();
    private final CategoryTable table = new CategoryTable(entries, byAudience);

    CategoryCompiler(Draft draft, Words words) {
        this.draft = draft;
        this.words = words;
    }

    CategoryTable compile(RuleList rules) {
        draft.categories().forEach(this::add);
        rules.forEach(RuleList.Subject.CATEGORY, this::addRule);
        return table;
    }

    private void add(String name, Entry entry) {
        if (!Category.isValidName(name)) {
            words.problem(entry.name(), name + " is no category name: dotted lower-case words such as phone.mobile");
            return;
        }
        Word kind = entry.get("kind");
        Word strategy = entry.get("strategy");
        entries.put(
                Category.of(name),
                new CategoryEntry(
                        words.tier(entry.get("tier")),
                        kind == null ? null : words.constant(kind, Identifiability.class),
                        strategy == null ? null : words.strategy(strategy)));
    }

    private void addRule(Entry rule, StrategyChoice choice) {
        Word word = rule.get("category");
        Word audience = rule.get("audience");
        Category category = word == null ? null : known(word, table, words, draft);
        if (category != null && audience != null) {
            byAudience.computeIfAbsent(category, c -> new LinkedHashMap<>()).put(audience.text(), choice);
        }
    }

    /** The category of a word; null, and reported, if the policy does not know it. */
    static @Nullable Category known(Word word, CategoryTable table, Words words, Draft draft) {
        if (!Category.isValidName(word.text())) {
            words.problem(word, word + " is no category name: dotted lower-case words such as phone.mobile");
            return null;
        }
        Category category = Category.of(word.text());
        if (!table.knows(category)) {
            words.problem(
                    word,
                    "unknown category " + word
                            + Words.suggestion(word, draft.categories().keySet())
                            + "; a category must be declared, or lie within one that is");
            return null;
        }
        return category;
    }
}
