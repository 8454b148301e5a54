package io.maskwright.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds, one after the other, the bytes of a table at which a cell may end: line breaks and the first bytes of delimiter and
 * quote. Not thread-safe.
 */
final class CellScanner {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long RETURNS = ONES * '\r';
    private static final long FEEDS = ONES * '\n';

    private final byte[] bytes;
    private final int to;
    private final long delimiters;
    private final long quotes;
    /** The place of the eight bytes that are looked at. */
    private int base;
    /** The highest bit of each of them that was found and not taken yet. */
    private long found;

    CellScanner(byte[] bytes, int from, int to, byte delimiter, byte quote) {
        this.bytes = bytes;
        this.to = to;
        this.delimiters = ONES * (delimiter & 0xFF);
        this.quotes = ONES * (quote & 0xFF);
        this.base = from - Long.BYTES;
    }

    /** The next such byte, or the end. */
    int next() {
        long hits = found;
        while (hits == 0) {
            base += Long.BYTES;
            if (base > to - Long.BYTES) {
                if (base >= to) {
                    base = to;
                    return to;
                }
                hits = tail();
            } else {
                hits = hits((long) LONGS.get(bytes, base));
            }
        }
        found = hits & (hits - 1);
        return base + (Long.numberOfTrailingZeros(hits) >>> 3);
    }

    private long tail() {
        long word = 0;
        int count = to - base;
        for (int i = 0; i < count; i++) {
            word |= (bytes[base + i] & 0xFFL) << (i * Byte.SIZE);
        }
        return hits(word) & ((1L << (count * Byte.SIZE)) - 1);
    }

    private long hits(long word) {
        return ~(misses(word ^ RETURNS) & misses(word ^ FEEDS) & misses(word ^ delimiters) & misses(word ^ quotes));
    }

    /** Sets the highest bit of each byte that is not 0, and all other bits. */
    private static long misses(long word) {
        return ((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS;
    }
}
