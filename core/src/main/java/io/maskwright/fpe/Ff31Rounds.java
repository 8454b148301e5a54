package io.maskwright.fpe;

import java.math.BigInteger;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;

/**
 * The rounds of FF3-1 from the last to the first, on halves that are numbers already. The least significant numeral of a
 * half is its first and the bytes of a block are reversed before and after AES. Not thread-safe.
 */
final class Ff31Rounds {

    private static final int ROUNDS = 8;
    private static final int BLOCK = 16;

    private final Cipher aes;
    private final byte[] in = new byte[BLOCK];
    private final byte[] out = new byte[BLOCK];

    Ff31Rounds(Cipher aes) {
        this.aes = aes;
    }

    /** Decrypts the two halves, in place. */
    void decrypt(Ff31Shape shape, byte[] tweak, BigInteger[] halves) {
        byte[] left = {tweak[0], tweak[1], tweak[2], (byte) (tweak[3] & 0xf0)};
        byte[] right = {tweak[4], tweak[5], tweak[6], (byte) (tweak[3] << 4)};
        BigInteger[] sizes = {shape.leftSize(), shape.rightSize()};
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int target = round % 2;
            BigInteger y = randomNumber(target == 0 ? right : left, round, halves[1 - target]);
            halves[target] = halves[target].subtract(y).mod(sizes[target]);
        }
    }

    /** AES of round, tweak and half, read from the last byte to the first; the block is built in that order at once. */
    private BigInteger randomNumber(byte[] tweak, int round, BigInteger half) {
        for (int i = 0; i < 4; i++) {
            in[BLOCK - 1 - i] = tweak[i];
        }
        in[BLOCK - 4] ^= (byte) round;
        for (int i = 0; i < BLOCK - 4; i++) {
            in[i] = half.shiftRight(8 * i).byteValue();
        }
        try {
            aes.update(in, 0, BLOCK, out, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("output has a block's length", e);
        }
        byte[] reversed = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            reversed[i] = out[BLOCK - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
