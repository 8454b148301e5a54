package io.maskwright.policy;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A law, a standard or another text that a policy follows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what it is called, not blank
 * @param number how it is cited, not blank
 * @param inForce the first day on which it holds
 * @param until the last day on which it holds, not before the first; null as long as no end is known
 * @param source where its text is published, and what of it was seen, not blank
 * @param certainty how sure the title, the number and the dates are
 */
public record Instrument(
        String title, String number, LocalDate inForce, @Nullable LocalDate until, String source, Certainty certainty) {

    /**
     * Checks that nothing is missing and that the dates are in order.
     *
     * @param title what it is called, not blank
     * @param number how it is cited, not blank
     * @param inForce the first day on which it holds
     * @param until the last day on which it holds, not before the first; null as long as no end is known
     * @param source where its text is published, and what of it was seen, not blank
     * @param certainty how sure the title, the number and the dates are
     * @throws IllegalArgumentException if a text is blank or the last day is before the first
     */
    public Instrument {
        About.requireText("title", title);
        About.requireText("number", number);
        Objects.requireNonNull(inForce, "inForce must not be null");
        About.requireText("source", source);
        Objects.requireNonNull(certainty, "certainty must not be null");
        if (until != null && until.isBefore(inForce)) {
            throw new IllegalArgumentException("until must not be before inForce");
        }
    }

    /**
     * Tells whether the instrument holds on a day.
     *
     * @param day the day
     * @return whether it is in force
     */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(inForce) && (until == null || !day.isAfter(until));
    }
}
