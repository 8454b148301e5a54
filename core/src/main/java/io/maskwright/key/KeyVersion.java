package io.maskwright.key;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known of one version of a stored key: everything but the key itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param version the version, from 1
 * @param state what it may be used for
 * @param created when it was made, to the second
 */
public record KeyVersion(int version, KeyState state, Instant created) {

    /**
     * Checks that nothing is missing.
     *
     * @param version the version, from 1
     * @param state what it may be used for
     * @param created when it was made
     */
    public KeyVersion {
        if (version < 1) {
            throw new IllegalArgumentException("version must be from 1, but was " + version);
        }
        Objects.requireNonNull(state, "state must not be null");
        Objects.requireNonNull(created, "created must not be null");
    }
}
