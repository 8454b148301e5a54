package io.maskwright.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token of a fingerprint, as a lookup gives it: without the encrypted value, which tokenising does not need.
 *
 * @param fingerprint the fingerprint asked for
 * @param token its token
 * @param expiresAt from when on the token stands for nothing; null for never
 */
public record KnownToken(OpaqueBytes fingerprint, String token, @Nullable Instant expiresAt) {

    /** Tells when it ends; neither token nor fingerprint. */
    @Override
    public String toString() {
        return "KnownToken[" + (expiresAt == null ? "no expiry" : "expires " + expiresAt) + "]";
    }
}
