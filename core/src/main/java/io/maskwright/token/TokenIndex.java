package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import io.maskwright.key.KeyedHash;
import io.maskwright.key.Secret;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of a domain in a vault: HMAC-SHA-256 under the index key of the domain, cut to 16 bytes. The index key
 * is made when the domain first meets the vault; of several writers that make one, one wins. Thread-safe.
 */
final class TokenIndex {

    private static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenCrypto crypto;
    private final CheckedVault vault;
    private volatile @Nullable KeyedHash hash;

    TokenIndex(TokenCrypto crypto, CheckedVault vault) {
        this.crypto = crypto;
        this.vault = vault;
    }

    /**
     * Returns the fingerprint of a value.
     *
     * @param kind what else has to be equal, such as the format
     * @param binding what the token is bound to, or null
     * @param value the value
     */
    OpaqueBytes fingerprint(String kind, @Nullable String binding, String value) {
        // Lengths make the parts unambiguous.
        String bound = binding == null ? "0:" : "1:" + binding.length() + ":" + binding;
        byte[] full = hash().hash(kind.length() + ":" + kind + bound + value);
        return OpaqueBytes.of(Arrays.copyOf(full, FINGERPRINT_BYTES));
    }

    /** Makes the index key unless the vault has one, and holds it. */
    KeyedHash hash() {
        KeyedHash ready = hash;
        if (ready == null) {
            IndexKey key = vault.indexKey().orElseGet(this::create);
            byte[] bytes = unwrapped(crypto, key);
            try (Secret secret = Secret.of(bytes)) {
                ready = KeyedHash.of(secret);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
            hash = ready;
        }
        return ready;
    }

    private IndexKey create() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        try {
            return vault.putIndexKeyIfAbsent(crypto.wrap(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The index key, for the caller to wipe. */
    static byte[] unwrapped(TokenCrypto crypto, IndexKey key) {
        byte[] bytes = crypto.unwrap(key);
        if (bytes == null) {
            throw new VaultUnavailableException("domain " + crypto.domain()
                    + ": the index key of the vault does not open: it was changed, or wrapped with another key");
        }
        return bytes;
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "TokenIndex[" + crypto.domain() + "]";
    }
}
