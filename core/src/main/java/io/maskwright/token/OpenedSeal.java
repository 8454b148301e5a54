package io.maskwright.token;

import org.jspecify.annotations.Nullable;

/**
 * What became of a seal that was opened: the value, or why there is none.
 *
 * @param value the value; null if there is none
 * @param keyVersion the version of the domain's key that the seal names; 0 if it names none
 * @param failure why there is no value; null if there is one
 */
public record OpenedSeal(@Nullable String value, int keyVersion, @Nullable Failure failure) {

    /** Why a seal cannot be opened. */
    public enum Failure {
        /** It is no seal: another prefix, no canonical base64url, too short or too long. */
        SHAPE,
        /** It is of another domain. */
        WRONG_DOMAIN,
        /** Its version of the key is unknown or destroyed. */
        WRONG_KEY_VERSION,
        /** It was changed, or made with another key of the same version: the two cannot be told apart. */
        CHANGED_OR_WRONG_KEY
    }

    /**
     * Checks that there is either a value or a failure.
     *
     * @param value the value, or null
     * @param keyVersion the version of the key, or 0
     * @param failure the failure, or null
     */
    public OpenedSeal {
        if ((value == null) == (failure == null)) {
            throw new IllegalArgumentException("there must be either a value or a failure");
        }
    }

    static OpenedSeal of(String value, int keyVersion) {
        return new OpenedSeal(value, keyVersion, null);
    }

    static OpenedSeal failed(Failure failure, int keyVersion) {
        return new OpenedSeal(null, keyVersion, failure);
    }

    /** Tells version and failure and never the value. */
    @Override
    public String toString() {
        return "OpenedSeal[" + (failure == null ? "value" : failure) + ", key version " + keyVersion + "]";
    }
}
