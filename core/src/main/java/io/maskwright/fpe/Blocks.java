package io.maskwright.fpe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;

/**
 * Blocks that are encrypted in one call, each on its own: what one round asks for a whole batch. Many blocks in a call keep
 * the AES unit of the processor busy; one at a time waits for each. Input and output are separate, since over one array the
 * JDK copies the input. Not thread-safe.
 */
final class Blocks {

    /** The most blocks of a call: 4 KiB in and out stay in the first-level cache. */
    static final int MAX = 256;

    static final int BYTES = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private final Cipher aes;
    private final byte[] in = new byte[MAX * BYTES];
    private final byte[] out = new byte[MAX * BYTES];

    Blocks(Cipher aes) {
        this.aes = aes;
    }

    /** Sets bytes 0 to 7 of a block. */
    void setHigh(int block, long high) {
        LONGS.set(in, block * BYTES, high);
    }

    /** Sets bytes 8 to 15 of a block. */
    void setLow(int block, long low) {
        LONGS.set(in, block * BYTES + 8, low);
    }

    /** Encrypts the first blocks; their input stays as it is. */
    void encrypt(int blocks) {
        try {
            aes.update(in, 0, blocks * BYTES, out, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("output is as long as the input", e);
        }
    }

    /** Wipes the first blocks: the last round was asked with a half of each value. */
    void clear(int count) {
        Arrays.fill(in, 0, count * BYTES, (byte) 0);
        Arrays.fill(out, 0, count * BYTES, (byte) 0);
    }

    /** Bytes 0 to 7 of an encrypted block. */
    long high(int block) {
        return (long) LONGS.get(out, block * BYTES);
    }

    /** Bytes 8 to 15 of an encrypted block. */
    long low(int block) {
        return (long) LONGS.get(out, block * BYTES + 8);
    }
}
