package io.maskwright.risk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Which values of a population of one part look the same under a mask, told for all of them: buckets and the like are of unequal
 * sizes, and no specimen lies in the smallest one for sure.
 *
 * <p>What reaches the end of a population would go on behind it, where only the counting stops, and is not judged by its size.
 */
final class Classes {

    private static final String LEAST = "0";

    private final Population population;
    /** The class of each text; classes are numbered from 0. */
    private final int[] classOf;

    private final int[] sizes;

    private Classes(Population population, int[] classOf, int count) {
        this.population = population;
        this.classOf = classOf;
        this.sizes = new int[count];
        for (int number : classOf) {
            sizes[number]++;
        }
    }

    /**
     * Runs a mask on all values.
     *
     * @param result what a reader sees of a value
     * @return the classes; empty for a population of more than one part, of which there are too many values
     */
    static Optional<Classes> of(Population population, Function<String, Object> result) {
        return population.parts() == 1
                ? Optional.of(grouped(population, text -> result.apply(population.value(0, 0, text))))
                : Optional.empty();
    }

    private static Classes grouped(Population population, IntFunction<Object> look) {
        int[] classOf = new int[population.texts(0)];
        Map<Object, Integer> numbers = new HashMap<>();
        for (int text = 0; text < classOf.length; text++) {
            classOf[text] = numbers.computeIfAbsent(look.apply(text), none -> numbers.size());
        }
        return new Classes(population, classOf, numbers.size());
    }

    /** What somebody tells apart who sees both masks. */
    Classes with(Classes other) {
        return grouped(population, text -> List.of(classOf[text], other.classOf[text]));
    }

    /** How many candidates the smallest class leaves. */
    Optional<CandidatesLeft> fewest() {
        return smallest(new BitSet());
    }

    /** How many candidates two masks leave together where they leave fewest, and fewer than either leaves of the same values. */
    Optional<CandidatesLeft> fewerWith(Classes other) {
        Classes both = with(other);
        BitSet same = new BitSet();
        for (int text = 0; text < classOf.length; text++) {
            int size = both.sizes[both.classOf[text]];
            if (size == sizes[classOf[text]] || size == other.sizes[other.classOf[text]]) {
                same.set(both.classOf[text]);
            }
        }
        return both.smallest(same);
    }

    private Optional<CandidatesLeft> smallest(BitSet without) {
        BitSet out = (BitSet) without.clone();
        out.set(classOf[classOf.length - 1]);
        if (!population.value(0, 0, 0).equals(LEAST)) {
            out.set(classOf[0]);
        }
        int least = -1;
        for (int number = out.nextClearBit(0); number < sizes.length; number = out.nextClearBit(number + 1)) {
            least = least < 0 || sizes[number] < sizes[least] ? number : least;
        }
        if (least < 0) {
            return Optional.empty();
        }
        BitSet texts = new BitSet();
        for (int text = 0; text < classOf.length; text++) {
            texts.set(text, classOf[text] == least);
        }
        return Optional.of(population.left(List.of(texts)));
    }

    /** Tells how many classes there are. */
    @Override
    public String toString() {
        return "Classes[" + sizes.length + " of " + Arrays.stream(sizes).sum() + " values]";
    }
}
