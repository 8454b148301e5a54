package io.maskwright.token;

import java.util.Objects;

/**
 * The key of a domain's fingerprints, wrapped under the domain's key. Each vault has its own one for each domain, made at
 * random when the domain is first used and kept for the life of the vault: so equal values keep their tokens when the
 * domain's key is rotated.
 *
 * @param wrapped the encrypted key
 * @param keyVersion the version of the domain's key that encrypted it, from 1
 */
public record IndexKey(OpaqueBytes wrapped, int keyVersion) {

    /**
     * Checks that nothing is missing.
     *
     * @param wrapped the encrypted key
     * @param keyVersion the version of the domain's key, from 1
     */
    public IndexKey {
        Objects.requireNonNull(wrapped, "wrapped must not be null");
        if (keyVersion < 1) {
            throw new IllegalArgumentException("keyVersion must be from 1, but was " + keyVersion);
        }
    }
}
