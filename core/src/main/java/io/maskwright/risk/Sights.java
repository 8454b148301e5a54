package io.maskwright.risk;

import io.maskwright.Category;
import io.maskwright.EqualityLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.strategy.ChoosesByRecord;
import io.maskwright.strategy.Strategies;
import io.maskwright.strategy.TellsWithoutKey;
import io.maskwright.strategy.UsesKeys;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What masks show of the populations of their categories, each mask run once for each population. Not thread-safe. */
final class Sights {

    private final Map<Key, Optional<Sight>> known = new HashMap<>();

    private record Key(String strategy, Population population) {}

    private Optional<Sight> sight(Strategy strategy, Population population) {
        return known.computeIfAbsent(new Key(strategy.toString(), population), key -> Sight.of(strategy, population));
    }

    /** How many candidates a mask leaves. */
    CandidatesLeft left(Showing showing) {
        List<Population> populations = populations(showing.category(), showing.strategy());
        if (populations.isEmpty()) {
            return withoutFormat(showing.strategy());
        }
        CandidatesLeft left = CandidatesLeft.UNKNOWN;
        for (Population population : populations) {
            Optional<Sight> sight = sight(showing.strategy(), population);
            if (sight.isEmpty()) {
                // One form of which it is not known what is shown would be a form that nobody looks at.
                return CandidatesLeft.UNKNOWN;
            }
            left = CandidatesLeft.fewer(left, sight.get().left());
        }
        // A mask that is for showing something and shows nothing of these values is meant for values of another form.
        return left.kind() == CandidatesLeft.Kind.ALL && !hides(showing.strategy()) ? CandidatesLeft.UNKNOWN : left;
    }

    /** How many candidates two masks leave together, where that is fewer than either leaves alone. */
    Optional<CandidatesLeft> leftTogether(Showing one, Showing two) {
        Category narrow = one.category().isWithin(two.category()) ? one.category() : two.category();
        return populations(narrow, one.strategy(), two.strategy()).stream()
                .map(population -> sight(one.strategy(), population)
                        .flatMap(mine -> sight(two.strategy(), population).flatMap(mine::leftWith)))
                .flatMap(Optional::stream)
                .reduce(CandidatesLeft::fewer);
    }

    /** How many candidates masks of one category leave together. */
    CandidatesLeft leftOfAll(List<Showing> showings) {
        Strategy[] strategies = showings.stream().map(Showing::strategy).toArray(Strategy[]::new);
        return populations(showings.get(0).category(), strategies).stream()
                .map(population -> showings.stream()
                        .map(showing -> sight(showing.strategy(), population))
                        .flatMap(Optional::stream)
                        .reduce(Sight::with)
                        .map(Sight::left)
                        .orElse(CandidatesLeft.UNKNOWN))
                .reduce(CandidatesLeft::fewer)
                .orElse(CandidatesLeft.UNKNOWN);
    }

    /** Of a category whose format is not known, numbers that are made coarser can be judged all the same. */
    private static List<Population> populations(Category category, Strategy... strategies) {
        List<Population> populations = Populations.of(category);
        if (populations.isEmpty() && List.of(strategies).stream().allMatch(Sights::coarsensNumbers)) {
            Population numbers = Populations.made(Populations.WHOLE_NUMBERS);
            // Of finer numbers than these nothing is known.
            boolean isFinerThanWhole = List.of(strategies).stream()
                    .map(strategy -> Sight.of(strategy, numbers))
                    .flatMap(Optional::stream)
                    .anyMatch(sight -> BigInteger.ONE.equals(sight.left().count()));
            return isFinerThanWhole ? List.of() : List.of(numbers);
        }
        return populations;
    }

    private static boolean coarsensNumbers(Strategy strategy) {
        return strategy.resultType(BigDecimal.class) == BigDecimal.class
                && strategy.traits().equalityLeak() == EqualityLeak.GROUP
                && UsesKeys.of(strategy).isEmpty();
    }

    private static CandidatesLeft withoutFormat(Strategy strategy) {
        if (strategy.traits().reversibility() == Traits.Reversibility.SHOWN) {
            return new CandidatesLeft(CandidatesLeft.Kind.EXACT, BigInteger.ONE, "");
        }
        boolean tells = ChoosesByRecord.of(strategy).stream().anyMatch(TellsWithoutKey.class::isInstance);
        return hides(strategy) && !tells
                ? new CandidatesLeft(CandidatesLeft.Kind.ALL, null, "")
                : CandidatesLeft.UNKNOWN;
    }

    /** Whether it is for hiding values whole, those of any record: by one result for all, by their kind, or by a key. */
    private static boolean hides(Strategy strategy) {
        return ChoosesByRecord.of(strategy).stream()
                .allMatch(branch -> branch.traits().equalityLeak() == EqualityLeak.NOTHING
                        || branch.equals(Strategies.label())
                        || !UsesKeys.of(branch).isEmpty());
    }
}
