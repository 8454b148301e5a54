package io.maskwright.policy;

import java.util.Locale;

/** How sure it is that an instrument asks what is said of it, from the surest to the least sure. */
public enum Certainty {
    /** Seen in the text of the instrument, or in two or more sources that do not depend on each other. */
    VERIFIED,
    /** Computed here from what is verified. */
    COMPUTED,
    /** Seen in one source that is not the instrument itself. */
    SECONDARY,
    /** Not checked: it may be wrong, and is no rule of law. */
    UNVERIFIED;

    /**
     * Returns the word that policies use.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether this is less sure than another.
     *
     * @param other the other
     * @return whether it is
     */
    public boolean isLessSureThan(Certainty other) {
        return compareTo(other) > 0;
    }
}
