package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who reads: what the call carries under {@link Maskwright#AUDIENCE}, else what a supplier says, else the most
 * restrictive reader. Serves, too, as the key under which a call keeps what was found out, so that the supplier is asked
 * once for a call and one call has one reader.
 *
 * <p>Thread-safe if the supplier is.
 */
public final class AudienceChoice {

    private final Supplier<? extends @Nullable Audience> fallback;

    /**
     * Creates a choice.
     *
     * @param fallback says who reads where the call does not; null from it is the most restrictive reader
     */
    public AudienceChoice(Supplier<? extends @Nullable Audience> fallback) {
        this.fallback = fallback;
    }

    /**
     * Returns the reader of a call.
     *
     * @param attribute what the call carries: an audience, the name of one, or null
     * @return the reader
     * @throws PlanException if the attribute is something else; it is never ignored
     */
    public Audience of(@Nullable Object attribute) {
        if (attribute instanceof Audience audience) {
            return audience;
        } else if (attribute instanceof String name) {
            return Audience.of(name);
        } else if (attribute == null) {
            Audience audience = fallback.get();
            return audience == null ? Audience.MOST_RESTRICTIVE : audience;
        }
        throw new PlanException("the attribute Maskwright.AUDIENCE must be an Audience or the name of one, but was a "
                + attribute.getClass().getName());
    }
}
