package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A keyed one-way function, HMAC-SHA-256 (RFC 2104, FIPS 180-4), under the key of one domain and purpose, in its primary
 * version: after a rotation equal texts hash otherwise.
 * The key is fetched at the first use and held until this object is gone; closing its {@link Secret} later does not take
 * it back.
 *
 * <p><b>Security.</b> Equal texts give equal hashes: whoever sees hashes learns which texts are equal and how often each
 * occurs, and without the key nothing else. Whoever holds the key can hash guesses and compare, and so finds every text
 * that can be guessed, such as a telephone number. The text is hashed as it is: who wants two writings of one value to be
 * equal brings them into one form first. What is made of a hash, such as a shift of few values, tells more than the hash:
 * its maker says what.
 *
 * <p>Thread-safe.
 */
public final class KeyedHash {

    private final Supplier<byte[]> subkey;
    private volatile @Nullable HmacState state;

    KeyedHash(Supplier<byte[]> subkey) {
        this.subkey = subkey;
    }

    /**
     * Makes the function of a key that is no domain's, such as one that a vault keeps wrapped.
     *
     * @param secret the key, copied
     * @return the function
     * @throws KeyUnavailableException if the secret is closed
     */
    public static KeyedHash of(Secret secret) {
        KeyedHash hash = new KeyedHash(secret::unwrap);
        hash.state = hash.create(); // now, so that no copy of the key has to wait for the first use
        return hash;
    }

    /**
     * Hashes a text in UTF-8.
     *
     * @param text any text, also empty; null is refused. A lone surrogate counts as a question mark
     * @return 32 bytes, a new array each time
     * @throws KeyUnavailableException if the key cannot be reached, or the platform has no SHA-256
     */
    public byte[] hash(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hashes bytes.
     *
     * @param message any bytes, also none; null is refused; not changed
     * @return 32 bytes, a new array each time
     * @throws KeyUnavailableException if the key cannot be reached, or the platform has no SHA-256
     */
    public byte[] hash(byte[] message) {
        Objects.requireNonNull(message, "message must not be null");
        HmacState ready = state;
        if (ready == null) {
            ready = create();
            state = ready;
        }
        return ready.hash(message);
    }

    private HmacState create() {
        byte[] key = subkey.get();
        try {
            return new HmacState(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
