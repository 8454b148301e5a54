package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Secret bytes as a type: nothing of them in {@link #toString()}, equality in constant time, not serialisable, wiped on
 * {@link #close()}. Code of this package alone unwraps it, by {@link #unwrap()}. Closing ends the use of this object; keys
 * derived from it before stay with what holds them.
 *
 * <p>Immutable until closed, and thread-safe.
 */
public final class Secret implements AutoCloseable {

    /** The fewest bytes a secret may have. */
    static final int MIN_BYTES = 16;

    private static final int MIN_DISTINCT_BYTES = 8;

    private static final byte[] NONE = {};
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies bytes into a secret.
     *
     * @param bytes at least 16 bytes of a random source; a constant or a short cycle of few bytes is refused
     * @return the secret
     * @throws KeyUnavailableException if the bytes are too few or plainly not random
     */
    public static Secret of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes must not be null");
        if (bytes.length < MIN_BYTES) {
            throw new KeyUnavailableException(
                    "secret must be at least " + MIN_BYTES + " bytes, but was " + bytes.length);
        }
        long distinct = distinctBytes(bytes);
        if (distinct < MIN_DISTINCT_BYTES) {
            throw new KeyUnavailableException(
                    "secret must come from a random source, but has only " + distinct + " different bytes");
        }
        return new Secret(bytes.clone());
    }

    /**
     * Makes a new secret of 32 bytes from the secure random source of the platform.
     *
     * @return the secret, unlike any other
     */
    public static Secret random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    private static long distinctBytes(byte[] bytes) {
        boolean[] seen = new boolean[256];
        for (byte b : bytes) {
            seen[b & 0xff] = true;
        }
        long distinct = 0;
        for (boolean s : seen) {
            distinct += s ? 1 : 0;
        }
        return distinct;
    }

    /**
     * Returns a copy of the bytes; the caller wipes it.
     *
     * @return the bytes
     * @throws KeyUnavailableException if the secret is closed
     */
    synchronized byte[] unwrap() {
        // Under one lock with close(): half-wiped bytes would be a key that anyone can guess.
        if (closed) {
            throw new KeyUnavailableException("secret is closed");
        }
        return bytes.clone();
    }

    /** A secret of the same bytes that is closed on its own. */
    Secret copy() {
        return new Secret(unwrap());
    }

    /** Wipes the bytes; the secret cannot be used afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    /** Compares in constant time. A closed secret is equal to itself only. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Secret secret)) {
            return false;
        }
        // Copies, each under its lock: of two that are closed meanwhile the wiped bytes would be equal.
        byte[] mine = bytesOrNone();
        byte[] theirs = secret.bytesOrNone();
        try {
            return mine.length > 0 && MessageDigest.isEqual(mine, theirs);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(theirs, (byte) 0);
        }
    }

    private synchronized byte[] bytesOrNone() {
        return closed ? NONE : bytes.clone();
    }

    /** The same for all secrets: a hash of the content would tell something about it. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    /** Tells that this is a secret and nothing of it. */
    @Override
    public String toString() {
        return "Secret(hidden)";
    }
}
