package io.maskwright.policy;

import io.maskwright.Audience;
import io.maskwright.strategy.Condition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a dataset do not leave at all: those for which the condition holds, and those of which it cannot be told.
 *
 * <p>Immutable and thread-safe.
 *
 * @param condition what is asked of the untreated values of the row
 * @param audience the name of the audience it is limited to, or null if it is for everyone
 * @param declaredAt where the policy says it, for messages: file, line and column with a colon between them
 */
public record Suppression(Condition condition, @Nullable String audience, String declaredAt) {

    /**
     * Checks that nothing is missing.
     *
     * @param condition what is asked of the untreated values of the row
     * @param audience the name of the audience it is limited to, or null if it is for everyone
     * @param declaredAt where the policy says it, for messages: file, line and column with a colon between them
     */
    public Suppression {
        Objects.requireNonNull(condition, "condition must not be null");
        Objects.requireNonNull(declaredAt, "declaredAt must not be null");
    }

    /**
     * Tells whether the condition counts for an audience. For {@link Audience#MOST_RESTRICTIVE} each one does.
     *
     * @param reader who reads
     * @return whether rows are held back from it
     */
    public boolean concerns(Audience reader) {
        return audience == null || reader.isMostRestrictive() || audience.equals(reader.name());
    }

    /** The condition in canonical writing. */
    @Override
    public String toString() {
        return audience == null ? condition.toString() : condition + " for " + audience;
    }
}
