package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is known about a field when it is to be decided, from a dataset or from code. */
record Question(
        String path,
        @Nullable Category category,
        @Nullable String tierName,
        @Nullable Identifiability kind,
        Set<String> purposes,
        @Nullable OnError onError,
        @Nullable StrategyChoice strategy,
        Map<String, StrategyChoice> byAudience,
        @Nullable String annotation) {

    static Question of(FieldRule field) {
        return new Question(
                field.shownAs(),
                field.category(),
                field.tier() == null ? null : field.tier().name(),
                field.kind(),
                field.purposes(),
                field.onError(),
                field.strategy(),
                field.byAudience(),
                null);
    }

    static Question of(FieldFacts facts) {
        return new Question(
                facts.path(),
                facts.category(),
                facts.tier(),
                null,
                facts.purposes(),
                null,
                null,
                Map.of(),
                facts.strategy());
    }

    /**
     * This question of a rule, with what an annotation says where the rule does not say what the value is. A rule that
     * does may mean that the annotation is wrong, so then nothing of the annotation counts.
     */
    Question over(Question annotation) {
        if (category != null) {
            return this;
        }
        return new Question(
                path,
                annotation.category,
                tierName == null ? annotation.tierName : tierName,
                kind,
                purposes.isEmpty() ? annotation.purposes : purposes,
                onError,
                strategy,
                byAudience,
                null);
    }

    static Question undecided(String path) {
        return new Question(path, null, null, null, Set.of(), null, null, Map.of(), null);
    }
}
