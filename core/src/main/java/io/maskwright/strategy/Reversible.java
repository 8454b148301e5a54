package io.maskwright.strategy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UnavailableException;
import io.maskwright.ValueContext;
import io.maskwright.token.Reversed;
import java.time.Clock;
import java.util.List;

/**
 * A strategy whose results can be turned back. Package {@code io.maskwright.reveal} alone asks for it, after it has checked
 * a grant and before it has written an audit event; nothing else of the library does.
 */
public interface Reversible {

    /**
     * Returns the domain whose key, or vault, turns results back.
     *
     * @return its name
     */
    String domain();

    /**
     * Turns results back. Needs keys for {@link io.maskwright.key.KeyUse#REVEAL}.
     *
     * @param texts results of this strategy as text, not null
     * @param stamps what was kept with the results ({@link io.maskwright.Strategy#stamps}); those of other strategies are
     *     passed over
     * @param contexts what surrounds each result, as many as texts
     * @return one for each text, in order
     * @throws KeyUnavailableException if the keys may not reveal
     * @throws UnavailableException if a key or the vault cannot be reached
     */
    List<Reversed> reverse(List<String> texts, List<String> stamps, List<ValueContext> contexts);

    /**
     * Returns the same strategy by another clock, which tells what has expired.
     *
     * @param clock the clock
     * @return the strategy; this one, unless its results can expire
     */
    default Reversible by(Clock clock) {
        return this;
    }
}
