package io.maskwright.fpe;

import java.math.BigInteger;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;

/**
 * FF1 over integers of any size, one value at a time, step by step as in SP 800-38G Rev. 1, algorithms 7 and 8. The halves
 * stay integers from the first round to the last; what the MAC starts with, the first block and the whole blocks of the
 * tweak, is computed once a value. Not thread-safe.
 */
final class WideFf1 {

    private static final int BLOCK = 16;

    private final Cipher aes;
    private final byte[] in = new byte[BLOCK];
    private final byte[] out = new byte[BLOCK];

    WideFf1(Cipher aes) {
        this.aes = aes;
    }

    /** Encrypts or decrypts the two halves, in place. */
    void run(Ff1Shape shape, Direction direction, byte[] tweak, BigInteger[] halves) {
        int tailStart = tweak.length + shape.padding(tweak.length);
        int fixedBlocks = tailStart / BLOCK;
        byte[] q = Arrays.copyOf(tweak, tailStart + 1 + shape.halfBytes);
        byte[] state = shape.firstBlock(tweak.length);
        encrypt(state);
        for (int i = 0; i < fixedBlocks; i++) {
            absorb(state, q, i * BLOCK);
        }
        for (int step = 0; step < Ff1Shape.ROUNDS; step++) {
            int round = direction == Direction.ENCRYPT ? step : Ff1Shape.ROUNDS - 1 - step;
            int target = round % 2;
            q[tailStart] = (byte) round;
            write(halves[1 - target], q, tailStart + 1);
            byte[] mac = state.clone();
            for (int at = fixedBlocks * BLOCK; at < q.length; at += BLOCK) {
                absorb(mac, q, at);
            }
            BigInteger y = new BigInteger(1, stretch(mac, shape.roundBytes));
            BigInteger size = target == 0 ? shape.leftSize : shape.rightSize;
            BigInteger sum = direction == Direction.ENCRYPT ? halves[target].add(y) : halves[target].subtract(y);
            halves[target] = sum.mod(size);
        }
    }

    /** Step 6iii: the MAC and its encrypted successors, to the number of bytes asked for. */
    private byte[] stretch(byte[] mac, int bytes) {
        byte[] stretched = Arrays.copyOf(mac, bytes);
        for (int block = 1; block * BLOCK < bytes; block++) {
            System.arraycopy(mac, 0, in, 0, BLOCK);
            for (int i = 0; i < 4; i++) {
                in[BLOCK - 1 - i] ^= (byte) (block >>> (8 * i));
            }
            update();
            System.arraycopy(out, 0, stretched, block * BLOCK, Math.min(BLOCK, bytes - block * BLOCK));
        }
        return stretched;
    }

    private void absorb(byte[] state, byte[] q, int at) {
        for (int i = 0; i < BLOCK; i++) {
            state[i] ^= q[at + i];
        }
        encrypt(state);
    }

    private void encrypt(byte[] block) {
        System.arraycopy(block, 0, in, 0, BLOCK);
        update();
        System.arraycopy(out, 0, block, 0, BLOCK);
    }

    private void update() {
        try {
            aes.update(in, 0, BLOCK, out, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("output has a block's length", e);
        }
    }

    /** Wipes the last block, which a half of the value went into. */
    void clear() {
        Arrays.fill(in, (byte) 0);
        Arrays.fill(out, (byte) 0);
    }

    /** Writes a number big-endian to the end of an array, with zeros before it. */
    private static void write(BigInteger number, byte[] q, int from) {
        byte[] bytes = number.toByteArray();
        int width = q.length - from;
        int used = Math.min(bytes.length, width);
        Arrays.fill(q, from, q.length - used, (byte) 0);
        System.arraycopy(bytes, bytes.length - used, q, q.length - used, used);
    }
}
