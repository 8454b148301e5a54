package io.maskwright.policy;

import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.key.DomainKeys;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.StrategySyntaxException;
import io.maskwright.token.DomainVaults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the words of a policy their meaning, and collects what is wrong with them; null stands for a wrong word. */
final class Words {

    static final List<String> DEFAULT_TIERS = List.of("public", "internal", "confidential", "restricted", "secret");

    private final StrategyRegistry registry;
    private final DomainKeys domainKeys;
    private final DomainVaults domainVaults;
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final Map<String, Tier> tiers = new LinkedHashMap<>();

    Words(List<Word> tierNames, StrategyRegistry registry, DomainKeys domainKeys, DomainVaults domainVaults) {
        this.registry = registry;
        this.domainKeys = domainKeys;
        this.domainVaults = domainVaults;
        List<Word> names =
                tierNames.isEmpty() ? DEFAULT_TIERS.stream().map(Word::inJava).toList() : tierNames;
        for (Word name : names) {
            if (tiers.putIfAbsent(name.text(), new Tier(name.text(), tiers.size())) != null) {
                problem(name, "tier " + name + " stands twice in the list");
            }
        }
    }

    Map<String, Tier> tiers() {
        return tiers;
    }

    Tier lowestTier() {
        return tiers.values().iterator().next();
    }

    @Nullable
    Tier tier(@Nullable Word word) {
        if (word == null) {
            return null;
        }
        Tier tier = tiers.get(word.text());
        if (tier == null) {
            problem(word, "unknown tier " + word + suggestion(word, tiers.keySet()));
        }
        return tier;
    }

    @Nullable
    StrategyChoice strategy(Word word) {
        try {
            Strategy strategy = registry.parse(word.text(), domainKeys, domainVaults);
            return new StrategyChoice(strategy, word.at());
        } catch (StrategySyntaxException e) {
            problem(word.at().plus(e.offset()), e.getMessage());
            return null;
        }
    }

    /** Whether a word can only be meant as a strategy. */
    boolean looksLikeStrategy(Word word) {
        return word.text().indexOf('(') >= 0 || registry.names().contains(word.text());
    }

    Collection<String> strategyNames() {
        return registry.names();
    }

    <E extends Enum<E>> @Nullable E constant(Word word, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(word.text())) {
                return constant;
            }
            names.add(name);
        }
        problem(word, word + " is not one of " + String.join(", ", names) + suggestion(word, names));
        return null;
    }

    static String suggestion(Word word, Collection<String> known) {
        return Suggestion.clause(word.text(), known);
    }

    void problem(Word word, String message) {
        problems.add(word.at().problem(message));
    }

    void problem(Source at, String message) {
        problems.add(at.problem(message));
    }

    boolean areWrong() {
        return !problems.isEmpty();
    }

    /** Throws what is wrong, file by file in the order they were read, line by line. */
    void throwIfWrong() {
        if (!problems.isEmpty()) {
            List<String> files =
                    problems.stream().map(PolicyProblem::source).distinct().toList();
            problems.sort(Comparator.comparingInt((PolicyProblem problem) -> files.indexOf(problem.source()))
                    .thenComparingInt(PolicyProblem::line)
                    .thenComparingInt(PolicyProblem::column));
            throw new PolicyException(problems);
        }
    }
}
