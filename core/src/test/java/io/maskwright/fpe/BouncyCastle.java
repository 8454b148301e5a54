package io.maskwright.fpe;

import java.nio.ByteBuffer;
import org.bouncycastle.crypto.fpe.FPEEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** FF1 of Bouncy Castle over numerals, to compare with. */
final class BouncyCastle {

    private static final int MAX_BYTE_RADIX = 256;

    private BouncyCastle() {}

    static int[] encrypt(byte[] key, int radix, byte[] tweak, int[] numerals) {
        FPEEngine engine = new FPEFF1Engine();
        engine.init(true, new FPEParameters(new KeyParameter(key), radix, tweak));
        byte[] in = radix > MAX_BYTE_RADIX ? twoBytesEach(numerals) : oneByteEach(numerals);
        byte[] out = new byte[in.length];
        engine.processBlock(in, 0, in.length, out, 0);
        return numerals(out, numerals.length);
    }

    private static byte[] oneByteEach(int[] numerals) {
        byte[] bytes = new byte[numerals.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numerals[i];
        }
        return bytes;
    }

    private static byte[] twoBytesEach(int[] numerals) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numerals.length);
        for (int numeral : numerals) {
            bytes.putShort((short) numeral);
        }
        return bytes.array();
    }

    private static int[] numerals(byte[] bytes, int count) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int[] numerals = new int[count];
        for (int i = 0; i < count; i++) {
            numerals[i] = bytes.length > count ? in.getShort() & 0xffff : in.get() & 0xff;
        }
        return numerals;
    }
}
