package io.maskwright.benchmarks.limits;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.infra.Blackhole;

/** AES-256 of the platform, with the key and block of FIPS 197, appendix C.3. */
final class AesBlocks implements LimitWork {

    private static final int BLOCK = 16;
    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String PLAIN = "00112233445566778899aabbccddeeff";
    private static final String ENCRYPTED = "8ea2b7ca516745bfeafc49904b496089";

    private final Cipher cipher = aes();
    private final byte[] in;
    private final byte[] out;

    private AesBlocks(int blocksInCall) {
        in = new byte[BLOCK * blocksInCall];
        out = new byte[in.length];
    }

    static AesBlocks inBulk() {
        return new AesBlocks(Limit.UNITS);
    }

    static AesBlocks oneByOne() {
        return new AesBlocks(1);
    }

    private static Cipher aes() {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(HexFormat.of().parseHex(KEY), "AES"));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform has no AES-256", e);
        }
    }

    @Override
    public void check() {
        byte[] encrypted = cipher.update(HexFormat.of().parseHex(PLAIN));
        if (!HexFormat.of().formatHex(encrypted).equals(ENCRYPTED)) {
            throw new IllegalStateException("AES differs from FIPS 197");
        }
    }

    @Override
    public void run(Blackhole consumer) {
        try {
            byte[] source = in;
            for (int done = 0; done < Limit.UNITS; done += in.length / BLOCK) {
                cipher.update(source, 0, in.length, out, 0);
                source = out;
            }
            consumer.consume(out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
