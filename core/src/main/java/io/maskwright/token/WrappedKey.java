package io.maskwright.token;

import java.util.Objects;

/**
 * The content key of an envelope, encrypted for one party.
 *
 * <p>Thread-safe, as long as nobody changes the array.
 *
 * @param party what the party is called
 * @param domain the domain whose key encrypted it
 * @param keyVersion the version of that key, from 1
 * @param wrapped {@value #BYTES} bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are open to everyone
public record WrappedKey(String party, String domain, int keyVersion, byte[] wrapped) {

    /** How many bytes a wrapped key has: {@value}. */
    public static final int BYTES = 48;

    /**
     * Checks names, version and length.
     *
     * @param party what the party is called
     * @param domain the domain whose key encrypted it
     * @param keyVersion the version of that key
     * @param wrapped the encrypted key
     * @throws IllegalArgumentException if one is out of its range
     */
    public WrappedKey {
        EnvelopeParty.requireName("party", party);
        EnvelopeParty.requireName("domain", domain);
        Objects.requireNonNull(wrapped, "wrapped must not be null");
        if (keyVersion < 1) {
            throw new IllegalArgumentException("keyVersion must be from 1, but was " + keyVersion);
        }
        if (wrapped.length != BYTES) {
            throw new IllegalArgumentException("wrapped must be " + BYTES + " bytes, but was " + wrapped.length);
        }
    }

    /** Names the party, its domain and the version of the key. */
    @Override
    public String toString() {
        return "WrappedKey[" + party + ", " + domain + ", key version " + keyVersion + "]";
    }
}
