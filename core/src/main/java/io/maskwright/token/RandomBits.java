package io.maskwright.token;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Random numbers of the platform's secure source, drawn many at once: a draw costs the source's lock and start-up, not the
 * number of bytes. Not thread-safe: one for each batch.
 */
final class RandomBits {

    private static final SecureRandom SOURCE = new SecureRandom();
    private static final int MAX_DRAWN_LONGS = 1024;
    /** What a token takes, or a little more. */
    private static final int LONGS_EACH = 3;

    private final ByteBuffer drawn;

    /**
     * Prepares for a number of tokens; more can be drawn.
     */
    RandomBits(int tokens) {
        int longs = Math.min(MAX_DRAWN_LONGS, LONGS_EACH * Math.max(tokens, 1));
        this.drawn = ByteBuffer.allocate(longs * Long.BYTES);
        drawn.position(drawn.limit());
    }

    long next() {
        if (!drawn.hasRemaining()) {
            SOURCE.nextBytes(drawn.array());
            drawn.clear();
        }
        return drawn.getLong();
    }

    /** A number from 0 to bound - 1, each equally likely. */
    long below(long bound) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(bound - 1);
        long number;
        do {
            // What lies above is drawn again: to fold it in would make small numbers likelier.
            number = bits == 0 ? 0 : next() >>> (Long.SIZE - bits);
        } while (number >= bound);
        return number;
    }

    /** A number from 0 to bound - 1, each equally likely. */
    BigInteger below(BigInteger bound) {
        int bits = bound.subtract(BigInteger.ONE).bitLength();
        BigInteger number;
        do {
            byte[] bytes = new byte[(bits + Byte.SIZE - 1) / Byte.SIZE];
            for (int i = 0; i < bytes.length; i += Long.BYTES) {
                long random = next();
                for (int j = i; j < Math.min(i + Long.BYTES, bytes.length); j++, random >>>= Byte.SIZE) {
                    bytes[j] = (byte) random;
                }
            }
            BigInteger drawnBits = new BigInteger(1, bytes);
            number = drawnBits.shiftRight(bytes.length * Byte.SIZE - bits);
        } while (number.compareTo(bound) >= 0);
        return number;
    }
}
