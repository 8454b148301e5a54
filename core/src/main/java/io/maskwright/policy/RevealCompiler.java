package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Category;
import io.maskwright.Tier;
import io.maskwright.internal.text.TimeSpans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rules for getting values back from what a draft says of it. */
final class RevealCompiler {

    private static final int MAX_BUDGET_DIGITS = 18;

    private final Draft draft;
    private final RevealDraft reveal;
    private final Words words;
    private final CategoryTable categories;

    RevealCompiler(Draft draft, Words words, CategoryTable categories) {
        this.draft = draft;
        this.reveal = draft.reveal();
        this.words = words;
        this.categories = categories;
    }

    RevealRules compile() {
        checkKeys();
        StoreEntry audit = reveal.audit();
        StoreEntry budgets = reveal.budgets();
        StoreCheck stores = new StoreCheck(words);
        if (audit != null) {
            stores.check(audit, StoreCheck.Use.AUDIT, "the audit of reveal");
        }
        if (budgets != null) {
            stores.check(budgets, StoreCheck.Use.BUDGETS, "the store of budgets");
        }
        Path file = audit == null ? null : audit.file();
        return new RevealRules(
                grants(),
                assurance(),
                file,
                audit == null || file != null ? null : audit.reference().orElse(null),
                budgets == null ? null : budgets.reference().orElse(null));
    }

    private void checkKeys() {
        reveal.keys().entries().forEach((name, key) -> {
            Keys.check(key, "reveal key", words);
            if (!draft.keys().has(name)) {
                words.problem(
                        key.name(),
                        "unknown key " + name
                                + Words.suggestion(
                                        key.name(), draft.keys().entries().keySet())
                                + "; a key of reveal has the name of one in keys");
            }
        });
    }

    private Map<Tier, Assurance> assurance() {
        Map<Tier, Assurance> levels = new LinkedHashMap<>();
        reveal.assurance().forEach((name, word) -> {
            Tier tier = words.tier(new Word(name, word.at()));
            Assurance level = words.constant(word, Assurance.class);
            if (tier != null && level != null) {
                levels.put(tier, level);
            }
        });
        return levels;
    }

    private List<RevealGrant> grants() {
        List<RevealGrant> grants = new ArrayList<>();
        List<GrantEntry> seen = new ArrayList<>();
        for (GrantEntry entry : reveal.grants()) {
            seen.stream()
                    .filter(entry::isForSameAs)
                    .findFirst()
                    .ifPresent(same -> words.problem(
                            entry.at(),
                            "conflicts with the grant at " + same.at().position()
                                    + ": both are for one actor and purpose"));
            seen.add(entry);
            RevealGrant grant = grant(entry);
            if (grant != null) {
                grants.add(grant);
            }
        }
        return grants;
    }

    private @Nullable RevealGrant grant(GrantEntry entry) {
        Word actor = required(entry, GrantEntry.ACTOR);
        Word purpose = required(entry, GrantEntry.PURPOSE);
        Word level = required(entry, GrantEntry.ASSURANCE);
        Word budgetWord = required(entry, GrantEntry.BUDGET);
        Word windowWord = required(entry, GrantEntry.WINDOW);
        Set<Category> covered = categories(entry);
        Assurance assurance = level == null ? null : words.constant(level, Assurance.class);
        Long budget = budgetWord == null ? null : budget(budgetWord);
        Duration window = windowWord == null ? null : window(windowWord);
        return actor == null || purpose == null || assurance == null || budget == null || window == null
                ? null
                : new RevealGrant(actor.text(), purpose.text(), assurance, covered, budget, window);
    }

    private @Nullable Word required(GrantEntry entry, String key) {
        Word word = entry.get(key);
        if (word == null) {
            words.problem(entry.at(), "a grant must name its " + key);
        } else if (word.text().isBlank()) {
            words.problem(word, "the " + key + " of a grant must not be blank");
            return null;
        }
        return word;
    }

    private Set<Category> categories(GrantEntry entry) {
        Set<Category> covered = new LinkedHashSet<>();
        List<Word> named = entry.categories();
        if (named == null || named.isEmpty()) {
            words.problem(entry.at(), "a grant must name its categories, at least one");
            return covered;
        }
        for (Word word : named) {
            Category category = CategoryCompiler.known(word, categories, words, draft);
            if (category != null && !covered.add(category)) {
                words.problem(word, "category " + word + " stands twice in the grant");
            }
        }
        return covered;
    }

    private @Nullable Long budget(Word word) {
        String text = word.text();
        boolean isNumber = text.chars().allMatch(c -> c >= '0' && c <= '9')
                && !text.startsWith("0")
                && text.length() <= MAX_BUDGET_DIGITS;
        if (!isNumber) {
            words.problem(word, "the budget of a grant must be a number of values, 1 or more");
            return null;
        }
        return Long.valueOf(text);
    }

    private @Nullable Duration window(Word word) {
        Duration window = TimeSpans.parse(word.text()).orElse(null);
        if (window == null) {
            words.problem(word, "the window of a grant must be a number and s, m, h or d, such as 1d");
        }
        return window;
    }
}
