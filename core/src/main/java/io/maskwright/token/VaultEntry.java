package io.maskwright.token;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a vault holds of one token. It shows neither the value nor, without the key, which value it is.
 *
 * @param token the token, unique in its domain for ever
 * @param fingerprint the keyed fingerprint of the value, unique in its domain, by which an equal value finds its token
 *     again; null where every value gets a fresh token, and where an expired entry gave it up
 * @param value the value, encrypted with the domain and the token as associated data
 * @param keyVersion the version of the domain's key that encrypted the value, from 1
 * @param createdAt when the token was made, in milliseconds precision
 * @param expiresAt from when on the token stands for nothing, in milliseconds precision; null for never
 */
public record VaultEntry(
        String token,
        @Nullable OpaqueBytes fingerprint,
        OpaqueBytes value,
        int keyVersion,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    /**
     * Checks that nothing is missing.
     *
     * @param token the token
     * @param fingerprint the fingerprint of the value, or null
     * @param value the encrypted value
     * @param keyVersion the version of the domain's key, from 1
     * @param createdAt when the token was made
     * @param expiresAt when it ends, or null
     */
    public VaultEntry {
        Objects.requireNonNull(token, "token must not be null");
        Objects.requireNonNull(value, "value must not be null");
        Objects.requireNonNull(createdAt, "createdAt must not be null");
        if (keyVersion < 1) {
            throw new IllegalArgumentException("keyVersion must be from 1, but was " + keyVersion);
        }
    }

    /**
     * Tells whether the token stands for nothing any more.
     *
     * @param now the time
     * @return whether it has expired by then
     */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** Tells versions and times; neither token nor bytes. */
    @Override
    public String toString() {
        return "VaultEntry[key version " + keyVersion + ", created " + createdAt
                + (expiresAt == null ? "" : ", expires " + expiresAt) + "]";
    }
}
