package io.maskwright.strategy;

import io.maskwright.Strategy;

/**
 * The seam for strategies of one's own: makes the strategy that a name in an expression stands for. Add it by
 * {@link StrategyRegistry#with}.
 *
 * <p>Implementations are thread-safe.
 */
public interface StrategyFactory {

    /**
     * Returns the name that expressions use.
     *
     * @return a letter followed by letters and digits, such as {@code membership}; not the name of a built-in strategy
     */
    String name();

    /**
     * Creates the strategy of one expression. Arguments that are never asked for are refused after this returns. The
     * text form of the result should be the expression that makes it.
     *
     * @param arguments what the expression gives
     * @return the strategy
     * @throws StrategySyntaxException if an argument is missing, of another kind or out of range
     * @throws IllegalArgumentException if the arguments do not fit together; the message is passed on
     */
    Strategy create(Arguments arguments);
}
