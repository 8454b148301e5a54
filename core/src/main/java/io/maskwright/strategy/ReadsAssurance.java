package io.maskwright.strategy;

import io.maskwright.Assurance;
import io.maskwright.Strategy;

/** Something that treats values by how sure it is who reads: {@code when(assurance >= substantial, keep, id)}. */
public interface ReadsAssurance {

    /**
     * Returns the strategy for readers of one level, which asks for the level no more.
     *
     * @param assurance how sure it is who reads
     * @return the strategy for them; this one if the level makes no difference
     */
    Strategy at(Assurance assurance);

    /**
     * Returns a strategy for readers of one level.
     *
     * @param strategy any strategy
     * @param assurance how sure it is who reads
     * @return what it is for them
     */
    static Strategy at(Strategy strategy, Assurance assurance) {
        return strategy instanceof ReadsAssurance reader ? reader.at(assurance) : strategy;
    }
}
