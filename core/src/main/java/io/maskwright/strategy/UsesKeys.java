package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.Set;

/** Something that works under the keys of domains: one strategy, or a composition of them. */
public interface UsesKeys {

    /**
     * Returns the domains whose keys it works under.
     *
     * @return names of domains; immutable, in order of appearance
     */
    Set<String> domains();

    /**
     * Returns the domains whose keys a strategy works under, itself or through the strategies it is made of. A strategy of
     * one's own that fetches keys in a way of its own tells nothing of it.
     *
     * @param strategy any strategy
     * @return the names; empty for a strategy without a key
     */
    static Set<String> of(Strategy strategy) {
        if (strategy instanceof UsesKeys keyed) {
            return keyed.domains();
        }
        return strategy instanceof Reversible reversible ? Set.of(reversible.domain()) : Set.of();
    }
}
