package io.maskwright.policy;

import io.maskwright.Category;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives what was said about what policies rest on its meaning; null stands for what is wrong. */
final class AboutCompiler {

    private static final int MAX_VERSION_DIGITS = 9;

    private final Draft draft;
    private final Words words;
    private final CategoryTable categories;

    AboutCompiler(Draft draft, Words words, CategoryTable categories) {
        this.draft = draft;
        this.words = words;
        this.categories = categories;
    }

    Map<String, About> standsOn() {
        Map<String, About> grounds = new LinkedHashMap<>();
        draft.grounds().standsOn().forEach((name, said) -> {
            About about = compile(said);
            if (about != null) {
                grounds.put(name, about);
            }
        });
        return grounds;
    }

    @Nullable
    About own() {
        AboutDraft about = draft.grounds().about();
        return about == null ? null : compile(about);
    }

    private @Nullable About compile(AboutDraft said) {
        Entry entry = said.words();
        Integer version = version(entry);
        String jurisdiction = jurisdiction(entry);
        Certainty certainty = certainty(entry);
        if (said.instruments().isEmpty()) {
            words.problem(entry.at(), "about must name its instruments, at least one");
        }
        List<@Nullable Instrument> instruments = new ArrayList<>();
        said.instruments().forEach(instrument -> instruments.add(instrument(instrument, certainty)));
        List<@Nullable Clause> clauses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        said.clauses().forEach(clause -> clauses.add(clause(clause, certainty, ids)));
        boolean isWhole = version != null
                && jurisdiction != null
                && certainty != null
                && !instruments.isEmpty()
                && instruments.stream().allMatch(Objects::nonNull)
                && clauses.stream().allMatch(Objects::nonNull);
        if (!isWhole || words.areWrong()) {
            return null;
        }
        return new About(
                Objects.requireNonNull(version),
                Objects.requireNonNull(jurisdiction),
                instruments.stream().map(Objects::requireNonNull).toList(),
                Objects.requireNonNull(certainty),
                clauses.stream().map(Objects::requireNonNull).toList());
    }

    private @Nullable Integer version(Entry entry) {
        Word word = required(entry, AboutDraft.VERSION, "which edition of the policy this is: 1, 2, …");
        if (word == null) {
            return null;
        }
        String text = word.text();
        boolean isNumber = text.chars().allMatch(c -> c >= '0' && c <= '9')
                && !text.startsWith("0")
                && text.length() <= MAX_VERSION_DIGITS;
        if (!isNumber) {
            words.problem(word, "version must be a whole number, 1 or more");
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable String jurisdiction(Entry entry) {
        Word word = required(entry, AboutDraft.JURISDICTION, About.jurisdictions());
        if (word != null && !About.isJurisdiction(word.text())) {
            words.problem(word, "unknown jurisdiction " + word + "; it must be " + About.jurisdictions());
            return null;
        }
        return word == null ? null : word.text();
    }

    private @Nullable Certainty certainty(Entry entry) {
        Word word = required(entry, AboutDraft.CERTAINTY, "verified, computed, secondary or unverified");
        return word == null ? null : words.constant(word, Certainty.class);
    }

    private @Nullable Instrument instrument(Entry entry, @Nullable Certainty whole) {
        Word title = required(entry, AboutDraft.TITLE, "what it is called");
        Word number = required(entry, AboutDraft.NUMBER, "how it is cited");
        Word source = required(entry, AboutDraft.SOURCE, "where its text is published");
        LocalDate inForce = date(required(entry, AboutDraft.IN_FORCE, "the first day on which it holds"));
        Word untilWord = entry.get(AboutDraft.UNTIL);
        LocalDate until = date(untilWord);
        Certainty certainty = certainty(entry);
        checkWhole(entry, certainty, whole);
        if (untilWord != null && until != null && inForce != null && until.isBefore(inForce)) {
            words.problem(untilWord, "until must not be before inForce");
            return null;
        }
        return title == null || number == null || source == null || inForce == null || certainty == null
                ? null
                : new Instrument(title.text(), number.text(), inForce, until, source.text(), certainty);
    }

    private @Nullable Clause clause(Entry entry, @Nullable Certainty whole, Set<String> ids) {
        Word id = required(entry, AboutDraft.ID, "how it is referred to");
        Word says = required(entry, AboutDraft.SAYS, "what is asked");
        Certainty certainty = certainty(entry);
        checkWhole(entry, certainty, whole);
        if (id != null && !ids.add(id.text())) {
            words.problem(id, "clause " + id + " stands twice");
        }
        Word categoryWord = entry.get(AboutDraft.CATEGORY);
        Category category =
                categoryWord == null ? null : CategoryCompiler.known(categoryWord, categories, words, draft);
        return id == null || says == null || certainty == null
                ? null
                : new Clause(id.text(), says.text(), certainty, category);
    }

    /** What rests on something unsure is no surer. */
    private void checkWhole(Entry part, @Nullable Certainty certainty, @Nullable Certainty whole) {
        if (certainty != null && whole != null && certainty.isLessSureThan(whole)) {
            words.problem(
                    part.at(),
                    "this " + part.name() + " is " + certainty.word() + ", so certainty of about cannot be "
                            + whole.word());
        }
    }

    private @Nullable Word required(Entry entry, String key, String meaning) {
        Word word = entry.get(key);
        if (word == null) {
            words.problem(entry.at(), key + " of " + entry.name() + " is missing: " + meaning);
        } else if (word.text().isBlank()) {
            words.problem(word, key + " of " + entry.name() + " must not be blank");
            return null;
        }
        return word;
    }

    private @Nullable LocalDate date(@Nullable Word word) {
        if (word == null) {
            return null;
        }
        try {
            return LocalDate.parse(word.text());
        } catch (DateTimeException e) {
            words.problem(word, word + " is no date such as 2026-01-31");
            return null;
        }
    }
}
