package io.maskwright.policy;

import io.maskwright.Category;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an instrument asks, in words of the policy's author.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id how it is referred to, unique within the policy, not blank
 * @param says what is asked, not blank
 * @param certainty how sure it is that the instrument asks it
 * @param category what it speaks of; null if it speaks of no single category
 */
public record Clause(String id, String says, Certainty certainty, @Nullable Category category) {

    /**
     * Checks that nothing is missing.
     *
     * @param id how it is referred to, not blank
     * @param says what is asked, not blank
     * @param certainty how sure it is that the instrument asks it
     * @param category what it speaks of; null if it speaks of no single category
     * @throws IllegalArgumentException if a text is blank
     */
    public Clause {
        About.requireText("id", id);
        About.requireText("says", says);
        Objects.requireNonNull(certainty, "certainty must not be null");
    }
}
