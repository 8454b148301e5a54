package io.maskwright.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rules of a draft: each speaks of a category, a field or a property, for an audience, and no two speak of the same. */
final class RuleList {

    /** What a rule speaks of. */
    enum Subject {
        CATEGORY,
        FIELD,
        PROPERTY
    }

    private final Draft draft;
    private final Words words;

    RuleList(Draft draft, Words words) {
        this.draft = draft;
        this.words = words;
    }

    /** Hands over the well-formed rules that speak of one kind of thing. */
    void forEach(Subject subject, BiConsumer<Entry, StrategyChoice> use) {
        Map<RuleKey, Entry> seen = new HashMap<>();
        for (Entry rule : draft.rules()) {
            if (subjectOf(rule) == subject) {
                Entry same = seen.putIfAbsent(RuleKey.of(rule), rule);
                if (same == null) {
                    check(rule, use);
                } else {
                    words.problem(
                            rule.name(),
                            "conflicts with the rule at " + same.at().position() + ": both speak of "
                                    + RuleKey.of(rule));
                }
            }
        }
    }

    /** Reports the rules that speak of nothing or of several things. */
    void checkSubjects() {
        for (Entry rule : draft.rules()) {
            if (subjectOf(rule) == null) {
                words.problem(
                        rule.name(),
                        "a rule must name either a category, or a dataset and a path," + " or a type and a property");
            }
        }
    }

    private static @Nullable Subject subjectOf(Entry rule) {
        Set<String> named = new HashSet<>(rule.words().keySet());
        named.removeAll(Set.of("audience", "strategy"));
        if (named.equals(Set.of("category"))) {
            return Subject.CATEGORY;
        } else if (named.equals(Set.of("dataset", "path"))) {
            return Subject.FIELD;
        }
        return named.equals(Set.of("type", "property")) ? Subject.PROPERTY : null;
    }

    private void check(Entry rule, BiConsumer<Entry, StrategyChoice> use) {
        Word audience = rule.get("audience");
        Word strategy = rule.get("strategy");
        if (audience == null) {
            words.problem(
                    rule.name(),
                    "a rule must name an audience; what holds for all stands with the category, the field or the"
                            + " property");
        } else if (!draft.audiences().containsKey(audience.text())) {
            words.problem(
                    audience,
                    "unknown audience " + audience
                            + Words.suggestion(audience, draft.audiences().keySet()));
        }
        if (strategy == null) {
            words.problem(rule.name(), "a rule must name a strategy");
            return;
        }
        StrategyChoice choice = words.strategy(strategy);
        if (choice != null && audience != null) {
            use.accept(rule, choice);
        }
    }
}
