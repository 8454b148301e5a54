package io.maskwright.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where runs of bytes of one kind end, eight bytes at a time: most strings are shorter, and a loop that ends anywhere
 * costs more than the bytes.
 *
 * <p>Each mask has the top bit of a byte set where a run ends. A borrow may set bits further up too, but never below the
 * first, and only that one is asked for.
 */
final class ByteRuns {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final long ZEROS = ONES * '0';
    private static final long PAST_NINE = ONES * (0x80 - '9' - 1);

    private ByteRuns() {}

    /** Where bytes end that stand for themselves inside a string: ASCII, no quotes, backslashes and control characters. */
    static int plainEnd(byte[] bytes, int from, int end) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) EIGHT.get(bytes, i);
            long ends = (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES) | word) & TOPS;
            if (ends != 0) {
                return i + (Long.numberOfTrailingZeros(ends) >>> 3);
            }
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Where decimal digits end. */
    static int digitsEnd(byte[] bytes, int from, int end) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) EIGHT.get(bytes, i);
            long ends = ((word - ZEROS) | (word + PAST_NINE) | word) & TOPS;
            if (ends != 0) {
                return i + (Long.numberOfTrailingZeros(ends) >>> 3);
            }
        }
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
