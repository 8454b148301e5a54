package io.maskwright.token;

import org.jspecify.annotations.Nullable;

/**
 * What became of a token that was opened: the value, or why there is none.
 *
 * @param value the value; null if there is none
 * @param keyVersion the version of the domain's key that encrypted the value; 0 if the token is unknown
 * @param failure why there is no value; null if there is one
 */
public record OpenedToken(@Nullable String value, int keyVersion, @Nullable Failure failure) {

    /** Why a token cannot be opened. */
    public enum Failure {
        /** The vault knows no such token in this domain. */
        UNKNOWN_TOKEN,
        /** The token has expired. */
        EXPIRED,
        /** The version of the key is unknown or destroyed. */
        WRONG_KEY_VERSION,
        /** The entry was changed or moved, or is of another key of the same version: these cannot be told apart. */
        CHANGED_OR_WRONG_KEY,
        /** The token is bound to another record, or is bound and no binding was given, or is not bound and one was. */
        BOUND_ELSEWHERE
    }

    /**
     * Checks that there is either a value or a failure.
     *
     * @param value the value, or null
     * @param keyVersion the version of the key, or 0
     * @param failure the failure, or null
     */
    public OpenedToken {
        if ((value == null) == (failure == null)) {
            throw new IllegalArgumentException("there must be either a value or a failure");
        }
    }

    static OpenedToken of(String value, int keyVersion) {
        return new OpenedToken(value, keyVersion, null);
    }

    static OpenedToken failed(Failure failure, int keyVersion) {
        return new OpenedToken(null, keyVersion, failure);
    }

    /** Tells version and failure and never the value. */
    @Override
    public String toString() {
        return "OpenedToken[" + (failure == null ? "value" : failure) + ", key version " + keyVersion + "]";
    }
}
