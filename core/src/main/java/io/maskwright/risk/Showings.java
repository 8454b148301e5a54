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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a policy how it shows the values of each category, wherever and to whomever. */
final class Showings {

    private static final String EVERYONE = "everyone";
    private static final String UNNAMED = Audience.MOST_RESTRICTIVE.name();

    private final Policy policy;
    private final Map<Key, Showing> showings = new LinkedHashMap<>();

    private record Key(Category category, @Nullable Tier tier, String strategy) {}

    /** A field with a category, and how findings name it. */
    private record Place(String name, Category category, FieldRule rule) {}

    private Showings(Policy policy) {
        this.policy = policy;
    }

    static List<Showing> of(Policy policy) {
        Showings showings = new Showings(policy);
        List<Place> places = showings.places();
        Set<Category> categories = new LinkedHashSet<>();
        policy.categories().forEach(name -> categories.add(Category.of(name)));
        places.forEach(place -> categories.add(place.category()));
        for (Category category : categories) {
            showings.addCategory(category);
            places.stream().filter(place -> place.category().equals(category)).forEach(showings::addPlace);
        }
        Set<Category> ofFields = places.stream().map(Place::category).collect(Collectors.toSet());
        showings.showings.values().stream()
                .filter(showing -> ofFields.contains(showing.category()))
                .forEach(Showing::ofField);
        return List.copyOf(showings.showings.values());
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        policy.datasets().forEach(name -> policy.dataset(name).fields().forEach(field -> add(places, name, field)));
        for (String name : policy.types()) {
            TypeRules type = policy.typeRules(name);
            if (type != null) {
                type.properties().forEach(field -> add(places, name, field));
            }
        }
        return places;
    }

    private static void add(List<Place> places, String owner, FieldRule field) {
        Category category = field.category();
        if (category != null) {
            places.add(new Place(owner + "." + field.path(), category, field));
        }
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
        byCategory(category, Audience.MOST_RESTRICTIVE).ifPresent(decision -> addUnnamed(category, decision, UNNAMED));
    }

    private Optional<Decision> byCategory(Category category, Audience audience) {
        return decided(() -> policy.decide(FieldFacts.of(category.name(), category), audience, Delivery.EXPORT));
    }

    /** A field that shows what its category does is not named again. */
    private void addPlace(Place place) {
        for (Audience audience : audiences()) {
            decided(() -> policy.decide(place.rule(), audience, Delivery.EXPORT))
                    .filter(decision -> !isAsCategory(place.category(), decision, audience))
                    .ifPresent(decision ->
                            add(place.category(), decision, audience, place.name() + " for " + nameOf(audience)));
        }
        decided(() -> policy.decide(place.rule(), Audience.MOST_RESTRICTIVE, Delivery.EXPORT))
                .filter(decision -> !isAsCategory(place.category(), decision, Audience.MOST_RESTRICTIVE))
                .ifPresent(decision -> addUnnamed(place.category(), decision, place.name() + " for " + UNNAMED));
    }

    /**
     * Readers who give no audience see a mask on which all audiences agree, and nothing else. So they only have to be named
     * where all others who see it are cleared: they never are.
     */
    private void addUnnamed(Category category, Decision decision, String reader) {
        Tier tier = decision.tier();
        Showing showing = showings.get(keyOf(category, decision));
        if (showing != null && tier != null && !policy.isCleared(Audience.MOST_RESTRICTIVE, tier)) {
            showing.toUnnamed(reader);
        }
    }

    private boolean isAsCategory(Category category, Decision decision, Audience audience) {
        return byCategory(category, audience)
                .filter(general -> keyOf(category, general).equals(keyOf(category, decision)))
                .isPresent();
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
