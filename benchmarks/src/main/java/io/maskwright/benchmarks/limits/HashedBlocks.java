package io.maskwright.benchmarks.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openjdk.jmh.infra.Blackhole;

/** SHA-256 of the platform, over an input without end. */
final class HashedBlocks implements LimitWork {

    private static final int BLOCK = 64;
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final MessageDigest digest = sha256();
    private final byte[] in = new byte[BLOCK * Limit.UNITS];

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform has no SHA-256", e);
        }
    }

    @Override
    public void check() {
        byte[] hash = digest.digest("abc".getBytes(StandardCharsets.US_ASCII));
        if (!HexFormat.of().formatHex(hash).equals(OF_ABC)) {
            throw new IllegalStateException("SHA-256 differs from FIPS 180-4");
        }
    }

    @Override
    public void run(Blackhole consumer) {
        digest.update(in);
        consumer.consume(digest);
    }
}
