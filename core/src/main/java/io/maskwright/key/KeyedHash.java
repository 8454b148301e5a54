package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A keyed one-way function, HMAC-SHA-256 (RFC 2104), under the key of one domain and purpose. Equal inputs give equal
 * hashes: whoever sees hashes learns which inputs are equal, and without the key nothing else.
 *
 * <p>Thread-safe. The key is fetched at the first use.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<byte[]> subkey;
    private volatile @Nullable Mac prototype;

    KeyedHash(Supplier<byte[]> subkey) {
        this.subkey = subkey;
    }

    /**
     * Hashes a text in UTF-8.
     *
     * @param text any text
     * @return 32 bytes
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public byte[] hash(String text) {
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
