package io.maskwright.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A block of 16 bytes as two numbers, the first byte being the highest. It lives within a few instructions and may hold
 * what only the key gives away, so it is never shown.
 *
 * @param high the first 8 bytes
 * @param low the last 8 bytes
 */
record Block(long high, long low) {

    static final int BYTES = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** What the polynomial of GF(2^128) leaves when a bit runs over. */
    private static final long REDUCTION = 0x87;

    static Block read(byte[] bytes, int offset) {
        return new Block((long) LONGS.get(bytes, offset), (long) LONGS.get(bytes, offset + Long.BYTES));
    }

    void write(byte[] bytes, int offset) {
        LONGS.set(bytes, offset, high);
        LONGS.set(bytes, offset + Long.BYTES, low);
    }

    /** Replaces 16 bytes by those bytes xor this block. */
    void xorInto(byte[] bytes, int offset) {
        LONGS.set(bytes, offset, (long) LONGS.get(bytes, offset) ^ high);
        LONGS.set(bytes, offset + Long.BYTES, (long) LONGS.get(bytes, offset + Long.BYTES) ^ low);
    }

    Block xor(Block other) {
        return new Block(high ^ other.high, low ^ other.low);
    }

    /** Twice this in GF(2^128), without a branch that time could show. */
    Block doubled() {
        return new Block((high << 1) | (low >>> 63), (low << 1) ^ ((high >> 63) & REDUCTION));
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Block(hidden)";
    }
}
