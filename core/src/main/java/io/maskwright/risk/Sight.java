package io.maskwright.risk;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.strategy.ChoosesByRecord;
import io.maskwright.strategy.TellsWithoutKey;
import io.maskwright.strategy.UsesKeys;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a mask cannot exclude: for each specimen of a population and each of its parts, the texts with which the
 * mask would look the same. It is found by running the strategy, so it holds for those of one's own too. Where a strategy
 * treats some records in another way, each way is a view of its own, and the one that shows most counts. Of populations of one
 * part all values are looked at, and not specimens alone.
 *
 * <p>Immutable and thread-safe.
 */
final class Sight {

    /** More ways than these are not combined: what cannot be followed counts as shown. */
    private static final int MAX_VIEWS = 256;

    /** Nor are more than these of whole populations. */
    private static final int MAX_CLASSES = 16;

    private static final Object UNTREATABLE = new Object();

    private final Population population;
    private final List<View> views;
    private final List<Classes> classes;

    private Sight(Population population, List<View> views, List<Classes> classes) {
        this.population = population;
        this.views = views;
        this.classes = classes;
    }

    /** Returns what a strategy shows of a population; empty if that cannot be told. */
    static Optional<Sight> of(Strategy strategy, Population population) {
        List<View> views = new ArrayList<>();
        List<Classes> classes = new ArrayList<>();
        for (Strategy branch : ChoosesByRecord.of(strategy)) {
            BiPredicate<String, String> apart = apart(branch);
            if (apart == null) {
                return Optional.empty();
            }
            try {
                for (int specimen = 0; specimen < population.specimens(); specimen++) {
                    views.add(view(population, specimen, apart));
                }
                if (apart instanceof Results results) {
                    Classes.of(population, results::result).ifPresent(classes::add);
                }
            } catch (RuntimeException e) {
                // A strategy of one's own that fails tells nothing of what it shows; nor does its message leave.
                return Optional.empty();
            }
        }
        return Optional.of(new Sight(population, views, few(classes)));
    }

    private static List<Classes> few(List<Classes> classes) {
        return classes.size() > MAX_CLASSES ? List.of() : classes;
    }

    /** How a reader tells two values apart, null if that is not known. */
    private static @Nullable BiPredicate<String, String> apart(Strategy strategy) {
        Traits traits = strategy.traits();
        if (traits.reversibility() == Traits.Reversibility.SHOWN) {
            return (value, other) -> !value.equals(other);
        }
        if (!UsesKeys.of(strategy).isEmpty()) {
            return (value, other) -> TellsWithoutKey.tellsApart(strategy, value, other);
        }
        boolean canRun =
                traits.determinism() == Traits.Determinism.DETERMINISTIC && strategy.resultType(String.class) != null;
        return canRun ? new Results(strategy) : null;
    }

    private static View view(Population population, int specimen, BiPredicate<String, String> apart) {
        String value = population.value(specimen);
        List<BitSet> possible = new ArrayList<>();
        for (int part = 0; part < population.parts(); part++) {
            BitSet texts = new BitSet();
            for (int text = 0; text < population.texts(part); text++) {
                texts.set(text, isPossible(population, specimen, part, text, value, apart));
            }
            possible.add(texts);
        }
        return new View(specimen, possible, population.left(possible));
    }

    /**
     * Whether a mask looks the same with another text in one part. A mask that takes only valid values is given one: what
     * changes beside the part then is hidden too, or it would not look the same.
     */
    private static boolean isPossible(
            Population population, int specimen, int part, int text, String value, BiPredicate<String, String> apart) {
        return text == population.textOf(specimen, part)
                || !apart.test(value, population.value(specimen, part, text))
                || population.repaired(specimen, part, text).anyMatch(other -> !apart.test(value, other));
    }

    /** How many candidates are left where the mask shows most. */
    CandidatesLeft left() {
        return Stream.concat(views.stream().map(View::left), classes.stream().flatMap(all -> all.fewest().stream()))
                .reduce(CandidatesLeft::fewer)
                .orElse(CandidatesLeft.UNKNOWN);
    }

    /** What somebody sees who sees both: for one value, in any of the ways in which either treats it. */
    Sight with(Sight other) {
        List<View> both = new ArrayList<>();
        pairs(other, (mine, theirs) -> both.add(mine.with(theirs, population)));
        List<Classes> all = classes.stream()
                .flatMap(mine -> other.classes.stream().map(mine::with))
                .limit(MAX_CLASSES + 1L)
                .toList();
        return new Sight(population, both.size() > MAX_VIEWS ? shown() : both, few(all));
    }

    /** How many candidates both leave together, where that is fewer than either leaves alone; empty if it never is. */
    Optional<CandidatesLeft> leftWith(Sight other) {
        List<CandidatesLeft> fewer = new ArrayList<>();
        pairs(other, (mine, theirs) -> {
            CandidatesLeft both = mine.with(theirs, population).left();
            if (both.count() != null && isFewer(both, mine.left()) && isFewer(both, theirs.left())) {
                fewer.add(both);
            }
        });
        for (Classes mine : classes) {
            other.classes.stream()
                    .map(mine::fewerWith)
                    .flatMap(Optional::stream)
                    .forEach(fewer::add);
        }
        return fewer.stream().reduce(CandidatesLeft::fewer);
    }

    private static boolean isFewer(CandidatesLeft a, CandidatesLeft b) {
        return a.count() != null && b.count() != null && a.count().compareTo(b.count()) < 0;
    }

    private void pairs(Sight other, BiConsumer<View, View> action) {
        for (View mine : views) {
            for (View theirs : other.views) {
                if (mine.specimen() == theirs.specimen()) {
                    action.accept(mine, theirs);
                }
            }
        }
    }

    private List<View> shown() {
        List<View> shown = new ArrayList<>();
        for (int specimen = 0; specimen < population.specimens(); specimen++) {
            shown.add(view(population, specimen, (value, other) -> !value.equals(other)));
        }
        return shown;
    }

    /** What cannot be excluded of one specimen. */
    private record View(int specimen, List<BitSet> possible, CandidatesLeft left) {

        View with(View other, Population population) {
            List<BitSet> both = new ArrayList<>();
            for (int part = 0; part < possible.size(); part++) {
                BitSet texts = (BitSet) possible.get(part).clone();
                texts.and(other.possible.get(part));
                both.add(texts);
            }
            return new View(specimen, both, population.left(both));
        }
    }

    /** Tells values apart whose results differ; of the first value the result is kept, for it comes again and again. */
    private static final class Results implements BiPredicate<String, String> {

        private final Strategy strategy;
        private String last = "";
        private Object lastResult = UNTREATABLE;

        Results(Strategy strategy) {
            this.strategy = strategy;
        }

        @Override
        public boolean test(String value, String other) {
            if (!last.equals(value)) {
                last = value;
                lastResult = result(value);
            }
            return !lastResult.equals(result(other));
        }

        private Object result(String value) {
            try {
                Object result = strategy.apply(value, ValueContext.NONE);
                return result == null ? UNTREATABLE : result;
            } catch (UntreatableValueException e) {
                // It leaves redacted or not at all: either way nothing of it is seen.
                return UNTREATABLE;
            }
        }
    }
}
