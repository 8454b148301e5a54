package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.Set;

/** Something that reads other fields of the record while it treats a value: a condition, a shift per entity. */
public interface ReadsFields {

    /**
     * Returns the fields that are read.
     *
     * @return names of columns or properties, or paths; immutable, in order of appearance
     */
    Set<String> fields();

    /**
     * Returns the fields that a strategy reads, itself or through the strategies it is made of.
     *
     * @param strategy any strategy
     * @return the names; empty for a strategy that looks at the value alone
     */
    static Set<String> of(Strategy strategy) {
        return strategy instanceof ReadsFields reader ? reader.fields() : Set.of();
    }
}
