package io.maskwright.risk;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.Tier;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.TypeRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a policy how it shows the values of each category, wherever and to whomever. */
final class Showings {

    private static final String EVERYONE = "everyone";

    private final Policy policy;
    private final Map<Key, Showing> showings = new LinkedHashMap<>();

    private record Key(Category category, @Nullable Tier tier, String strategy) {}

    private Showings(Policy policy) {
        this.policy = policy;
    }

    static List<Showing> of(Policy policy) {
        Showings showings = new Showings(policy);
        List<FieldRule> fields = showings.fields();
        Set<Category> categories = new LinkedHashSet<>();
        policy.categories().forEach(name -> categories.add(Category.of(name)));
        fields.forEach(field -> categories.add(categoryOf(field)));
        for (Category category : categories) {
            showings.addCategory(category);
            fields.stream()
                    .filter(field -> categoryOf(field).equals(category))
                    .forEach(showings::addField);
        }
        return List.copyOf(showings.showings.values());
    }

    private static Category categoryOf(FieldRule field) {
        Category category = field.category();
        if (category == null) {
            throw new IllegalStateException("only fields with a category are asked for");
        }
        return category;
    }

    private List<FieldRule> fields() {
        List<FieldRule> fields = new ArrayList<>();
        policy.datasets().forEach(name -> fields.addAll(policy.dataset(name).fields()));
        for (String name : policy.types()) {
            TypeRules type = policy.typeRules(name);
            if (type != null) {
                fields.addAll(type.properties());
            }
        }
        return fields.stream().filter(field -> field.category() != null).toList();
    }

    private List<Audience> audiences() {
        return policy.audiences().isEmpty()
                ? List.of(Audience.MOST_RESTRICTIVE)
                : policy.audiences().stream().map(Audience::of).toList();
    }

    private static String nameOf(Audience audience) {
        return audience.isMostRestrictive() ? EVERYONE : audience.name();
    }

    private void addCategory(Category category) {
        for (Audience audience : audiences()) {
            byCategory(category, audience).ifPresent(decision -> add(category, decision, audience, nameOf(audience)));
        }
    }

    private Optional<Decision> byCategory(Category category, Audience audience) {
        return decided(() ->
                policy.decide(FieldFacts.of(category.name(), category), audience, Delivery.EXPORT));
    }

    /** A field that shows no more than its category does is not named again. */
    private void addField(FieldRule field) {
        Category category = categoryOf(field);
        for (Audience audience : audiences()) {
            Decision decision = decided(() -> policy.decide(field, audience, Delivery.EXPORT))
                    .orElse(null);
            if (decision != null) {
                boolean isAsCategory = byCategory(category, audience)
                        .filter(general -> keyOf(category, general).equals(keyOf(category, decision)))
                        .isPresent();
                if (!isAsCategory) {
                    add(category, decision, audience, decision.path() + " for " + nameOf(audience));
                }
            }
        }
    }

    /** What is refused, or decided by nobody, does not leave at all. */
    private static Optional<Decision> decided(Supplier<Decision> question) {
        try {
            return Optional.of(question.get());
        } catch (RefusedException | PlanException e) {
            return Optional.empty();
        }
    }

    private static Key keyOf(Category category, Decision decision) {
        return new Key(category, decision.tier(), decision.strategy().toString());
    }

    private void add(Category category, Decision decision, Audience audience, String reader) {
        Tier tier = decision.tier();
        Showing showing = showings.computeIfAbsent(
                keyOf(category, decision), key -> new Showing(category, tier, decision.strategy()));
        if (tier != null && policy.isCleared(audience, tier)) {
            showing.toCleared(reader);
        } else {
            showing.to(reader);
        }
    }
}
