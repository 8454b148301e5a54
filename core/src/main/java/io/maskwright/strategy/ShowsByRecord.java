package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.ValueContext;

/** Something that shows values as they are in some records and treats them in others. */
public interface ShowsByRecord {

    /**
     * Tells whether values of this record are shown as they are.
     *
     * @param context the other fields of the record
     * @return whether whatever value is given stays as it is; false where that cannot be told
     */
    boolean shows(ValueContext context);

    /**
     * Tells whether a strategy shows values of a record as they are.
     *
     * @param strategy any strategy
     * @param context the other fields of the record
     * @return whether it keeps all values, or chooses to in this record
     */
    static boolean shows(Strategy strategy, ValueContext context) {
        return strategy.equals(Strategies.keep()) || (strategy instanceof ShowsByRecord some && some.shows(context));
    }
}
