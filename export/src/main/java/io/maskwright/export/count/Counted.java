package io.maskwright.export.count;

import java.util.Objects;

/**
 * A value, by its pseudonym, and how many different values of the other column stand beside it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pseudonym what the policy makes of the value, never the value
 * @param count how many, 1 or more
 */
public record Counted(String pseudonym, int count) {

    /**
     * Checks both.
     *
     * @param pseudonym what the policy makes of the value
     * @param count how many
     * @throws IllegalArgumentException if the count is less than 1
     */
    public Counted {
        Objects.requireNonNull(pseudonym, "pseudonym must not be null");
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more, but was " + count);
        }
    }
}
