package io.maskwright.token;

import org.jspecify.annotations.Nullable;

/**
 * What became of one result that was turned back: the value, or why there is none.
 *
 * @param value the value as text; null if there is none
 * @param keyVersion the version of the key that was used or asked for; 0 if none was
 * @param failure why there is no value; null if there is one
 */
public record Reversed(@Nullable String value, int keyVersion, @Nullable Failure failure) {

    /** Why a result cannot be turned back. */
    public enum Failure {
        /** It is no result of this strategy. */
        SHAPE,
        /** It was changed, or written with another key: the two cannot be told apart. */
        CHANGED_OR_WRONG_KEY,
        /** It is of another domain. */
        WRONG_DOMAIN,
        /** Its version of the key is unknown, destroyed or another key. */
        WRONG_KEY_VERSION,
        /** What was to be kept with it is missing or does not fit. */
        NO_STAMP,
        /** The vault knows no such token. */
        UNKNOWN_TOKEN,
        /** The token has expired. */
        EXPIRED,
        /** The token is bound to another record. */
        BOUND_ELSEWHERE
    }

    /**
     * Checks that there is either a value or a failure.
     *
     * @param value the value, or null
     * @param keyVersion the version of the key, or 0
     * @param failure the failure, or null
     */
    public Reversed {
        if ((value == null) == (failure == null)) {
            throw new IllegalArgumentException("there must be either a value or a failure");
        }
    }

    /**
     * Returns a value that was turned back.
     *
     * @param value the value
     * @param keyVersion the version of the key
     * @return it
     */
    public static Reversed of(String value, int keyVersion) {
        return new Reversed(value, keyVersion, null);
    }

    /**
     * Returns a failure.
     *
     * @param failure why
     * @param keyVersion the version of the key that was asked for; 0 if it is not known
     * @return it
     */
    public static Reversed failed(Failure failure, int keyVersion) {
        return new Reversed(null, keyVersion, failure);
    }

    /** Tells version and failure and never the value. */
    @Override
    public String toString() {
        return "Reversed[" + (failure == null ? "value" : failure) + ", key version " + keyVersion + "]";
    }
}
