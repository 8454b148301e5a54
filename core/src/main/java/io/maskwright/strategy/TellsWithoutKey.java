package io.maskwright.strategy;

import io.maskwright.Strategy;

/**
 * Something that works under a key and whose results tell more of a value, even to those without the key, than whether it
 * equals another one: a part that is kept, a date that lies nearby.
 */
public interface TellsWithoutKey {

    /**
     * Tells whether somebody who sees the result of one value, and has no key, can exclude another value.
     *
     * @param value the text of a value
     * @param other the text of the other value
     * @return whether the other one can be excluded
     */
    boolean tellsApart(String value, String other);

    /**
     * Tells whether somebody who sees what a strategy under a key made of one value, and has no key, can exclude another
     * value.
     *
     * @param strategy a strategy that works under a key
     * @param value the text of a value
     * @param other the text of the other value
     * @return whether the other one can be excluded; false for a strategy that does not tell
     */
    static boolean tellsApart(Strategy strategy, String value, String other) {
        return strategy instanceof TellsWithoutKey some && some.tellsApart(value, other);
    }
}
