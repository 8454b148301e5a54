package io.maskwright.export;

import java.util.Objects;

/**
 * A key that an export was made under. It holds nothing of the key.
 *
 * @param domain the domain
 * @param key the name of the domain's key in the policy
 * @param version the version of the key, from 1
 */
public record ManifestKey(String domain, String key, int version) {

    /**
     * Checks the version.
     *
     * @param domain the domain
     * @param key the name of the domain's key in the policy
     * @param version the version of the key, from 1
     * @throws IllegalArgumentException if the version is less than 1
     */
    public ManifestKey {
        Objects.requireNonNull(domain, "domain must not be null");
        Objects.requireNonNull(key, "key must not be null");
        if (version < 1) {
            throw new IllegalArgumentException("version must be from 1, but was " + version);
        }
    }
}
