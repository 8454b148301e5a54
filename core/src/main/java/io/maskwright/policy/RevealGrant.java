package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Category;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * What a policy lets one actor get back for one purpose.
 *
 * @param actor who
 * @param purpose what for
 * @param assurance how sure the actor's login must be at least
 * @param categories what may be given back: these categories and those within them
 * @param budget how many values in one window, 1 or more
 * @param window the stretch of time of the budget, one second or more
 */
public record RevealGrant(
        String actor, String purpose, Assurance assurance, Set<Category> categories, long budget, Duration window) {

    /**
     * Copies the categories and checks that nothing is missing.
     *
     * @param actor who
     * @param purpose what for
     * @param assurance how sure the actor's login must be at least
     * @param categories what may be given back
     * @param budget how many values in one window
     * @param window the stretch of time of the budget
     */
    public RevealGrant {
        Objects.requireNonNull(actor, "actor must not be null");
        Objects.requireNonNull(purpose, "purpose must not be null");
        Objects.requireNonNull(assurance, "assurance must not be null");
        Objects.requireNonNull(window, "window must not be null");
        categories = Set.copyOf(categories);
    }
}
