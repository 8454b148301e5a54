package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) with both blocks of the key taken in once: each hash is then two runs of the
 * compression function for a short text instead of four, which is most of its time. Never changed after it was made; each
 * hash works on copies. Thread-safe.
 */
final class HmacState {

    private static final String ALGORITHM = "SHA-256";
    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /** Takes a key in. The bytes are not kept and not wiped. */
    HmacState(byte[] key) {
        this.inner = keyed(key, INNER);
        this.outer = keyed(key, OUTER);
    }

    private static MessageDigest keyed(byte[] key, byte mark) {
        MessageDigest digest = sha256();
        byte[] block = Arrays.copyOf(key.length > BLOCK_BYTES ? sha256().digest(key) : key, BLOCK_BYTES);
        for (int i = 0; i < BLOCK_BYTES; i++) {
            block[i] ^= mark;
        }
        digest.update(block);
        Arrays.fill(block, (byte) 0);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new KeyUnavailableException(ALGORITHM + " is not available");
        }
    }

    byte[] hash(byte[] message) {
        return copy(outer).digest(copy(inner).digest(message));
    }

    private static MessageDigest copy(MessageDigest state) {
        try {
            return (MessageDigest) state.clone();
        } catch (CloneNotSupportedException e) {
            throw new KeyUnavailableException(ALGORITHM + " of this platform cannot be copied");
        }
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "HmacState(hidden)";
    }
}
