package io.maskwright.export.count;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * The first 16 bytes of a SHA-256, never all zero. What is digested here are pseudonyms, which no one without the key can
 * make of guesses.
 */
record Digest128(long high, long low) {

    static Digest128 of(MessageDigest sha256, byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256.digest(message));
        long high = bytes.getLong();
        long low = bytes.getLong();
        return new Digest128(high, high == 0 && low == 0 ? 1 : low);
    }

    /** In which of a number of parts it lies; by other bits than those that tell its place in a table. */
    int part(int parts) {
        return (int) Long.remainderUnsigned(high, parts);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Digest128";
    }
}
