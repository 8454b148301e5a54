package io.maskwright.token;

import org.jspecify.annotations.Nullable;

/** A value that wants a token. Not thread-safe: it lives for one batch. */
final class WantedToken {

    final String value;
    final TokenPayload payload;
    final TokenSpace space;
    /** Null if the value gets a fresh token each time. */
    final @Nullable OpaqueBytes fingerprint;

    /** What the vault holds for the value; null as long as it holds nothing. */
    @Nullable
    String token;

    /** How many candidates the vault did not take. */
    int tries;

    /** Whether no token can be had. */
    boolean isHopeless;

    WantedToken(String value, TokenPayload payload, TokenSpace space, @Nullable OpaqueBytes fingerprint) {
        this.value = value;
        this.payload = payload;
        this.space = space;
        this.fingerprint = fingerprint;
    }

    boolean isOpen() {
        return token == null && !isHopeless;
    }

    /** Nothing of the value. */
    @Override
    public String toString() {
        return "WantedToken[" + (token == null ? "open" : "found") + "]";
    }
}
