package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How many values masks must leave possible, at least: by tier, and by category whatever its tier. */
record CandidateFloors(Map<Tier, Long> byTier, Map<Category, Long> byCategory) {

    private static final int MAX_DIGITS = 18;

    CandidateFloors {
        byTier = Map.copyOf(byTier);
        byCategory = Map.copyOf(byCategory);
    }

    /** Reads what a policy says over what it extends, and reports what is wrong. */
    static CandidateFloors of(Draft own, Draft inherited, Words words, CategoryTable categories) {
        Map<String, Word> said = InOrder.overlay(inherited.candidates(), own.candidates(), CandidateFloors::greater);
        Map<Tier, Long> byTier = new LinkedHashMap<>();
        Map<Category, Long> byCategory = new LinkedHashMap<>();
        said.forEach((name, word) -> {
            long least = number(word);
            Tier tier = words.tiers().get(name);
            if (least == 0) {
                words.problem(word, "candidates of " + name + " must be a whole number, 1 or more");
            } else if (tier != null) {
                byTier.put(tier, least);
            } else if (Category.isValidName(name) && categories.knows(Category.of(name))) {
                byCategory.put(Category.of(name), least);
            } else {
                Word key = new Word(name, word.at());
                words.problem(
                        key, name + " is neither a tier nor a category of this policy" + meant(key, words, categories));
            }
        });
        own.candidates().forEach((name, word) -> checkNotLowered(name, word, before(name, inherited, words), words));
        checkOrder(byTier, said, words);
        return new CandidateFloors(byTier, byCategory);
    }

    private static String meant(Word key, Words words, CategoryTable categories) {
        List<String> known = new ArrayList<>(words.tiers().keySet());
        categories.entries().keySet().forEach(category -> known.add(category.name()));
        return Words.suggestion(key, known);
    }

    /** What is extended may be a law. */
    private static void checkNotLowered(String name, Word word, @Nullable Word before, Words words) {
        if (before != null && number(word) > 0 && number(word) < number(before)) {
            words.problem(
                    word,
                    "candidates of " + name + " must be " + before + " or more, as "
                            + before.at().position() + " says");
        }
    }

    /** What an extended policy asks for under a name; for a category that it knows, also by what that lies in, and its tier. */
    private static @Nullable Word before(String name, Draft inherited, Words words) {
        Word same = inherited.candidates().get(name);
        if (same != null || words.tiers().containsKey(name) || !Category.isValidName(name)) {
            return same;
        }
        Tier tier = null;
        for (Category c = Category.of(name); c != null; c = c.parent()) {
            Word asked = words.tiers().containsKey(c.name())
                    ? null
                    : inherited.candidates().get(c.name());
            if (asked != null) {
                return asked;
            }
            Entry known = inherited.categories().get(c.name());
            Word said = known == null || tier != null ? null : known.get("tier");
            tier = said == null ? tier : words.tiers().get(said.text());
        }
        return tier == null ? null : askedOf(tier, inherited, words);
    }

    private static @Nullable Word askedOf(Tier tier, Draft inherited, Words words) {
        Word asked = null;
        for (Tier lower : words.tiers().values().stream().sorted().toList()) {
            Word said = inherited.candidates().get(lower.name());
            asked = said == null || lower.compareTo(tier) > 0 ? asked : said;
        }
        return asked;
    }

    private static void checkOrder(Map<Tier, Long> byTier, Map<String, Word> said, Words words) {
        List<Tier> tiers = byTier.keySet().stream().sorted().toList();
        for (int i = 1; i < tiers.size(); i++) {
            Tier lower = tiers.get(i - 1);
            Tier higher = tiers.get(i);
            Word word = said.get(higher.name());
            if (word != null && number(word) < number(said.get(lower.name()))) {
                words.problem(
                        word,
                        "candidates of " + higher + " must not be fewer than those of " + lower + ", a lower tier");
            }
        }
    }

    /** The one of two that asks for more; of two that are no numbers, the later. */
    static Word greater(Word earlier, Word later) {
        return number(earlier) > number(later) ? earlier : later;
    }

    /** The number, or 0 if it is none. */
    private static long number(@Nullable Word word) {
        String text = word == null ? "" : word.text();
        boolean isNumber = !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text) : 0;
    }

    OptionalLong least(Category category, @Nullable Tier tier) {
        for (Category c = category; c != null; c = c.parent()) {
            Long own = byCategory.get(c);
            if (own != null) {
                return OptionalLong.of(own);
            }
        }
        return byTier.entrySet().stream()
                .filter(entry -> tier != null && entry.getKey().compareTo(tier) <= 0)
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> OptionalLong.of(entry.getValue()))
                .orElse(OptionalLong.empty());
    }
}
