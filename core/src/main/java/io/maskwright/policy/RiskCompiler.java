package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Omitted;
import io.maskwright.policy.FieldRule.Content;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the risk rule of a dataset from what a draft says of it. */
final class RiskCompiler {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Draft draft;
    private final Words words;
    private final CategoryTable table;

    RiskCompiler(Draft draft, Words words, CategoryTable table) {
        this.draft = draft;
        this.words = words;
        this.table = table;
    }

    /** Returns the rule, or null if something is wrong with it. */
    @Nullable
    RiskRule compile(RiskDraft said, String dataset, Map<String, FieldRule> fields) {
        Integer k = k(said.k());
        Set<String> quasi = new LinkedHashSet<>();
        if (said.quasi().isEmpty()) {
            words.problem(said.k(), "risk of dataset " + dataset + " must name at least one field");
        }
        for (Word path : said.quasi()) {
            if (!quasi.add(path.text())) {
                words.problem(path, "field " + path + " stands twice in the list");
            } else {
                checkField(path, dataset, fields);
            }
        }
        Set<String> audiences = audiences(said);
        return k == null || words.areWrong()
                ? null
                : new RiskRule(List.copyOf(quasi), k, audiences, said.k().at().position());
    }

    private @Nullable Integer k(Word word) {
        if (NUMBER.matcher(word.text()).matches()) {
            int k = Integer.parseInt(word.text());
            if (k >= RiskRule.LEAST_K) {
                return k;
            }
        }
        words.problem(word, "k must be a number from " + RiskRule.LEAST_K + " to " + RiskRule.MOST_K);
        return null;
    }

    private void checkField(Word path, String dataset, Map<String, FieldRule> fields) {
        FieldRule field = fields.get(path.text());
        if (field == null) {
            words.problem(
                    path, "dataset " + dataset + " has no field " + path + Words.suggestion(path, fields.keySet()));
        } else if (!isSingleValue(path)) {
            words.problem(path, "field " + path + " may be many values; by one value for each row rows look alike");
        } else if (holdsDocuments(field, fields)) {
            words.problem(
                    path, "field " + path + " is in a text that holds a document; rows do not look alike by that");
        } else if (isDropped(field)) {
            words.problem(path, "field " + path + " is dropped, so that rows cannot look alike by it; leave it out");
        }
    }

    /** A path that is none is reported where the field is. */
    private static boolean isSingleValue(Word path) {
        try {
            return PathPattern.parse(path.text()).steps().stream()
                    .allMatch(step -> step instanceof PathPattern.Step.Member);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean holdsDocuments(FieldRule field, Map<String, FieldRule> fields) {
        return fields.values().stream()
                .filter(other -> other.content() == Content.JSON)
                .anyMatch(other -> isAtOrIn(field, other));
    }

    private static boolean isAtOrIn(FieldRule field, FieldRule around) {
        try {
            List<PathPattern.Step> steps = field.pattern().steps();
            PathPattern outer = around.pattern();
            return IntStream.rangeClosed(1, steps.size())
                    .anyMatch(length -> new PathPattern("", steps.subList(0, length)).overlaps(outer));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it leaves for nobody, as far as rules for the field and its category tell. */
    private boolean isDropped(FieldRule field) {
        if (!field.byAudience().values().stream().allMatch(RiskCompiler::omits)) {
            return false;
        }
        StrategyChoice own = field.strategy();
        Category category = field.category();
        if (own != null || category == null) {
            return own != null && omits(own);
        }
        StrategyChoice byCategory = table.strategy(category);
        return byCategory != null
                && omits(byCategory)
                && draft.audiences().keySet().stream()
                        .map(audience -> table.strategy(category, audience))
                        .filter(Objects::nonNull)
                        .allMatch(RiskCompiler::omits);
    }

    private static boolean omits(StrategyChoice choice) {
        try {
            return choice.strategy().resultType(String.class) == Omitted.class;
        } catch (RuntimeException e) {
            return false; // a strategy of one's own that cannot tell
        }
    }

    private Set<String> audiences(RiskDraft said) {
        Set<String> names = new LinkedHashSet<>();
        for (Word audience : said.audiences()) {
            if (!draft.audiences().containsKey(audience.text())) {
                words.problem(
                        audience,
                        "unknown audience " + audience
                                + Words.suggestion(audience, draft.audiences().keySet()));
            } else if (!names.add(audience.text())) {
                words.problem(audience, "audience " + audience + " stands twice in the list");
            }
        }
        return names;
    }
}
