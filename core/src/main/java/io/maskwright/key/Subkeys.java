package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The subkeys of one domain for one purpose and format version, one for each version of the domain's key. New values use
 * the primary version; old ones are reversed with the version they were written with.
 *
 * <p>No key is fetched before it is asked for. Immutable and thread-safe.
 */
public final class Subkeys {

    private static final int SUBKEY_BYTES = 32;
    private static final int CHECK_BYTES = 4;
    private static final byte[] NO_SALT = new byte[0];
    /** Begins with a byte that no name of a purpose has, so that no purpose is another one's check. */
    private static final byte[] CHECK = {0, 'c', 'h', 'e', 'c', 'k'};

    private final String domain;
    private final HeldKey key;
    private final byte[] info;
    private final KeyUse use;

    Subkeys(String domain, HeldKey key, byte[] info, KeyUse use) {
        this.domain = domain;
        this.key = key;
        this.info = info;
        this.use = use;
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

    /**
     * Returns a keyed one-way function under the primary version. No key is fetched yet.
     *
     * @return the function
     */
    public KeyedHash keyedHash() {
        return new KeyedHash(() -> derive(primaryVersion()));
    }

    /**
     * Returns a keyed one-way function under a version. No key is fetched yet.
     *
     * @param version the version
     * @return the function; it fails at the first use if the version is unknown or destroyed
     */
    public KeyedHash keyedHash(int version) {
        return new KeyedHash(() -> derive(version));
    }

    /**
     * Checks that these keys may give values back.
     *
     * @throws KeyUnavailableException if they are for protecting alone
     */
    public void requireReveal() {
        if (use != KeyUse.REVEAL) {
            throw new KeyUnavailableException("domain " + domain + ": these keys protect and do not reveal");
        }
    }

    /**
     * Returns a check value of a version: two versions or keys have different ones, but for one in 4 thousand million, and
     * it tells nothing of the subkey, from which it is independent.
     *
     * @param version the version
     * @return 8 hexadecimal digits
     * @throws KeyUnavailableException if the version is unknown or destroyed, or the key cannot be reached
     */
    public String check(int version) {
        byte[] derived = derive(version, checkInfo(), CHECK_BYTES);
        return HexFormat.of().formatHex(derived);
    }

    private byte[] checkInfo() {
        byte[] longer = Arrays.copyOf(info, info.length + CHECK.length);
        System.arraycopy(CHECK, 0, longer, info.length, CHECK.length);
        return longer;
    }

    private byte[] derive(int version) {
        return derive(version, info, SUBKEY_BYTES);
    }

    private byte[] derive(int version, byte[] about, int lengthBytes) {
        try (Secret secret = secret(version)) {
            byte[] bytes = secret.unwrap();
            try {
                return Hkdf.sha256(bytes, NO_SALT, about, lengthBytes);
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
