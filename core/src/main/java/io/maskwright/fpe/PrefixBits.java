package io.maskwright.fpe;

import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;

/**
 * The bits that {@link PrefixPreservingIp} changes an address with: for each prefix of the address, after a 1 that marks
 * where it starts, the last bit of the sum of two encryptions. For one thread at a time.
 */
final class PrefixBits {

    private static final int BLOCK = 16;
    private static final int BITS = 128;

    private final Cipher first;
    private final Cipher second;
    private final byte[] prefixes = new byte[BITS * BLOCK];
    private final byte[] firstResult = new byte[BITS * BLOCK];
    private final byte[] secondResult = new byte[BITS * BLOCK];

    PrefixBits(Cipher first, Cipher second) {
        this.first = first;
        this.second = second;
    }

    /** Encrypts the last bits of an address in place: all prefixes are known, so that each key is called once. */
    void encrypt(long[] address, int bits) {
        int start = BITS - bits;
        for (int i = 0; i < bits; i++) {
            put(address, start + i, i * BLOCK);
        }
        encipher(bits);
        for (int i = 0; i < bits; i++) {
            flip(address, start + i, bit(i));
        }
    }

    /** Decrypts the last bits of an address in place, one by one: each prefix needs the bits found before. */
    void decrypt(long[] address, int bits) {
        for (int length = BITS - bits; length < BITS; length++) {
            put(address, length, 0);
            encipher(1);
            flip(address, length, bit(0));
        }
    }

    /** Wipes what is left of the address. */
    void forget() {
        Arrays.fill(prefixes, (byte) 0);
        Arrays.fill(firstResult, (byte) 0);
        Arrays.fill(secondResult, (byte) 0);
    }

    /** Writes the first bits of an address, 0 to 127, after a 1 as the last bits of a block. */
    private void put(long[] address, int length, int at) {
        long high;
        long low;
        if (length < Long.SIZE) {
            high = 0;
            low = length == 0 ? 1 : 1L << length | address[0] >>> (Long.SIZE - length);
        } else {
            int over = length - Long.SIZE;
            high = over == 0 ? 1 : 1L << over | address[0] >>> (Long.SIZE - over);
            low = over == 0 ? address[0] : address[0] << over | address[1] >>> (Long.SIZE - over);
        }
        putLong(high, at);
        putLong(low, at + Long.BYTES);
    }

    private void putLong(long value, int at) {
        for (int i = 0; i < Long.BYTES; i++) {
            prefixes[at + i] = (byte) (value >>> (Long.SIZE - Byte.SIZE * (i + 1)));
        }
    }

    private void encipher(int blocks) {
        try {
            first.update(prefixes, 0, blocks * BLOCK, firstResult, 0);
            second.update(prefixes, 0, blocks * BLOCK, secondResult, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("AES must give as many bytes as it takes", e);
        }
    }

    private int bit(int block) {
        int last = block * BLOCK + BLOCK - 1;
        return (firstResult[last] ^ secondResult[last]) & 1;
    }

    private static void flip(long[] address, int index, int bit) {
        address[index / Long.SIZE] ^= (long) bit << (Long.SIZE - 1 - index % Long.SIZE);
    }
}
