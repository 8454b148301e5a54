package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.util.Arrays;

/**
 * The subkeys of one domain for one purpose and format version, one for each version of the domain's key. New values use
 * the primary version; old ones are reversed with the version they were written with.
 *
 * <p>No key is fetched before it is asked for. Immutable and thread-safe.
 */
public final class Subkeys {

    private static final int SUBKEY_BYTES = 32;
    private static final byte[] NO_SALT = new byte[0];

    private final String domain;
    private final HeldKey key;
    private final byte[] info;

    Subkeys(String domain, HeldKey key, byte[] info) {
        this.domain = domain;
        this.key = key;
        this.info = info;
    }

    /**
     * Returns the domain.
     *
     * @return its name
     */
    public String domain() {
        return domain;
    }

    /**
     * Returns the version that new values are written with.
     *
     * @return the version, from 1
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public int primaryVersion() {
        return keyring().primaryVersion();
    }

    /**
     * Returns the subkey of a version, whatever it is for: versions that only decrypt, too.
     *
     * @param version the version
     * @return 32 bytes, a new secret each time
     * @throws KeyUnavailableException if the version is unknown or destroyed, or the key cannot be reached; the message
     *     tells which
     */
    public Secret version(int version) {
        byte[] derived = derive(version);
        try {
            return Secret.of(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** The subkey of the primary version; the caller wipes it. */
    byte[] primaryBytes() {
        return derive(primaryVersion());
    }

    private byte[] derive(int version) {
        try (Secret secret = secret(version)) {
            byte[] bytes = secret.unwrap();
            try {
                return Hkdf.sha256(bytes, NO_SALT, info, SUBKEY_BYTES);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
    }

    private Secret secret(int version) {
        Keyring keyring = keyring();
        try {
            return keyring.secret(version);
        } catch (KeyUnavailableException e) {
            throw ofDomain(e);
        }
    }

    private Keyring keyring() {
        try {
            return key.keyring();
        } catch (KeyUnavailableException e) {
            throw ofDomain(e);
        }
    }

    private KeyUnavailableException ofDomain(KeyUnavailableException e) {
        return new KeyUnavailableException("domain " + domain + ": " + e.getMessage());
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "Subkeys[" + domain + "]";
    }
}
