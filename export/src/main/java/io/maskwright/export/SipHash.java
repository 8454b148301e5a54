package io.maskwright.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SipHash-2-4 with 128 bits: a fast one-way function under a key. Who does not have the key can neither look a hash up nor make
 * values that collide. Not thread-safe: the second half of a hash is kept until the next one.
 *
 * <p>J.-P. Aumasson, D. J. Bernstein, SipHash: a fast short-input PRF, INDOCRYPT 2012, with the 128-bit output of its authors'
 * reference.
 */
final class SipHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORD = Long.BYTES;
    private static final int COMPRESSION_ROUNDS = 2;
    private static final int FINAL_ROUNDS = 4;

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long second;

    /**
     * Creates the function.
     *
     * @param key0 the first eight bytes of the key, the lowest first
     * @param key1 the other eight
     */
    SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** Hashes the first bytes of an array; returns the first half of the hash. */
    long hash(byte[] bytes, int length) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
        int whole = length - length % WORD;
        for (int i = 0; i < whole; i += WORD) {
            compress((long) LONGS.get(bytes, i));
        }
        long last = (long) length << 56;
        for (int i = whole; i < length; i++) {
            last |= (bytes[i] & 0xffL) << ((i - whole) * Byte.SIZE);
        }
        compress(last);
        v2 ^= 0xee;
        rounds(FINAL_ROUNDS);
        long first = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(FINAL_ROUNDS);
        second = v0 ^ v1 ^ v2 ^ v3;
        return first;
    }

    /** The other half of the last hash. */
    long second() {
        return second;
    }

    private void compress(long word) {
        v3 ^= word;
        rounds(COMPRESSION_ROUNDS);
        v0 ^= word;
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }

    /** Returns nothing of the key. */
    @Override
    public String toString() {
        return "SipHash";
    }
}
