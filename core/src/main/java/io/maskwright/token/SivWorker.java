package io.maskwright.token;

import io.maskwright.key.AesKey;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * The ciphers and arrays of AES-SIV (RFC 5297) for one thread: CMAC (NIST SP 800-38B) and counter mode over the block
 * cipher. Nothing of a plaintext stays in the arrays.
 */
final class SivWorker {

    /** How many blocks of key stream are made at once: enough to keep the processor's AES busy. */
    private static final int STREAM_BLOCKS = 32;
    /** The counter starts with two bits cleared, so that adding to it never carries beyond 32 bits. */
    private static final long COUNTER_MASK = 0x7fff_ffff_7fff_ffffL;

    private final Cipher mac;
    private final Cipher ctr;
    private final Block lastWhole;
    private final Block lastPadded;
    private final byte[] in = new byte[Block.BYTES];
    private final byte[] out = new byte[Block.BYTES];
    private final byte[] counters = new byte[STREAM_BLOCKS * Block.BYTES];
    private final byte[] stream = new byte[STREAM_BLOCKS * Block.BYTES];

    SivWorker(AesKey macKey, AesKey ctrKey) {
        this.mac = macKey.newEncryptor();
        this.ctr = ctrKey.newEncryptor();
        this.lastWhole = encrypted(new Block(0, 0)).doubled();
        this.lastPadded = lastWhole.doubled();
    }

    /** Where the associated data begin. */
    Block macOfZero() {
        return encrypted(lastWhole);
    }

    Block mac(byte[] message) {
        return mac(message, 0, message.length);
    }

    /** Encrypts from the offset on, where there is room for the tag and then the plaintext. */
    void seal(Block associated, byte[] buffer, int offset) {
        int from = offset + Block.BYTES;
        int length = buffer.length - from;
        Block tag = tag(associated, buffer, from, length);
        tag.write(buffer, offset);
        encryptStream(tag, buffer, from, buffer, from, length);
    }

    /** Decrypts and tells whether the tag is right; if it is not, the plaintext must not be used. */
    boolean open(Block associated, byte[] sealed, int offset, byte[] plaintext) {
        Block tag = Block.read(sealed, offset);
        encryptStream(tag, sealed, offset + Block.BYTES, plaintext, 0, plaintext.length);
        Block difference = tag(associated, plaintext, 0, plaintext.length).xor(tag);
        return (difference.high() | difference.low()) == 0;
    }

    /** S2V over the last string, with the state that the strings before it left. */
    private Block tag(Block associated, byte[] text, int offset, int length) {
        if (length < Block.BYTES) {
            return encrypted(
                    padded(text, offset, length).xor(associated.doubled()).xor(lastWhole));
        }
        int end = offset + length - Block.BYTES;
        associated.xorInto(text, end);
        Block tag = mac(text, offset, length);
        associated.xorInto(text, end);
        return tag;
    }

    private Block mac(byte[] message, int offset, int length) {
        Block state = new Block(0, 0);
        int at = offset;
        int end = offset + length;
        for (; end - at > Block.BYTES; at += Block.BYTES) {
            state = encrypted(state.xor(Block.read(message, at)));
        }
        Block last = end - at == Block.BYTES
                ? Block.read(message, at).xor(lastWhole)
                : padded(message, at, end - at).xor(lastPadded);
        return encrypted(state.xor(last));
    }

    /** Fewer than 16 bytes, then a one bit, then zeros. */
    private Block padded(byte[] bytes, int offset, int length) {
        Arrays.fill(in, (byte) 0);
        System.arraycopy(bytes, offset, in, 0, length);
        in[length] = (byte) 0x80;
        return Block.read(in, 0);
    }

    private Block encrypted(Block block) {
        block.write(in, 0);
        encrypt(mac, in, out, Block.BYTES);
        Arrays.fill(in, (byte) 0);
        return Block.read(out, 0);
    }

    private void encryptStream(Block tag, byte[] from, int fromOffset, byte[] to, int toOffset, int length) {
        long counter = tag.low() & COUNTER_MASK;
        for (int done = 0; done < length; done += stream.length) {
            int count = Math.min(stream.length, length - done);
            int blocks = (count + Block.BYTES - 1) / Block.BYTES;
            for (int i = 0; i < blocks; i++) {
                new Block(tag.high(), counter + i).write(counters, i * Block.BYTES);
            }
            encrypt(ctr, counters, stream, blocks * Block.BYTES);
            for (int i = 0; i < count; i++) {
                to[toOffset + done + i] = (byte) (from[fromOffset + done + i] ^ stream[i]);
            }
            Arrays.fill(stream, 0, blocks * Block.BYTES, (byte) 0);
            counter += blocks;
        }
    }

    private static void encrypt(Cipher cipher, byte[] from, byte[] to, int length) {
        try {
            cipher.update(from, 0, length, to, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES failed: " + e.getClass().getSimpleName());
        }
    }
}
