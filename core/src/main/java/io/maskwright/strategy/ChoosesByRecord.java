package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.List;

/** Something that treats the values of some records in one way and those of others in another. */
public interface ChoosesByRecord {

    /** More ways than these are not told apart: what cannot be followed counts as shown. */
    int MAX_BRANCHES = 64;

    /**
     * Returns the ways of treatment. A record for which none can be chosen has its value withheld, which is no branch.
     *
     * @return strategies that do not choose, at most {@value #MAX_BRANCHES}; {@code keep} alone if there are more
     */
    List<Strategy> branches();

    /**
     * Returns the ways in which a strategy treats values.
     *
     * @param strategy any strategy
     * @return its branches; the strategy itself if it does not choose
     */
    static List<Strategy> of(Strategy strategy) {
        return strategy instanceof ChoosesByRecord chooser ? chooser.branches() : List.of(strategy);
    }
}
