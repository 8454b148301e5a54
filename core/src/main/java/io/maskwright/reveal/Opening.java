package io.maskwright.reveal;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.plan.Opener;
import java.util.List;
import java.util.Objects;

/**
 * Lets one call to a serialiser's reader give back the values that {@code fpe}, {@code seal} and {@code token} protect:
 * {@code mapper.reader().withAttribute(Maskwright.OPENING, Opening.of(revealer, Audience.of("support")))}. Each value is an
 * attempt of the revealer, with its grant, its budget and its audit event; one that is refused fails the call.
 *
 * <p><b>Security.</b> Seals and tokens that are none are taken for what they look like. Every text and number of a property
 * that {@code fpe} protects for this audience is turned back, also one that is not encrypted, and then gives another
 * plausible value: give an opening only to calls whose input is wholly what was written for the audience.
 *
 * <p>Thread-safe.
 */
public final class Opening implements Opener {

    private final Revealer revealer;
    private final Audience audience;
    private final List<String> stamps;

    private Opening(Revealer revealer, Audience audience, List<String> stamps) {
        this.revealer = revealer;
        this.audience = audience;
        this.stamps = stamps;
    }

    /**
     * Returns an opening without stamps.
     *
     * @param revealer gives values back
     * @param audience for whom the input was protected
     * @return the opening
     */
    public static Opening of(Revealer revealer, Audience audience) {
        Objects.requireNonNull(revealer, "revealer must not be null");
        Objects.requireNonNull(audience, "audience must not be null");
        return new Opening(revealer, audience, List.of());
    }

    /**
     * Returns the same opening with what was kept beside the values, as {@link Protection#withStamps}: format-preserving
     * results need it.
     *
     * @param values the stamps of all properties
     * @return a new opening
     */
    public Opening withStamps(List<String> values) {
        return new Opening(revealer, audience, List.copyOf(values));
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public String open(Category category, Strategy strategy, String text, ValueContext context) {
        Protection from = Protection.of(category, strategy).withStamps(stamps);
        return revealer.reveal(from, List.of(text), List.of(context)).get(0);
    }

    /** Names the audience, the actor and the purpose. */
    @Override
    public String toString() {
        return "Opening[" + audience + ", " + revealer + "]";
    }
}
