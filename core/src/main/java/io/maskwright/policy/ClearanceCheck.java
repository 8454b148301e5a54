package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.Traits;
import io.maskwright.strategy.ReadsAssurance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named audience cannot be shown what it is not cleared for: the policy would contradict itself. */
final class ClearanceCheck {

    private final Words words;
    private final Map<String, AudienceGrant> audiences;
    private final CategoryTable categories;

    ClearanceCheck(Words words, Map<String, AudienceGrant> audiences, CategoryTable categories) {
        this.words = words;
        this.audiences = audiences;
        this.categories = categories;
    }

    void check(Map<String, Dataset> datasets, Map<String, TypeRules> types) {
        categories
                .byAudience()
                .forEach((category, choices) -> choices.forEach((audience, choice) ->
                        check(audience, categories.tier(category), choice, "category " + category)));
        datasets.values().forEach(dataset -> dataset.fields().forEach(this::check));
        types.values().forEach(type -> type.properties().forEach(this::check));
    }

    private void check(FieldRule field) {
        Category category = field.category();
        Tier tier = Precedence.higher(category == null ? null : categories.tier(category), field.tier());
        field.byAudience().forEach((audience, choice) -> check(audience, tier, choice, "field " + field.shownAs()));
    }

    private void check(String audienceName, @Nullable Tier tier, StrategyChoice choice, String what) {
        AudienceGrant audience = audiences.get(audienceName);
        if (audience == null || tier == null) {
            return;
        }
        Strategy strategy = ReadsAssurance.at(choice.strategy(), audience.assurance());
        if (strategy.traits().reversibility() == Traits.Reversibility.SHOWN
                && tier.compareTo(audience.clearance()) > 0) {
            words.problem(
                    choice.at(),
                    strategy + " would show " + what + ", tier " + tier + ", to audience " + audience.name()
                            + ", which is cleared for " + audience.clearance() + " only");
        }
    }
}
