package io.maskwright.strategy;

import io.maskwright.Strategy;

/**
 * A strategy whose results can be told from values, so that a result that comes back is not taken for a value. A strategy
 * of one's own may implement it.
 *
 * <p>Where certainty is not to be had, shape decides: a text counts only if no ordinary value looks like it.
 */
public interface Recognisable {

    /**
     * Tells whether a text is a result of this strategy.
     *
     * @param text any text, not null
     * @return whether it is one; false where that cannot be told
     * @throws io.maskwright.UnavailableException if what could tell cannot be reached
     */
    boolean isResult(String text);

    /**
     * Tells whether a text is a result of a strategy.
     *
     * @param strategy any strategy
     * @param text any text, not null
     * @return whether it is one; false for a strategy whose results look like values
     * @throws io.maskwright.UnavailableException if what could tell cannot be reached
     */
    static boolean isResult(Strategy strategy, String text) {
        return strategy instanceof Recognisable recognisable && recognisable.isResult(text);
    }
}
