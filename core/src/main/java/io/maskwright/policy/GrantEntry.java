package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.internal.text.TimeSpans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grant to get values back, in words, not yet checked. */
record GrantEntry(Source at, Map<String, Word> words, @Nullable List<Word> categories) {

    static final String ACTOR = "actor";
    static final String PURPOSE = "purpose";
    static final String ASSURANCE = "assurance";
    static final String CATEGORIES = "categories";
    static final String BUDGET = "budget";
    static final String WINDOW = "window";

    static final List<String> KEYS = List.of(ACTOR, PURPOSE, ASSURANCE, CATEGORIES, BUDGET, WINDOW);

    GrantEntry {
        words = InOrder.copy(words);
        categories = categories == null ? null : List.copyOf(categories);
    }

    static GrantEntry of(RevealGrant grant) {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put(ACTOR, Word.inJava(grant.actor()));
        words.put(PURPOSE, Word.inJava(grant.purpose()));
        words.put(ASSURANCE, Word.inJava(grant.assurance().word()));
        words.put(BUDGET, Word.inJava(Long.toString(grant.budget())));
        words.put(WINDOW, Word.inJava(TimeSpans.print(grant.window())));
        return new GrantEntry(
                Source.BUILDER,
                words,
                grant.categories().stream()
                        .map(Category::name)
                        .sorted()
                        .map(Word::inJava)
                        .toList());
    }

    @Nullable
    Word get(String key) {
        return words.get(key);
    }

    /** Whom the grant is for and what for; a later policy says it anew for the same. */
    boolean isForSameAs(GrantEntry other) {
        return text(ACTOR).equals(other.text(ACTOR)) && text(PURPOSE).equals(other.text(PURPOSE));
    }

    /** The names of the categories in alphabetical order: in Java they have none. */
    List<String> categoryNames() {
        return categories == null
                ? List.of()
                : categories.stream().map(Word::text).sorted().toList();
    }

    /** The window in its largest unit: one stretch of time has one digest. */
    String window() {
        String text = text(WINDOW);
        return TimeSpans.parse(text).map(TimeSpans::print).orElse(text);
    }

    String text(String key) {
        Word word = words.get(key);
        return word == null ? "" : word.text();
    }
}
