package io.maskwright.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes eight at a time: what is looked for is rare, and each byte of an export is looked at. */
final class ByteSearch {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Where the next of two bytes stands, which may be equal; the end if there is none. */
    static int next(byte[] bytes, int from, int end, byte one, byte other) {
        long ones = ONES * (one & 0xFF);
        long others = ONES * (other & 0xFF);
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) EIGHT.get(bytes, i);
            long a = word ^ ones;
            long b = word ^ others;
            // The top bit of the first byte that is zero in either; a borrow never sets one below it.
            long found = (((a - ONES) & ~a) | ((b - ONES) & ~b)) & TOPS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < end && bytes[i] != one && bytes[i] != other) {
            i++;
        }
        return i;
    }
}
