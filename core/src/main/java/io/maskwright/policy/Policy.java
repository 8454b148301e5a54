package io.maskwright.policy;

import io.maskwright.Audience;
import java.nio.file.Path;

/** SKELETON: signatures other code may use; the body is being written. */
@SuppressWarnings("DoNotCallSuggester")
public final class Policy {

    private Policy() {}

    /** Reads a policy file. */
    public static Policy load(Path path) {
        throw new UnsupportedOperationException();
    }

    /** Reads policy text; relative names in it start from the working directory. */
    public static Policy parse(String yaml) {
        throw new UnsupportedOperationException();
    }

    /** The display defaults of every built-in category (profile:display). */
    public static Policy displayDefaults() {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides a field. Throws RefusedException for a refused tier, PlanException for an unknown audience or tier, or when
     * undecided fields fail.
     */
    public Decision decide(FieldFacts field, Audience audience, Delivery delivery) {
        throw new UnsupportedOperationException();
    }

    /** What happens to a field that nobody decided (no annotation, no rule). */
    public Decision decideUndecided(String path, Audience audience, Delivery delivery) {
        throw new UnsupportedOperationException();
    }
}
