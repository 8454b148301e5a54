package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.List;
import java.util.stream.Stream;

/** A strategy that is made of others: a choice, a sequence, one for each element. */
public interface Composed {

    /**
     * Returns what it is made of.
     *
     * @return the strategies in their order, which may be composed themselves; immutable
     */
    List<Strategy> parts();

    /**
     * Returns the strategies at the ends of a composition.
     *
     * @param strategy any strategy
     * @return those that are made of no others; the strategy itself if it is one of them
     */
    static Stream<Strategy> ends(Strategy strategy) {
        return strategy instanceof Composed composed
                ? composed.parts().stream().flatMap(Composed::ends)
                : Stream.of(strategy);
    }
}
