package io.maskwright;

import java.util.Objects;

/**
 * Who reads: a reference by name to an audience that a policy declares. What the audience may see, its clearance and its
 * purpose, is the policy's to say and cannot be set here. It is passed with each call; nothing keeps it in a thread.
 *
 * <p>{@link #MOST_RESTRICTIVE} stands for a reader nobody named: it sees only what every audience of the policy sees.
 *
 * <p>Immutable and thread-safe; equal by name.
 *
 * @param name the name of an audience in the policy
 */
public record Audience(String name) {

    /** The reader nobody named: sees a value only in the form on which all audiences of the policy agree. */
    public static final Audience MOST_RESTRICTIVE = new Audience("(most restrictive)");

    /**
     * Checks that there is a name.
     *
     * @param name the name of an audience in the policy
     */
    public Audience {
        Objects.requireNonNull(name, "name must not be null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank; use Audience.MOST_RESTRICTIVE for no audience");
        }
    }

    /**
     * Returns a reference to an audience of the policy.
     *
     * @param name the name in the policy
     * @return the reference; whether the policy knows it is checked when it is used
     * @throws IllegalArgumentException if the name is blank
     */
    public static Audience of(String name) {
        return new Audience(name);
    }

    /**
     * Tells whether this is the reader nobody named.
     *
     * @return whether this is {@link #MOST_RESTRICTIVE}
     */
    public boolean isMostRestrictive() {
        return equals(MOST_RESTRICTIVE);
    }

    @Override
    public String toString() {
        return name;
    }
}
