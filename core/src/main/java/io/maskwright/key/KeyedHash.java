package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<byte[]> subkey;
    private volatile @Nullable Mac prototype;

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
        byte[] key = secret.unwrap();
        return new KeyedHash(key::clone);
    }

    /**
     * Hashes a text in UTF-8.
     *
     * @param text any text, also empty; null is refused. A lone surrogate counts as a question mark
     * @return 32 bytes, a new array each time
     * @throws KeyUnavailableException if the key cannot be reached, or the platform has no HMAC-SHA-256
     */
    public byte[] hash(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mac mac() {
        Mac ready = prototype;
        if (ready == null) {
            ready = create();
            prototype = ready;
        }
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException e) {
            return create();
        }
    }

    private Mac create() {
        byte[] key = subkey.get();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(
                    ALGORITHM + " is not available: " + e.getClass().getSimpleName());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
